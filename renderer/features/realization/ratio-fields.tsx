import { readCalculation } from '../../../db/domain/calculation-read.ts';
import { formatCalculation } from '../../../db/domain/calculation-write.ts';
import type { Decimal } from '../../../db/domain/decimal.ts';
import { findRatioFault } from '../../../db/domain/entry/judge-entry.ts';
import { findRatioParts, type RatioPart } from '../../../db/domain/entry/ratio-parts.ts';
import { formatPlain } from '../../../db/domain/format.ts';
import { isPercentUnit } from '../../../db/domain/percent-unit.ts';
import type { IndicatorComponent } from '../../../db/domain/plan-document.ts';
import { readNumber } from '../../../db/domain/read-number.ts';
import { readEnteredFigure } from '../../../db/domain/realization-figure.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import type { EntryStyle } from './entry-facts.ts';
import type { KeepFields } from './entry-fields.tsx';
import type { IndicatorRow } from './entry-rows.ts';
import { FormulaNote } from './formula-note.tsx';
import { describeIssue } from './issue-text.ts';

type Side = 'numerator' | 'denominator';

/** The two figures of a ratio by the names the indicator gives them, and what they make. */
export function RatioFields({
  row,
  components,
  style,
  keep,
  isAlwaysShown,
}: {
  readonly row: IndicatorRow;
  readonly components: readonly IndicatorComponent[];
  readonly style: EntryStyle;
  readonly keep: KeepFields;
  /** Also where the indicator's calculation is no ratio. */
  readonly isAlwaysShown: boolean;
}) {
  const { t, locale, isReadOnly } = style;
  const { cell, indicator } = row;
  const parts = findRatioParts(indicator, components);
  if (parts === null && !isAlwaysShown) {
    return <FormulaNote indicator={indicator} components={components} style={style} />;
  }

  async function keepSide(side: Side, figure: Decimal | null): Promise<string | undefined> {
    const numerator = side === 'numerator' ? figure : (cell?.numerator ?? null);
    const denominator = side === 'denominator' ? figure : (cell?.denominator ?? null);
    if (numerator === null || denominator === null) return keep({ [side]: figure });
    const ratio = { numerator, denominator };
    const issue = findRatioFault(ratio, indicator);
    if (issue) return describeIssue(t, row, { text: '', issue }, locale);
    // What was typed before and is not what the two figures make gives way to them.
    const typed = cell?.value ?? null;
    const place = { indicatorId: indicator.id, year: row.year, quarter: row.quarter };
    const { notes } = readEnteredFigure(
      { ...place, ordinalCode: null, missingReason: null, value: typed, ...ratio },
      indicator,
    );
    const isOther = notes.some(({ kind }) => kind === 'ratio-differs');
    return keep(isOther ? { ...ratio, value: null } : { [side]: figure });
  }

  const field = (side: Side, part: RatioPart | undefined) => (
    <CommitField
      label={nameSide(side, part)}
      value={cell?.[side] == null ? '' : formatPlain(cell[side], { locale })}
      isReadOnly={isReadOnly}
      inputMode="decimal"
      onCommit={async (text) => {
        const reading = readNumber(text, { locale });
        if (reading.kind === 'empty') return keepSide(side, null);
        if (reading.kind !== 'number') return t('errors.not-a-number', { text });
        return keepSide(side, reading.value);
      }}
    />
  );
  const nameSide = (side: Side, part: RatioPart | undefined): string => {
    if (!part) return t(`realization.inspector.${side}`);
    return part.name === null ? part.symbol : `${part.symbol} · ${part.name}`;
  };
  const isWhole = cell?.numerator != null && cell.denominator != null && row.entry.text !== '';
  const calculation = indicator.calculation === null ? null : readCalculation(indicator.calculation);
  return (
    <div className="entry-fields">
      <div className={parts?.numerator.name ? 'entry-fields' : 'entry-fields__pair'}>
        {field('numerator', parts?.numerator)}
        {field('denominator', parts?.denominator)}
      </div>
      {isWhole && (
        <p className="entry-fields__result">
          {parts && calculation?.ok
            ? formatCalculation(calculation.value, { locale })
            : t(
                `realization.inspector.${isPercentUnit(indicator.unitOfMeasure) ? 'quotientPercent' : 'quotient'}`,
              )}
          {' = '}
          <strong>{row.entry.text}</strong>
        </p>
      )}
    </div>
  );
}
