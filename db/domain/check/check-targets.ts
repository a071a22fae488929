import type { Decimal } from '../decimal.ts';
import { aggregateMonths, hasMonths } from '../months.ts';
import type { PlanDocument, PlanIndicator, RealizationCell, TargetCell } from '../plan-document.ts';
import { isApart } from '../quarters.ts';
import { compare, fromDecimal } from '../rational.ts';
import { listApartTargets } from '../reconcile-targets.ts';
import { listPlanYears } from '../score-plan.ts';
import { type Finding, findAtIndicator } from './finding.ts';

type Cells = Readonly<{
  targets: ReadonlyMap<string, TargetCell>;
  realizations: ReadonlyMap<string, RealizationCell>;
}>;

const cellKey = (indicatorId: string, year: number, quarter: number): string =>
  `${indicatorId} ${year} ${quarter}`;

/** Targets against the period, the direction, last year's realization and their own quarters; values against bounds. */
export function checkTargets(document: PlanDocument): Finding[] {
  const index = <T extends TargetCell | RealizationCell>(cells: readonly T[]): ReadonlyMap<string, T> =>
    new Map(cells.map((cell) => [cellKey(cell.indicatorId, cell.year, cell.quarter), cell]));
  const cells: Cells = { targets: index(document.targets), realizations: index(document.realizations) };
  const realizationsOf = Map.groupBy(document.realizations, (cell) => cell.indicatorId);
  const targetsOf = Map.groupBy(document.targets, (cell) => cell.indicatorId);
  const years = document.plan.periodStart === null ? [] : listPlanYears(document);
  const strays = findStrays(document, years);
  return document.indicators.flatMap((indicator) => [
    ...(strays.get(indicator.id) ?? []).map((year) =>
      findAtIndicator('target-outside-period', indicator, year),
    ),
    ...checkMissing(indicator, years, cells),
    ...checkTrend(indicator, years, cells),
    ...checkParts(indicator, years, targetsOf.get(indicator.id) ?? []),
    ...checkReachedMonths(indicator, realizationsOf.get(indicator.id) ?? []),
    ...checkBounds(indicator, realizationsOf.get(indicator.id) ?? []),
  ]);
}

/** Years with a target that the period of the plan does not have: columns that slipped, or a period that was changed. */
function findStrays(
  { targets }: PlanDocument,
  years: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const strays = new Map<string, number[]>();
  if (years.length === 0) return strays;
  for (const { indicatorId, year } of targets) {
    if (years.includes(year)) continue;
    const known = strays.get(indicatorId) ?? [];
    if (!known.includes(year))
      strays.set(
        indicatorId,
        [...known, year].sort((a, b) => a - b),
      );
  }
  return strays;
}

function checkMissing(indicator: PlanIndicator, years: readonly number[], { targets }: Cells): Finding[] {
  return years
    .filter((year) => {
      const filled = [0, 1, 2, 3, 4].map((quarter) => targets.get(cellKey(indicator.id, year, quarter)));
      return filled.every(
        (cell) => !cell || (cell.value === null && cell.ordinalCode === null && !hasMonths(cell)),
      );
    })
    .map((year) => findAtIndicator('target-missing', indicator, year));
}

/** Worse than before: lower where higher is better, and the other way round. */
function isWorse(direction: PlanIndicator['direction'], value: Decimal, before: Decimal): boolean {
  if (direction !== 'positive' && direction !== 'negative') return false;
  const order = compare(fromDecimal(value), fromDecimal(before));
  return direction === 'positive' ? order < 0 : order > 0;
}

function checkTrend(indicator: PlanIndicator, years: readonly number[], cells: Cells): Finding[] {
  const findings: Finding[] = [];
  let before = indicator.baselineValue;
  for (const year of years) {
    const target = cells.targets.get(cellKey(indicator.id, year, 0));
    const lastYear = cells.realizations.get(cellKey(indicator.id, year - 1, 0))?.value ?? null;
    if (!target || target.value === null || target.valueMax !== null) continue;
    const { value } = target;
    if (before !== null && isWorse(indicator.direction, value, before)) {
      const figures = { target: value, before };
      findings.push(findAtIndicator('target-against-direction', indicator, year, { figures }));
    } else if (lastYear !== null && isWorse(indicator.direction, value, lastYear)) {
      const figures = { target: value, realization: lastYear };
      findings.push(findAtIndicator('target-below-last-realization', indicator, year, { figures }));
    }
    before = value;
  }
  return findings;
}

/** Quarterly targets make the year's, and monthly ones their quarter's: a sum, the last or a mean, as it is kept. */
function checkParts(
  indicator: PlanIndicator,
  years: readonly number[],
  targets: readonly TargetCell[],
): Finding[] {
  const byYear = Map.groupBy(targets, (cell) => cell.year);
  return years.flatMap((year) => {
    const own = byYear.get(year) ?? [];
    const cells = [0, 1, 2, 3, 4].map((quarter) => own.find((cell) => cell.quarter === quarter));
    return listApartTargets(cells, indicator).map(({ quarter, typed }) =>
      quarter === 0
        ? findAtIndicator('quarter-targets-differ', indicator, year, { figures: { target: typed } })
        : tellMonths('month-targets-differ', indicator, { year, quarter, value: typed }),
    );
  });
}

/** A quarter that was typed beside three months is held to them; one that was not is what they make. */
function checkReachedMonths(indicator: PlanIndicator, realizations: readonly RealizationCell[]): Finding[] {
  return realizations.flatMap((cell): Finding[] => {
    const made = aggregateMonths(cell, indicator);
    if (cell.value === null || made?.filled !== 3) return [];
    const isOther = isApart(cell.value, made.value, indicator);
    return isOther ? [tellMonths('month-realizations-differ', indicator, cell)] : [];
  });
}

const romans = ['', 'I', 'II', 'III', 'IV'] as const;

const tellMonths = (
  rule: 'month-targets-differ' | 'month-realizations-differ',
  indicator: PlanIndicator,
  { year, quarter, value }: Pick<TargetCell, 'year' | 'quarter' | 'value'>,
): Finding =>
  findAtIndicator(rule, indicator, year, {
    params: { quarter: romans[quarter] },
    figures: value === null ? {} : { value },
  });

function checkBounds(indicator: PlanIndicator, realizations: readonly RealizationCell[]): Finding[] {
  const { boundMin, boundMax } = indicator;
  if (boundMin === null && boundMax === null) return [];
  return realizations
    .filter(({ value }) => {
      if (value === null) return false;
      const figure = fromDecimal(value);
      return (
        (boundMin !== null && compare(figure, fromDecimal(boundMin)) < 0) ||
        (boundMax !== null && compare(figure, fromDecimal(boundMax)) > 0)
      );
    })
    .map((cell) =>
      findAtIndicator('realization-out-of-bounds', indicator, cell.year, {
        figures: cell.value === null ? {} : { realization: cell.value },
      }),
    );
}
