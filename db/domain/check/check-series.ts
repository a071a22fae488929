import type { Decimal } from '../decimal.ts';
import { isPercentUnit } from '../percent-unit.ts';
import type { PlanDocument, PlanIndicator, RealizationCell, TargetCell } from '../plan-document.ts';
import {
  absolute,
  compare,
  divide,
  findMaximum,
  fromDecimal,
  isZero,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  zero,
} from '../rational.ts';
import { type Finding, findAtIndicator } from './finding.ts';

type Point = Readonly<{ year: number; value: Decimal; exact: Rational }>;

/** The figures of an indicator beside each other: what is likely a slip of typing, and what asks for nothing. */
export function checkSeries(document: PlanDocument): Finding[] {
  const targetsOf = groupYears(document.targets);
  const realizationsOf = groupYears(document.realizations);
  return document.indicators.flatMap((indicator) => {
    if (indicator.valueKind !== 'number') return [];
    const targets = targetsOf.get(indicator.id) ?? [];
    const realizations = realizationsOf.get(indicator.id) ?? [];
    return [
      ...findLostCommas(indicator, targets, realizations),
      ...findZeros(indicator, targets),
      ...findStandstill(indicator, targets),
      ...findOutOfBounds(indicator, targets),
    ];
  });
}

function groupYears(cells: readonly (TargetCell | RealizationCell)[]): ReadonlyMap<string, readonly Point[]> {
  const points = new Map<string, Point[]>();
  for (const cell of cells) {
    // A range has no one figure to compare.
    const isRange = 'valueMax' in cell && cell.valueMax !== null;
    if (cell.quarter !== 0 || cell.value === null || isRange) continue;
    const known = points.get(cell.indicatorId) ?? [];
    known.push({ year: cell.year, value: cell.value, exact: fromDecimal(cell.value) });
    points.set(cell.indicatorId, known);
  }
  for (const known of points.values()) known.sort((a, b) => a.year - b.year);
  return points;
}

/** A figure this many times its fellows is asked about where taking the comma back brings it among them. */
const suspiciousFactor = rational(20n);
/** Where the others are close together, one that lost only its last place stands out as well: 870 beside 85 and 86. */
const suspiciousFactorIfClose = rational(8n);
const closeness = rational(3n, 2n);
const closeFigures = 3;
const powersOfTen: readonly Rational[] = [10n, 100n, 1_000n, 10_000n].map((n) => rational(n));
const two = rational(2n);

type Row = Readonly<{
  /** The figures that stand beside each other, in size; those that tower over the middle one left out. */
  ordinary: readonly Rational[];
  /** How many times its fellows a figure is asked about at. */
  factor: Rational;
}>;

function readRow(sizes: readonly Rational[]): Row {
  const sorted = sizes.filter((one) => !isZero(one)).sort(compare);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) return { ordinary: [], factor: suspiciousFactor };
  const below = (factor: Rational) => {
    const limit = multiply(middle, factor);
    return sorted.filter((one) => compare(one, limit) < 0);
  };
  const near = below(suspiciousFactorIfClose);
  const [lowest, highest] = [divide(middle, closeness), multiply(middle, closeness)];
  const isClose = near.every((one) => compare(one, lowest) >= 0 && compare(one, highest) <= 0);
  return isClose && near.length >= closeFigures
    ? { ordinary: near, factor: suspiciousFactorIfClose }
    : { ordinary: below(suspiciousFactor), factor: suspiciousFactor };
}

/** What a figure was before it lost its decimal comma (226 for 0,226); null where no place of it fits the others. */
function restoreComma(value: Rational, ordinary: readonly Rational[]): Rational | null {
  const [least, most] = [ordinary[0], ordinary.at(-1)];
  const middle = ordinary[Math.floor(ordinary.length / 2)];
  if (!least || !most || !middle) return null;
  const lowest = divide(least, two);
  const highest = multiply(most, two);
  const distance = (one: Rational): Rational =>
    findMaximum(divide(absolute(one), middle), divide(middle, absolute(one)));
  const fitting = powersOfTen
    .map((power) => divide(value, power))
    .filter((one) => compare(absolute(one), lowest) >= 0 && compare(absolute(one), highest) <= 0);
  return fitting.toSorted((a, b) => compare(distance(a), distance(b)))[0] ?? null;
}

function findLostCommas(
  indicator: PlanIndicator,
  targets: readonly Point[],
  realizations: readonly Point[],
): Finding[] {
  const points = [...targets, ...realizations];
  const baseline = indicator.baselineValue === null ? [] : [fromDecimal(indicator.baselineValue)];
  const sizes = [...points.map(({ exact }) => exact), ...baseline].map(absolute);
  const { ordinary, factor } = readRow(sizes);
  // One figure alone is no company to be judged by.
  if (ordinary.length < 2 || ordinary.length === sizes.length) return [];
  const limit = multiply(ordinary.at(-1) ?? zero, factor);
  return points.flatMap((point): Finding[] => {
    if (compare(absolute(point.exact), limit) < 0) return [];
    const restored = restoreComma(point.exact, ordinary);
    if (restored === null) return [];
    const figures = { value: point.value, restored: toDecimal(restored) };
    const kind = targets.includes(point) ? 'target' : 'realization';
    return [findAtIndicator('figure-lost-comma', indicator, point.year, { figures, params: { kind } })];
  });
}

/** Dividing by 10,000 at most adds four places to those a figure can have. */
const toDecimal = (value: Rational): Decimal => roundHalfUp(value, 22);

/** Nothing to reach in one year of a rising index: a column that slipped, or a cell filled with 0 for "not yet". */
function findZeros(indicator: PlanIndicator, targets: readonly Point[]): Finding[] {
  if (indicator.direction !== 'positive') return [];
  const isZeroTarget = ({ exact }: Point): boolean => isZero(exact);
  const others = targets.filter((point) => !isZeroTarget(point));
  const startsAtZero = indicator.baselineValue === null || isZero(fromDecimal(indicator.baselineValue));
  return targets
    .filter((point) => {
      if (!isZeroTarget(point) || others.length === 0) return false;
      // What begins at nothing may stay there for a while.
      const comesAfterMore = others.some(({ year }) => year < point.year);
      return comesAfterMore || !startsAtZero;
    })
    .map(({ year }) => findAtIndicator('target-zero-among-others', indicator, year));
}

/** A plan that ends where it begins (AKIP criterion 1.b.7: challenging); 100 % to 100 % says it was reached before. */
function findStandstill(indicator: PlanIndicator, targets: readonly Point[]): Finding[] {
  const last = targets.at(-1);
  const { baselineValue, direction } = indicator;
  if (!last || baselineValue === null || (direction !== 'positive' && direction !== 'negative')) return [];
  const isSame = targets.every(({ value }) => value === baselineValue);
  const isFull =
    isPercentUnit(indicator.unitOfMeasure) && baselineValue === '100' && direction === 'positive';
  if (isSame && isFull) return [findAtIndicator('target-always-full', indicator)];
  if (last.value !== baselineValue) return [];
  // Zero accidents after zero accidents is as good as it gets.
  const isBest = direction === 'negative' && isZero(last.exact);
  if (isBest || isFull) return [];
  const figures = { target: last.value };
  return [findAtIndicator('target-equals-baseline', indicator, last.year, { figures })];
}

function findOutOfBounds(indicator: PlanIndicator, targets: readonly Point[]): Finding[] {
  const [least, most] = [indicator.boundMin, indicator.boundMax].map((one) => one && fromDecimal(one));
  return targets
    .filter(({ exact }) => (least && compare(exact, least) < 0) || (most && compare(exact, most) > 0))
    .map(({ year, value }) =>
      findAtIndicator('target-out-of-bounds', indicator, year, { figures: { target: value } }),
    );
}
