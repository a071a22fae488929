import type { YearCells } from '../cascade-figures.ts';
import type { Decimal } from '../decimal.ts';
import { listMonths, type Month, readMonth } from '../months.ts';
import type { PlanIndicator, Quarter, RealizationCell, TargetCell } from '../plan-document.ts';

/** Figures the entry of a period should be near to: its targets, the other periods, the year before, the baseline. */
export function listNeighbours(
  cells: Readonly<{
    plan: Pick<PlanIndicator, 'baselineValue'>;
    targets: YearCells<TargetCell>;
    realizations: YearCells<RealizationCell>;
    before: YearCells<RealizationCell>;
  }>,
  quarter: Quarter,
): readonly Decimal[] {
  const { plan, targets, realizations, before } = cells;
  const own = quarter === 0 ? [targets[0]] : [targets[0], targets[quarter]];
  const figures = [
    ...own.flatMap((cell) => (cell ? [cell.value, cell.valueMax] : [])),
    ...[0, 1, 2, 3, 4].filter((at) => at !== quarter).map((at) => realizations[at]?.value ?? null),
    before[0]?.value ?? null,
    before[quarter]?.value ?? null,
    plan.baselineValue,
  ];
  return figures.filter((figure) => figure !== null);
}

/** What a month should be near to: the other months of this year and the last, and what months are to reach. */
export function listMonthNeighbours(
  month: Month,
  {
    targets,
    realizations,
    before,
  }: Readonly<{
    targets: YearCells<TargetCell>;
    realizations: YearCells<RealizationCell>;
    before: YearCells<RealizationCell>;
  }>,
): readonly Decimal[] {
  const own = realizations.flatMap((cell) =>
    cell === undefined
      ? []
      : listMonths(cell.quarter).flatMap((one) => (one === month ? [] : (readMonth(cell, one) ?? []))),
  );
  const others = [...targets, ...before].flatMap((cell) => cell?.months?.filter((one) => one !== null) ?? []);
  return [...own, ...others];
}
