import { groupCells, readQuarterTargets, resolveRealization, resolveTarget } from './cascade-figures.ts';
import type { Decimal } from './decimal.ts';
import { type NoShares, shareTarget, type TargetWay } from './distribute-target.ts';
import type { PlanDocument, PlanIndicator, Quarter, TargetCell } from './plan-document.ts';
import type { QuarterFigures } from './quarters.ts';
import { fromDecimal, type Rational } from './rational.ts';
import { readRealizationFigure } from './realization-figure.ts';
import { toCascadeIndicators } from './score-plan.ts';

export type QuarterShare = Readonly<{
  quarter: Exclude<Quarter, 0>;
  value: Decimal | null;
  valueMax: Decimal | null;
  ordinalCode: string | null;
}>;

/** Where a straight way begins. */
export type ShareStart = Readonly<{ value: Rational; from: 'realization' | 'target' | 'baseline' }>;

export type IndicatorShares = Readonly<{
  indicator: PlanIndicator;
  annual: TargetCell | null;
  /** Quarterly targets that are there already and would be replaced. */
  present: readonly TargetCell[];
  start: ShareStart | null;
  /** Whose shares of last year are taken. */
  pattern: 'target' | 'realization' | null;
}> &
  (
    | Readonly<{ ok: true; quarters: readonly QuarterShare[] }>
    /** A range or a predicate is the same in every quarter or nothing. */
    | Readonly<{ ok: false; reason: NoShares | 'no-target' | 'range' | 'predicate' }>
  );

const quarters = [1, 2, 3, 4] as const;
type SharedDocument = Pick<PlanDocument, 'indicators' | 'targets' | 'realizations' | 'ordinalScales'>;

/** What each of the indicators would be given for the quarters of a year; nothing is written by it. */
export function shareIndicatorTargets(
  document: SharedDocument,
  indicatorIds: ReadonlySet<string>,
  at: Readonly<{ year: number; way: TargetWay }>,
): readonly IndicatorShares[] {
  const { year, way } = at;
  const targets = groupCells(document.targets, year);
  const before = groupCells(document.targets, year - 1);
  const reached = groupCells(document.realizations, year - 1);
  const chosen = document.indicators.filter(({ id }) => indicatorIds.has(id));
  const cascades = toCascadeIndicators({ indicators: chosen, ordinalScales: document.ordinalScales });
  return chosen.flatMap((indicator, index): readonly IndicatorShares[] => {
    const cascade = cascades[index];
    if (!cascade) return [];
    const cells = targets.get(indicator.id) ?? [];
    const cellsBefore = before.get(indicator.id) ?? [];
    const reachedBefore = reached.get(indicator.id) ?? [];
    const realized = resolveRealization(cascade, reachedBefore);
    // Half a year is no year to start from.
    const isWhole = !realized.isDerived || realized.filledQuarters === 4;
    const start = chooseStart(indicator, year, {
      realization: isWhole ? realized.value : null,
      target: resolveTarget(cascade, cellsBefore).value,
    });
    const wished = readQuarterTargets(cellsBefore);
    const achieved = quarters.map((q) => readRealizationFigure(reachedBefore[q], indicator).value);
    const pattern = isComplete(wished)
      ? wished
      : isComplete(achieved)
        ? (achieved as unknown as QuarterFigures)
        : null;
    const annual = cells[0] ?? null;
    const common = {
      indicator,
      annual,
      present: quarters.flatMap((quarter) => cells[quarter] ?? []),
      start: way === 'linear' ? start : null,
      pattern: way !== 'pattern' || pattern === null ? null : pattern === wished ? 'target' : 'realization',
    } as const;
    if (annual === null) return [{ ...common, ok: false, reason: 'no-target' }];
    if (annual.value === null || annual.valueMax !== null)
      return [{ ...common, ...repeat(indicator, annual, way) }];
    const shared = shareTarget(
      {
        annual: fromDecimal(annual.value),
        aggregation: indicator.aggregation,
        isCumulative: indicator.isCumulativeTarget,
        decimals: indicator.decimals,
        boundMin: toFigure(indicator.boundMin),
        boundMax: toFigure(indicator.boundMax),
        start: start?.value ?? null,
        pattern,
      },
      way,
    );
    if (!shared.ok) return [{ ...common, ...shared }];
    const figures = quarters.map((quarter, i) => ({
      quarter,
      value: shared.quarters[i] ?? null,
      valueMax: null,
      ordinalCode: null,
    }));
    return [{ ...common, ok: true, quarters: figures }];
  });
}

const toFigure = (value: Decimal | null): Rational | null => (value === null ? null : fromDecimal(value));
const isComplete = (figures: readonly (Rational | null)[]): boolean => figures.every((one) => one !== null);

function chooseStart(
  { baselineValue, baselineYear }: PlanIndicator,
  year: number,
  lastYear: Readonly<{ realization: Rational | null; target: Rational | null }>,
): ShareStart | null {
  if (lastYear.realization !== null) return { value: lastYear.realization, from: 'realization' };
  if (lastYear.target !== null) return { value: lastYear.target, from: 'target' };
  const isBefore = baselineYear === null || baselineYear < year;
  return baselineValue !== null && isBefore ? { value: fromDecimal(baselineValue), from: 'baseline' } : null;
}

/** A range or a predicate holds in every quarter, unless the quarters are added up. */
function repeat(
  { aggregation }: PlanIndicator,
  { value, valueMax, ordinalCode }: TargetCell,
  way: TargetWay,
) {
  const isAdded = aggregation === 'sum';
  if (way !== 'even' || isAdded) {
    return { ok: false, reason: ordinalCode === null ? 'range' : 'predicate' } as const;
  }
  return {
    ok: true,
    quarters: quarters.map((quarter) => ({ quarter, value, valueMax, ordinalCode })),
  } as const;
}
