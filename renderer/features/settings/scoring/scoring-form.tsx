import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decimal } from '../../../../db/domain/decimal.ts';
import { formatDecimal, formatPlain } from '../../../../db/domain/format.ts';
import { compare, fromDecimal, zero } from '../../../../db/domain/rational.ts';
import { readNumber } from '../../../../db/domain/read-number.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import type { ScoringSettings } from '../../../../db/domain/settings.ts';
import { findSeal } from '../../../../db/domain/verification/settle.ts';
import { useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { ScaleField, ScalePart } from './scale-part.tsx';
import './scoring.css';
import { everyYear, useScoring } from './use-scoring.ts';

/** The limits offices use (PermenPANRB 8/2021 and Kemenkeu practice); any other figure can be written. */
const usualCaps = ['100', '110', '120'] as const;
const noCap = 'none';
const otherCap = 'other';

/** How achievement is computed, for every year or for one: each choice applies at once, after what it changes was shown. */
export function ScoringForm() {
  const { t } = useTranslation();
  const document = usePlan();
  const isReadOnly = useIsReadOnly();
  const [year, setYear] = useState(everyYear);
  const { settings, hasOwn, change, returnToAll } = useScoring(year);
  const years = listPlanYears(document);
  const ownYears = document.settings.filter((entry) => entry.year !== everyYear).map((entry) => entry.year);

  async function tell(turn: Promise<string | undefined>): Promise<void> {
    const problem = await turn;
    if (problem !== undefined) showToast({ text: problem, tone: 'error' });
  }

  const choice = <K extends keyof ScoringSettings>(
    name: K,
    label: string,
    options: readonly Readonly<{ id: ScoringSettings[K] & string; label: string }>[],
  ) => (
    <Select<ScoringSettings[K] & string>
      label={label}
      isLabelShown
      isWide
      isDisabled={isReadOnly}
      options={options}
      value={settings[name] as ScoringSettings[K] & string}
      onChange={(value) => void tell(change({ [name]: value }))}
    />
  );

  return (
    <div className="scoring">
      <div className="scoring__scope">
        <Select
          label={t('indicator.scoring.scope')}
          isLabelShown
          options={[
            { id: String(everyYear), label: t('indicator.scoring.allYears') },
            ...years.map((one) => ({
              id: String(one),
              label: t('indicator.scoring.oneYear', { year: one }),
            })),
          ]}
          value={String(year)}
          onChange={(chosen) => setYear(Number(chosen))}
        />
        <p className="scoring__note" role="status">
          {year === everyYear &&
            ownYears.length > 0 &&
            t('indicator.scoring.ownYears', { years: ownYears.join(', ') })}
          {year !== everyYear && t(`indicator.scoring.${hasOwn ? 'hasOwn' : 'followsAll'}`, { year })}{' '}
          {findSeal(document, year) !== null && t('verification.counted.sealed', { year })}{' '}
          {hasOwn && !isReadOnly && (
            <LinkButton onPress={() => void tell(returnToAll())}>
              {t('indicator.scoring.returnToAll')}
            </LinkButton>
          )}
        </p>
      </div>
      <div className="scoring__fields">
        {choice('negativeVariant', t('indicator.scoring.negative'), [
          { id: 'A', label: t('indicator.scoring.variantA') },
          { id: 'B', label: t('indicator.scoring.variantB') },
        ])}
        {choice('negativeZeroTarget', t('indicator.scoring.zero'), [
          { id: '100-or-0', label: t('indicator.scoring.zeros.100-or-0') },
          { id: 'none', label: t('indicator.scoring.zeros.none') },
        ])}
        <CapFields key={year} settings={settings} isReadOnly={isReadOnly} change={change} tell={tell} />
        {choice('averaging', t('indicator.scoring.averaging'), [
          { id: 'mean-of-means', label: t('indicator.scoring.averagings.mean-of-means') },
          { id: 'pooled', label: t('indicator.scoring.averagings.pooled') },
        ])}
        <PercentField
          key={`${year} threshold`}
          label={t('indicator.scoring.threshold')}
          hint={t('indicator.scoring.thresholdHint')}
          value={settings.analysisThreshold}
          isReadOnly={isReadOnly}
          onKeep={(analysisThreshold) => change({ analysisThreshold })}
        />
        <ScaleField scale={settings.scale} onChange={(scale) => void tell(change({ scale }))} />
        {choice('bandReading', t('indicator.scoring.reading'), [
          { id: 'lower-bound', label: t('indicator.scoring.readings.lower-bound') },
          { id: 'integer-first', label: t('indicator.scoring.readings.integer-first') },
        ])}
        {choice('countedFigure', t('verification.counted.label'), [
          { id: 'verified', label: t('verification.counted.verified') },
          { id: 'reported', label: t('verification.counted.reported') },
        ])}
      </div>
      <ScalePart scale={settings.scale} year={year} />
    </div>
  );
}

type Change = (patch: Partial<ScoringSettings>) => Promise<string | undefined>;
type FieldProps = Readonly<{ settings: ScoringSettings; isReadOnly: boolean }>;

function CapFields({
  settings,
  isReadOnly,
  change,
  tell,
}: FieldProps & { readonly change: Change; readonly tell: (turn: ReturnType<Change>) => Promise<void> }) {
  const { t } = useTranslation();
  const locale = usePlan().organization.numberLocale;
  const { cap, capScope } = settings;
  const [isOther, setOther] = useState(false);
  const isUsual = usualCaps.some((one) => one === cap);
  const shown: string = cap === null ? noCap : isUsual ? cap : otherCap;
  return (
    <>
      <Select
        label={t('indicator.scoring.cap')}
        isLabelShown
        isWide
        isDisabled={isReadOnly}
        options={[
          { id: noCap, label: t('indicator.scoring.noCap') },
          ...usualCaps.map((one) => ({ id: one, label: `${formatDecimal(decimal(one), { locale })}%` })),
          { id: otherCap, label: t('indicator.scoring.otherCap') },
        ]}
        value={isOther ? otherCap : shown}
        onChange={(chosen) => {
          setOther(chosen === otherCap);
          if (chosen !== otherCap) void tell(change({ cap: chosen === noCap ? null : decimal(chosen) }));
        }}
      />
      {(isOther || shown === otherCap) && (
        <PercentField
          label={t('indicator.scoring.ownCap')}
          value={isOther && isUsual ? null : cap}
          isReadOnly={isReadOnly}
          onKeep={(value) => change({ cap: value })}
        />
      )}
      {cap !== null && (
        <Select
          label={t('indicator.scoring.capScope')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={(['both', 'display', 'average'] as const).map((id) => ({
            id,
            label: t(`indicator.scoring.scopes.${id}`),
          }))}
          value={capScope}
          onChange={(scope) => void tell(change({ capScope: scope }))}
        />
      )}
    </>
  );
}

function PercentField({
  label,
  hint,
  value,
  isReadOnly,
  onKeep,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: ScoringSettings['cap'];
  readonly isReadOnly: boolean;
  readonly onKeep: (value: ScoringSettings['analysisThreshold']) => Promise<string | undefined>;
}) {
  const { t } = useTranslation();
  const locale = usePlan().organization.numberLocale;
  return (
    <CommitField
      label={label}
      hint={hint}
      inputMode="decimal"
      value={value === null ? '' : formatPlain(value, { locale })}
      isReadOnly={isReadOnly}
      onCommit={(text) => {
        const reading = readNumber(text, { locale, isPercent: true });
        const isAbove = reading.kind === 'number' && compare(fromDecimal(reading.value), zero) > 0;
        return isAbove ? onKeep(reading.value) : Promise.resolve(t('indicator.scoring.badCap'));
      }}
    />
  );
}
