import { useState } from 'react';
import type { Decimal } from '../../../db/domain/decimal.ts';
import { hasMissingReason, openMissingReason } from '../../../db/domain/entry/judge-entry.ts';
import { formatDate, formatPlain } from '../../../db/domain/format.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import { readNumber } from '../../../db/domain/read-number.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { EntryStyle } from './entry-facts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import type { EntryPatch, SaveEntries } from './use-entry-saving.ts';

type EntryFieldsProps = {
  readonly row: IndicatorRow;
  readonly style: EntryStyle;
  readonly save: SaveEntries;
  readonly enter: (row: IndicatorRow, text: string) => void;
};

/** What belongs to a figure beside the figure: its parts, its day and state, a note, or why there is none. */
export function EntryFields({ row, style, save, enter }: EntryFieldsProps) {
  const { t, locale, isReadOnly } = style;
  const sayError = useErrorText();
  const { cell, indicator } = row;
  const [isRatioAsked, setRatioAsked] = useState(false);
  if (row.isAnnualOnly) return <p className="muted">{t('realization.marks.annualOnly')}</p>;

  async function keep(patch: EntryPatch): Promise<string | undefined> {
    const error = await save([{ row, patch, typed: null }]);
    return error ? sayError(error) : undefined;
  }

  const hasRatio = cell?.numerator != null || cell?.denominator != null;
  const isMissing = cell !== null && cell.missingReason !== null;
  const canHaveRatio = indicator.valueKind === 'number' && !isMissing;
  const ratioField = (name: 'numerator' | 'denominator') => (
    <CommitField
      label={t(`realization.inspector.${name}`)}
      value={writeFigure(cell?.[name] ?? null)}
      isReadOnly={isReadOnly}
      inputMode="decimal"
      onCommit={async (text) => {
        const reading = readNumber(text, { locale });
        if (reading.kind === 'empty') return keep({ [name]: null });
        if (reading.kind !== 'number') return t('errors.not-a-number', { text });
        return keep({ [name]: reading.value });
      }}
    />
  );
  const writeFigure = (value: Decimal | null): string =>
    value === null ? '' : formatPlain(value, { locale });

  return (
    <div className="entry-fields">
      {isMissing && (
        <CommitField
          label={t('realization.inspector.missingReason')}
          value={hasMissingReason(cell.missingReason) ? (cell.missingReason ?? '') : ''}
          hint={t('realization.inspector.missingHint')}
          isReadOnly={isReadOnly}
          isMultiline
          onCommit={(text) => keep({ missingReason: text.trim() === '' ? openMissingReason : text })}
        />
      )}
      {canHaveRatio && (hasRatio || isRatioAsked) && (
        <div className="entry-fields__pair">
          {ratioField('numerator')}
          {ratioField('denominator')}
        </div>
      )}
      {cell !== null && !isMissing && (
        <>
          <div className="entry-fields__line">
            <span className="field__label">{t('realization.inspector.status')}</span>
            <SegmentedControl
              label={t('realization.inspector.status')}
              segments={(['provisional', 'final'] as const).map((id) => ({
                id,
                label: t(`realization.status.${id}`),
              }))}
              value={cell.status}
              onChange={(status) => {
                if (!isReadOnly) void keep({ status });
              }}
            />
          </div>
          <DayField value={cell.dataDate} style={style} onKeep={(dataDate) => keep({ dataDate })} />
          <CommitField
            label={t('realization.inspector.note')}
            value={cell.note ?? ''}
            isReadOnly={isReadOnly}
            isMultiline
            onCommit={(text) => keep({ note: text.trim() === '' ? null : text })}
          />
        </>
      )}
      {!isReadOnly && (
        <p className="entry-fields__ways">
          {canHaveRatio && !hasRatio && !isRatioAsked && (
            <LinkButton onPress={() => setRatioAsked(true)}>{t('realization.inspector.addRatio')}</LinkButton>
          )}
          {cell === null && (
            <LinkButton onPress={() => enter(row, t('realization.notAvailable'))}>
              {t('realization.inspector.markMissing')}
            </LinkButton>
          )}
          {isMissing && (
            <LinkButton onPress={() => enter(row, '')}>{t('realization.inspector.unmarkMissing')}</LinkButton>
          )}
        </p>
      )}
    </div>
  );
}

/** Today in the office's own calendar. */
function findToday(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function DayField({
  value,
  style,
  onKeep,
}: {
  readonly value: string | null;
  readonly style: EntryStyle;
  readonly onKeep: (value: string | null) => Promise<string | undefined>;
}) {
  const { t, locale, isReadOnly } = style;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+; belongs to the field inside
    <div
      onKeyDown={(event) => {
        if (event.key !== ';' || !(event.ctrlKey || event.metaKey) || isReadOnly) return;
        event.preventDefault();
        void onKeep(findToday());
      }}
    >
      <CommitField
        label={t('realization.inspector.dataDate')}
        value={value === null ? '' : formatDate(value, { locale, style: 'short' })}
        hint={t('realization.inspector.dataDateHint')}
        isReadOnly={isReadOnly}
        onCommit={async (text) => {
          if (text.trim() === '') return onKeep(null);
          const day = readDay(text);
          return day === null ? t('realization.inspector.badDate', { text }) : onKeep(day);
        }}
      />
    </div>
  );
}
