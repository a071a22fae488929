import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatPlain, type NumberLocale } from '../../../../db/domain/format.ts';
import { deriveFromMonthTargets, listMonths, type Month, readMonth } from '../../../../db/domain/months.ts';
import type {
  PlanDocument,
  PlanIndicator,
  Quarter,
  TargetCell,
} from '../../../../db/domain/plan-document.ts';
import type { Rational } from '../../../../db/domain/rational.ts';
import { deriveFromParts } from '../../../../db/domain/reconcile-targets.ts';
import type { CellFacts } from '../../../ui/grid/grid-types.ts';
import type { FigureIssue, TargetContext } from '../../plan/model/judge-target.ts';
import { findScale } from '../../plan/model/row-cells.ts';
import { showDecimal, showFigure, showRange } from '../../realization/show-figure.ts';
import type { PartRow, TargetYear } from './target-rows.ts';

/** What was typed into a cell and refused. */
export type TargetDraft = Readonly<{ text: string; issue: FigureIssue }>;

type ShowOptions = Readonly<{ locale: NumberLocale; isReadOnly: boolean }>;

/** A target as it was set; that of a quarter that was not, as its months make it. */
export function showTargetCell(
  indicator: PlanIndicator,
  cell: TargetCell | undefined,
  { locale, isReadOnly }: ShowOptions,
): CellFacts {
  const state = isReadOnly ? 'read-only' : 'editable';
  if (!cell) return { text: '', state };
  if (cell.ordinalCode !== null) return { text: cell.ordinalCode, state };
  if (cell.value === null)
    return showMade(indicator, deriveFromMonthTargets(cell, indicator), { locale, state });
  const shown = showRange(cell.value, cell.valueMax, { locale, decimals: indicator.decimals });
  const ends = [cell.value, cell.valueMax].flatMap((one) =>
    one === null ? [] : [formatPlain(one, { locale })],
  );
  return { text: shown.text, number: shown.figure, editText: ends.join('–'), state };
}

/** What follows from the parts of a period and was not typed: nothing of it is edited. */
function showMade(
  { decimals }: PlanIndicator,
  made: Rational | null,
  { locale, state }: Readonly<{ locale: NumberLocale; state: CellFacts['state'] }>,
): CellFacts {
  if (made === null) return { text: '', state };
  const shown = showFigure(made, { locale, decimals });
  return { text: shown.text, number: shown.figure, editText: '', state };
}

/** Whether a target was set for the period itself. */
export const isTyped = (cell: TargetCell | undefined): boolean =>
  cell !== undefined && (cell.value !== null || cell.ordinalCode !== null);

/** One line of a year: what was set, or what its parts make. */
export function showPart(
  { indicator, cells }: Pick<TargetYear, 'indicator' | 'cells'>,
  { quarter, month }: Pick<PartRow, 'quarter' | 'month'>,
  options: ShowOptions,
): CellFacts {
  const cell = cells[quarter];
  const state = options.isReadOnly ? 'read-only' : 'editable';
  if (month !== null) {
    const value = readMonth(cell, month);
    if (value === null) return { text: '', state };
    const shown = showDecimal(value, { locale: options.locale, decimals: indicator.decimals });
    const editText = formatPlain(value, { locale: options.locale });
    return { text: shown.text, number: shown.figure, editText, state };
  }
  if (isTyped(cell)) return showTargetCell(indicator, cell, options);
  return showMade(indicator, deriveFromParts(cells, quarter, indicator), { locale: options.locale, state });
}

export function showRealization(
  { decimals }: PlanIndicator,
  { score }: Pick<TargetYear, 'score'>,
  locale: NumberLocale,
): CellFacts {
  const { value, code } = score.realization;
  if (code !== null) return { text: code, state: 'read-only' };
  const shown = showFigure(value, { locale, decimals });
  return { text: shown.text, number: shown.figure, state: 'read-only' };
}

/** What a figure of this year is compared with before it is taken. */
export function makeTargetContext(
  document: PlanDocument,
  indicator: PlanIndicator,
  at: Readonly<{ year: number; quarter: Quarter; month?: Month | null }>,
): TargetContext {
  const { month = null } = at;
  if (month !== null) return makeMonthContext(document, indicator, { year: at.year, month });
  const neighbours = document.targets
    .filter(
      (cell) => cell.indicatorId === indicator.id && cell.quarter === at.quarter && cell.year !== at.year,
    )
    .flatMap(({ value }): readonly Decimal[] => (value === null ? [] : [value]));
  // Quarters are parts of a year where they are added up: the baseline is no measure of them.
  const baseline = at.quarter === 0 && indicator.baselineValue !== null ? [indicator.baselineValue] : [];
  return {
    indicator,
    scale: findScale(indicator, document.ordinalScales),
    locale: document.organization.numberLocale,
    neighbours: [...baseline, ...neighbours],
    allowsRange: true,
  };
}

/** A month is measured by the other months of the indicator, in whatever year. */
function makeMonthContext(
  document: PlanDocument,
  indicator: PlanIndicator,
  at: Readonly<{ year: number; month: Month }>,
): TargetContext {
  const neighbours = document.targets
    .filter((cell) => cell.indicatorId === indicator.id)
    .flatMap((cell) =>
      listMonths(cell.quarter).flatMap((month) =>
        cell.year === at.year && month === at.month ? [] : (readMonth(cell, month) ?? []),
      ),
    );
  return {
    indicator,
    scale: findScale(indicator, document.ordinalScales),
    locale: document.organization.numberLocale,
    neighbours,
    allowsRange: false,
  };
}
