import { useTranslation } from 'react-i18next';
import { listDueDates } from '../../../../db/domain/due-dates.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import type { Official, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { toNullable } from '../../../app/to-nullable.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Saving } from '../../plan/inspector/use-save.ts';
import { SheetColumns, SheetField, SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { SmartPart } from './smart-part.tsx';
import { useSheetSave } from './use-sheet-save.ts';

const kinds: readonly PlanIndicator['kind'][] = ['iku', 'ik', 'ikk'];
const frequencies = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
const none = 'none';
/** More would be a list of its own; the unit narrows it. */
const shownOfficials = 3;
const mostDueDays = 366;

/** What the indicator means, where its figures come from, and who answers for them by when. */
export function DefinitionTab(props: SheetProps) {
  const { document, indicator, isReadOnly } = props;
  const { t } = useTranslation();
  const save = useSheetSave();
  const { id } = indicator;
  const keepText = (name: 'definition' | 'dataSource' | 'responsible' | 'selectionReason') => ({
    value: indicator[name] ?? '',
    onCommit: (text: string) => save.indicator(indicator, { [name]: toNullable(text) }),
    isReadOnly,
    isKeptOnPause: true,
    isMultiline: true,
  });
  return (
    <SheetColumns
      main={
        <SheetPart>
          <SheetField name="name">
            <CommitField
              key={`${id} name`}
              label={t('indicator.name')}
              isMultiline
              value={indicator.name}
              isReadOnly={isReadOnly}
              onCommit={(text) =>
                text.trim() === ''
                  ? Promise.resolve(t('indicator.blankName'))
                  : save.indicator(indicator, { name: text.trim() })
              }
            />
          </SheetField>
          <SheetField name="definition">
            <CommitField
              key={`${id} definition`}
              label={t('indicator.definition')}
              placeholder={t('indicator.definitionHint')}
              {...keepText('definition')}
            />
          </SheetField>
          <SheetField name="selectionReason">
            <CommitField
              key={`${id} reason`}
              label={t('indicator.reason')}
              placeholder={t('indicator.reasonHint')}
              {...keepText('selectionReason')}
            />
          </SheetField>
          <SheetField name="dataSource">
            <CommitField
              key={`${id} source`}
              label={t('indicator.source')}
              placeholder={t('indicator.sourceHint')}
              {...keepText('dataSource')}
            />
          </SheetField>
        </SheetPart>
      }
      side={
        <>
          <SheetPart>
            <div className="sheet-pair">
              <SheetField name="kind">
                <span className="field__label">{t('indicator.kind')}</span>
                <SegmentedControl
                  label={t('indicator.kind')}
                  segments={kinds.map((kind) => ({ id: kind, label: t(`indicator.kinds.${kind}`) }))}
                  value={indicator.kind}
                  onChange={(kind) => {
                    if (!isReadOnly && kind !== indicator.kind) void save.indicator(indicator, { kind });
                  }}
                />
              </SheetField>
              <SheetField name="code">
                <CommitField
                  key={`${id} code`}
                  label={t('indicator.code')}
                  placeholder={t('indicator.codeHint')}
                  value={indicator.code ?? ''}
                  isReadOnly={isReadOnly}
                  onCommit={(text) => save.indicator(indicator, { code: toNullable(text) })}
                />
              </SheetField>
            </div>
            <SheetField name="unit">
              <Select
                label={t('indicator.owner')}
                isLabelShown
                isWide
                isDisabled={isReadOnly}
                options={[
                  { id: none, label: t('indicator.noOwner') },
                  ...document.units.map((unit) => ({ id: unit.id, label: unit.name })),
                ]}
                value={indicator.unitId ?? none}
                onChange={(unitId) =>
                  void save.indicator(indicator, { unitId: unitId === none ? null : unitId })
                }
              />
            </SheetField>
            <SheetField name="responsible">
              <CommitField
                key={`${id} responsible`}
                label={t('indicator.responsible')}
                placeholder={t('indicator.responsibleHint')}
                {...keepText('responsible')}
              />
              {!isReadOnly && (
                <OfficialOffers
                  {...props}
                  onTake={(responsible) => save.indicator(indicator, { responsible })}
                />
              )}
            </SheetField>
          </SheetPart>
          <SheetPart>
            <DuePart {...props} />
          </SheetPart>
          <SmartPart {...props} />
        </>
      }
    />
  );
}

/** People of the chosen unit, each taken over with one press while nobody is named. */
function OfficialOffers({
  document,
  indicator,
  onTake,
}: Pick<SheetProps, 'document' | 'indicator'> & { readonly onTake: (responsible: string) => Saving }) {
  const { t } = useTranslation();
  if (indicator.responsible !== null) return null;
  const offered = document.officials
    .filter((official) => official.unitId === indicator.unitId && official.validTo === null)
    .slice(0, shownOfficials);
  if (indicator.unitId === null || offered.length === 0) return null;
  const say = ({ position, name }: Official): string => (name === '' ? position : `${position}, ${name}`);
  return (
    <p className="sheet-offers">
      {offered.map((official) => (
        <LinkButton key={official.id} onPress={() => void onTake(say(official))}>
          {t('indicator.take', { what: official.position })}
        </LinkButton>
      ))}
    </p>
  );
}

function DuePart({ indicator, year, isReadOnly }: SheetProps) {
  const { t, i18n } = useTranslation();
  const save = useSheetSave();
  const language = i18n.language === 'en' ? 'en' : 'id';
  const dates = listDueDates(indicator, year).map(({ dueOn }) =>
    formatDate(dueOn, { locale: language, style: 'long' }),
  );
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(dates);
  return (
    <>
      <div className="sheet-pair">
        <SheetField name="frequency">
          <Select
            label={t('indicator.frequency')}
            isLabelShown
            isWide
            isDisabled={isReadOnly}
            options={[
              { id: none, label: t('indicator.noFrequency') },
              ...frequencies.map((id) => ({ id, label: t(`indicator.frequencies.${id}`) })),
            ]}
            value={indicator.frequency ?? none}
            onChange={(frequency) =>
              void save.indicator(indicator, { frequency: frequency === none ? null : frequency })
            }
          />
        </SheetField>
        <SheetField name="dueDays">
          <CommitField
            key={`${indicator.id} due`}
            label={t('indicator.dueDays')}
            inputMode="numeric"
            value={indicator.dueDays === null ? '' : String(indicator.dueDays)}
            isReadOnly={isReadOnly}
            onCommit={(text) => {
              const days = readDays(text);
              return days === undefined
                ? Promise.resolve(t('indicator.notDays', { most: mostDueDays }))
                : save.indicator(indicator, { dueDays: days });
            }}
          />
        </SheetField>
      </div>
      <p className="sheet-note">
        {dates.length > 0 ? t('indicator.dueDates', { year, dates: list }) : t('indicator.dueHint')}
      </p>
    </>
  );
}

/** Whole days; `undefined` for what is no number of days. */
function readDays(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const days = /^\d{1,3}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return days <= mostDueDays ? days : undefined;
}
