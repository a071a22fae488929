import type { Decimal } from '../decimal.ts';
import type { PlanDocument, PlanIndicator, RealizationCell, TargetCell } from '../plan-document.ts';
import { deriveYearTarget, type QuarterFigures } from '../quarters.ts';
import { compare, fromDecimal, type Rational } from '../rational.ts';
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
  const years = document.plan.periodStart === null ? [] : listPlanYears(document);
  const strays = findStrays(document, years);
  return document.indicators.flatMap((indicator) => [
    ...(strays.get(indicator.id) ?? []).map((year) =>
      findAtIndicator('target-outside-period', indicator, year),
    ),
    ...checkMissing(indicator, years, cells),
    ...checkTrend(indicator, years, cells),
    ...checkQuarters(indicator, years, cells),
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
      return filled.every((cell) => !cell || (cell.value === null && cell.ordinalCode === null));
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

/** Quarterly targets make the year's: their sum, their last or their mean, as the indicator is kept. */
function checkQuarters(indicator: PlanIndicator, years: readonly number[], { targets }: Cells): Finding[] {
  return years.flatMap((year): Finding[] => {
    const annual = targets.get(cellKey(indicator.id, year, 0));
    if (!annual || annual.value === null || annual.valueMax !== null) return [];
    const figure = (quarter: number): Rational | null => {
      const value = targets.get(cellKey(indicator.id, year, quarter))?.value ?? null;
      return value === null ? null : fromDecimal(value);
    };
    const quarters: QuarterFigures = [figure(1), figure(2), figure(3), figure(4)];
    const made = deriveYearTarget(quarters, indicator.aggregation, indicator.isCumulativeTarget);
    if (made === null || compare(made, fromDecimal(annual.value)) === 0) return [];
    return [
      findAtIndicator('quarter-targets-differ', indicator, year, { figures: { target: annual.value } }),
    ];
  });
}

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
