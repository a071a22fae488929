import { useState } from 'react';
import { hasMissingReason, openMissingReason } from '../../../db/domain/entry/judge-entry.ts';
import type { IndicatorComponent } from '../../../db/domain/plan-document.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { DayField } from './day-field.tsx';
import type { EntryStyle } from './entry-facts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { RatioFields } from './ratio-fields.tsx';
import { ReleaseFields } from './release-fields.tsx';
import type { EntryPatch, SaveEntries } from './use-entry-saving.ts';

type EntryFieldsProps = {
  readonly row: IndicatorRow;
  readonly components: readonly IndicatorComponent[];
  readonly style: EntryStyle;
  readonly save: SaveEntries;
  readonly enter: (row: IndicatorRow, text: string) => void;
};

export type KeepFields = (patch: EntryPatch) => Promise<string | undefined>;

/** What belongs to a figure beside the figure: its parts, its day and state, a note, or why there is none. */
export function EntryFields({ row, components, style, save, enter }: EntryFieldsProps) {
  const { t, isReadOnly } = style;
  const sayError = useErrorText();
  const { cell, indicator } = row;
  const [isRatioAsked, setRatioAsked] = useState(false);
  if (row.isAnnualOnly) return <p className="muted">{t('realization.marks.annualOnly')}</p>;

  const keep: KeepFields = async (patch) => {
    const error = await save([{ row, patch, typed: null }]);
    return error ? sayError(error) : undefined;
  };

  const hasRatio = cell?.numerator != null || cell?.denominator != null;
  const isMissing = cell !== null && cell.missingReason !== null;
  const canHaveRatio = indicator.valueKind === 'number' && !isMissing;
  const isRatioShown = canHaveRatio && (hasRatio || isRatioAsked || indicator.calculation !== null);

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
      {isRatioShown && (
        <RatioFields
          row={row}
          components={components}
          style={style}
          keep={keep}
          isAlwaysShown={hasRatio || isRatioAsked}
        />
      )}
      {cell !== null && !isMissing && (
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
      )}
      {cell !== null && !isMissing && (
        <DayField
          label={t('realization.inspector.dataDate')}
          value={cell.dataDate}
          style={style}
          isOftenToday
          onKeep={(dataDate) => keep({ dataDate })}
        />
      )}
      {cell !== null && <ReleaseFields row={row} cell={cell} style={style} keep={keep} />}
      {cell !== null && !isMissing && (
        <CommitField
          label={t('realization.inspector.note')}
          value={cell.note ?? ''}
          isReadOnly={isReadOnly}
          isMultiline
          onCommit={(text) => keep({ note: text.trim() === '' ? null : text })}
        />
      )}
      {!isReadOnly && (
        <p className="entry-fields__ways">
          {canHaveRatio && !isRatioShown && (
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
