import { groupCells, type YearCells } from '../../../../db/domain/cascade-figures.ts';
import {
  type IndicatorScore,
  makeIndicatorContext,
  scoreIndicatorYear,
} from '../../../../db/domain/cascade-score.ts';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatPlain, type NumberLocale } from '../../../../db/domain/format.ts';
import type {
  PlanDocument,
  PlanIndicator,
  Quarter,
  TargetCell,
} from '../../../../db/domain/plan-document.ts';
import { findSettings, listPlanYears, toCascadeIndicators } from '../../../../db/domain/score-plan.ts';
import type { CellFacts } from '../../../ui/grid/grid-types.ts';
import type { FigureIssue, TargetContext } from '../../plan/model/judge-target.ts';
import { findScale } from '../../plan/model/row-cells.ts';
import { showFigure, showRange } from '../../realization/show-figure.ts';

/** A line of the table of targets: the year itself or one of its quarters, then what was reached. */
export type TargetRow = Readonly<{ key: string }> &
  (
    | Readonly<{ kind: 'target'; quarter: Quarter }>
    | Readonly<{ kind: 'realization' }>
    | Readonly<{ kind: 'achievement' }>
  );

export const targetRows: readonly TargetRow[] = [
  ...([0, 1, 2, 3, 4] as const).map(
    (quarter): TargetRow => ({
      key: `target-${quarter}`,
      kind: 'target',
      quarter,
    }),
  ),
  { key: 'realization', kind: 'realization' },
  { key: 'achievement', kind: 'achievement' },
];

export type TargetYear = Readonly<{ year: number; cells: YearCells<TargetCell>; score: IndicatorScore }>;

/** The indicator's years with targets, realization and achievement. */
export function listTargetYears(document: PlanDocument, indicator: PlanIndicator): readonly TargetYear[] {
  const [cascade] = toCascadeIndicators({ indicators: [indicator], ordinalScales: document.ordinalScales });
  if (!cascade) return [];
  const of = (cell: { readonly indicatorId: string }): boolean => cell.indicatorId === indicator.id;
  const targets = document.targets.filter(of);
  const realizations = document.realizations.filter(of);
  return listPlanYears(document).map((year) => {
    const cells = groupCells(targets, year).get(indicator.id) ?? [];
    const reached = groupCells(realizations, year).get(indicator.id) ?? [];
    const context = makeIndicatorContext(findSettings(document, year), document.ordinalScales);
    return { year, cells, score: scoreIndicatorYear(cascade, cells, reached, context) };
  });
}

/** What was typed into a cell and refused. */
export type TargetDraft = Readonly<{ text: string; issue: FigureIssue }>;

export function showTargetCell(
  indicator: PlanIndicator,
  cell: TargetCell | undefined,
  options: Readonly<{ locale: NumberLocale; isReadOnly: boolean }>,
): CellFacts {
  const { locale, isReadOnly } = options;
  const state = isReadOnly ? 'read-only' : 'editable';
  if (!cell) return { text: '', state };
  if (cell.ordinalCode !== null) return { text: cell.ordinalCode, state };
  if (cell.value === null) return { text: '', state };
  const shown = showRange(cell.value, cell.valueMax, { locale, decimals: indicator.decimals });
  const ends = [cell.value, cell.valueMax].flatMap((one) =>
    one === null ? [] : [formatPlain(one, { locale })],
  );
  return { text: shown.text, number: shown.figure, editText: ends.join('–'), state };
}

export function showRealization(
  { decimals }: PlanIndicator,
  { score }: TargetYear,
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
  at: Readonly<{ year: number; quarter: Quarter }>,
): TargetContext {
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
