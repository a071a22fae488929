import {
  groupCells,
  readQuarterTargets,
  resolveRealization,
  resolveTarget,
  type YearCells,
} from './cascade-figures.ts';
import type { Decimal } from './decimal.ts';
import { shareMonths } from './distribute-months.ts';
import { type NoShares, shareTarget, type TargetWay } from './distribute-target.ts';
import { hasMonths, type MonthFigures } from './months.ts';
import type { PlanDocument, PlanIndicator, Quarter, RealizationCell, TargetCell } from './plan-document.ts';
import type { PartFigures } from './quarters.ts';
import { fromDecimal, type Rational } from './rational.ts';
import { readRealizationFigure } from './realization-figure.ts';
import { toCascadeIndicators } from './score-plan.ts';

/** How far a target is shared out: to its quarters, on to their months, or from the quarters that are there. */
export const shareDepths = ['quarters', 'both', 'months'] as const;
export type ShareDepth = (typeof shareDepths)[number];

export type QuarterShare = Readonly<{
  quarter: Exclude<Quarter, 0>;
  value: Decimal | null;
  valueMax: Decimal | null;
  ordinalCode: string | null;
  /** Null where they are not shared out, and stay what they are. */
  months: MonthFigures | null;
}>;

/** Where a straight way begins. */
export type ShareStart = Readonly<{ value: Rational; from: 'realization' | 'target' | 'baseline' }>;

export type IndicatorShares = Readonly<{
  indicator: PlanIndicator;
  annual: TargetCell | null;
  /** Quarterly or monthly targets that are there already and would be replaced. */
  present: readonly TargetCell[];
  start: ShareStart | null;
  /** Whose shares of last year are taken. */
  pattern: 'target' | 'realization' | null;
}> &
  (
    | Readonly<{ ok: true; quarters: readonly QuarterShare[] }>
    /** A range or a predicate is the same in every quarter or nothing. */
    | Readonly<{ ok: false; reason: NoShares | 'no-target' | 'no-quarters' | 'range' | 'predicate' }>
  );

const quarters = [1, 2, 3, 4] as const;
type SharedDocument = Pick<PlanDocument, 'indicators' | 'targets' | 'realizations' | 'ordinalScales'>;

/** What each of the indicators would be given for the quarters of a year; nothing is written by it. */
export function shareIndicatorTargets(
  document: SharedDocument,
  indicatorIds: ReadonlySet<string>,
  at: Readonly<{ year: number; way: TargetWay; depth: ShareDepth }>,
): readonly IndicatorShares[] {
  const { year, way, depth } = at;
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
    const wished = readQuarterTargets(cellsBefore, indicator);
    const achieved = quarters.map((q) => readRealizationFigure(reachedBefore[q], indicator).value);
    const pattern = isComplete(wished) ? wished : isComplete(achieved) ? achieved : null;
    const annual = cells[0] ?? null;
    const present = quarters.flatMap((quarter) => cells[quarter] ?? []);
    const common = {
      indicator,
      annual,
      present: depth === 'months' ? present.filter(hasMonths) : present,
      start: way === 'linear' ? start : null,
      pattern: way !== 'pattern' || pattern === null ? null : pattern === wished ? 'target' : 'realization',
    } as const;
    const shares: ToShare = { indicator, annual, cells, way, start: start?.value ?? null, pattern };
    const shared = depth === 'months' ? takeQuarters(shares) : shareQuarters(shares);
    if (!shared.ok || depth === 'quarters') return [{ ...common, ...shared }];
    const patterns = quarters.map((q) => readMonthPattern(cellsBefore[q], reachedBefore[q]));
    return [{ ...common, ...addMonths(shares, shared.quarters, patterns) }];
  });
}

type ToShare = Readonly<{
  indicator: PlanIndicator;
  annual: TargetCell | null;
  cells: YearCells<TargetCell>;
  way: TargetWay;
  start: Rational | null;
  pattern: PartFigures | null;
}>;

type Shared =
  | Readonly<{ ok: true; quarters: readonly QuarterShare[] }>
  | Readonly<{ ok: false; reason: Extract<IndicatorShares, { ok: false }>['reason'] }>;

const readRule = (indicator: PlanIndicator) => ({
  aggregation: indicator.aggregation,
  isCumulative: indicator.isCumulativeTarget,
  decimals: indicator.decimals,
  boundMin: toFigure(indicator.boundMin),
  boundMax: toFigure(indicator.boundMax),
});

function shareQuarters({ indicator, annual, way, start, pattern }: ToShare): Shared {
  if (annual === null) return { ok: false, reason: 'no-target' };
  if (annual.value === null || annual.valueMax !== null) return repeat(indicator, annual, way);
  const whole = fromDecimal(annual.value);
  const shared = shareTarget({ ...readRule(indicator), whole, count: 4, start, pattern }, way);
  if (!shared.ok) return shared;
  const figures = quarters.map((quarter, i) => ({
    quarter,
    value: shared.parts[i] ?? null,
    ...plainQuarter,
  }));
  return { ok: true, quarters: figures };
}

const plainQuarter = { valueMax: null, ordinalCode: null, months: null } as const;

/** The quarters as they were set, to be given on to their months. */
function takeQuarters({ cells }: ToShare): Shared {
  const taken = quarters.flatMap((quarter): readonly QuarterShare[] => {
    const cell = cells[quarter];
    if (!cell || (cell.value === null && cell.ordinalCode === null)) return [];
    const { value, valueMax, ordinalCode } = cell;
    return [{ quarter, value, valueMax, ordinalCode, months: null }];
  });
  return taken.length === 4 ? { ok: true, quarters: taken } : { ok: false, reason: 'no-quarters' };
}

function addMonths(
  { indicator, way, start }: ToShare,
  shared: readonly QuarterShare[],
  patterns: readonly (PartFigures | null)[],
): Shared {
  if (shared.some(({ ordinalCode }) => ordinalCode !== null)) return { ok: false, reason: 'predicate' };
  if (shared.some(({ valueMax }) => valueMax !== null)) return { ok: false, reason: 'range' };
  const figures = shared.flatMap(({ value }) => value ?? []);
  const made = shareMonths({ ...readRule(indicator), quarters: figures, start, patterns }, way);
  if (!made.ok) return made;
  return { ok: true, quarters: shared.map((one, at) => ({ ...one, months: made.quarters[at] ?? null })) };
}

/** What the months of a quarter of last year were to reach, else what they reached; null unless all are there. */
function readMonthPattern(
  target: TargetCell | undefined,
  realization: RealizationCell | undefined,
): PartFigures | null {
  const [wished, achieved] = [target, realization].map((cell) => cell?.months?.map(toFigure) ?? []);
  return [wished, achieved].find((figures) => figures?.length === 3 && isComplete(figures)) ?? null;
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
): Shared {
  const isAdded = aggregation === 'sum';
  if (way !== 'even' || isAdded) {
    return { ok: false, reason: ordinalCode === null ? 'range' : 'predicate' };
  }
  return {
    ok: true,
    quarters: quarters.map((quarter) => ({ quarter, value, valueMax, ordinalCode, months: null })),
  };
}
