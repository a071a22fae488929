import type { Decimal } from './decimal.ts';
import { type Aggregation, aggregateQuarters, chooseAggregation, type QuarterFigures } from './quarters.ts';
import {
  add,
  compare,
  countDecimals,
  divide,
  fromDecimal,
  isZero,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  sum,
  zero,
} from './rational.ts';

/** „Bagi target": the same for every quarter, a straight way from where last year ended, or last year's shares. */
export const targetWays = ['even', 'linear', 'pattern'] as const;
export type TargetWay = (typeof targetWays)[number];

export type TargetToShare = Readonly<{
  /** Of the year. */
  annual: Rational;
  aggregation: Aggregation;
  isCumulative: boolean;
  decimals: number;
  boundMin: Rational | null;
  boundMax: Rational | null;
  /** What the year before reached or was to reach; null when nobody knows. */
  start: Rational | null;
  /** The four quarters of the year before, as they were entered; null unless all are there. */
  pattern: QuarterFigures | null;
}>;

/** Why there are no quarters that make the year's target. */
export type NoShares =
  /** The target has more decimals than the indicator: quarters in its decimals never make it. */
  | 'too-fine'
  | 'no-start'
  | 'no-pattern'
  /** Last year's quarters make zero, or their signs do not fit: no shares of it can be taken. */
  | 'empty-pattern'
  /** The highest quarter of a falling way is not its last one, nor the lowest of a rising one. */
  | 'wrong-way'
  | 'below-zero'
  | 'out-of-bounds';

export type QuarterTargets = readonly [Decimal, Decimal, Decimal, Decimal];
export type SharedTarget =
  | Readonly<{ ok: true; quarters: QuarterTargets }>
  | Readonly<{ ok: false; reason: NoShares }>;

type Four = readonly [Rational, Rational, Rational, Rational];
const fail = (reason: NoShares): SharedTarget => ({ ok: false, reason });
const four = (make: (quarter: number) => Rational): Four => [make(1), make(2), make(3), make(4)];
const times = (value: Rational, n: number, d = 1): Rational => multiply(value, rational(n, d));

/**
 * Quarterly targets in the indicator's decimals whose sum, last, mean, highest or lowest is the target of the year
 * exactly. What rounding leaves over goes to the quarters that lost most by it, the later of two equal ones.
 */
export function shareTarget(target: TargetToShare, way: TargetWay): SharedTarget {
  const { annual, decimals } = target;
  if (countDecimals(annual, decimals) === null) return fail('too-fine');
  const made =
    way === 'even' ? shareEvenly(target) : way === 'linear' ? shareLinearly(target) : shareLike(target);
  if (typeof made === 'string') return fail(made);
  const figures = roundShares(made, target);
  const reason = findFault(figures, target);
  if (reason) return fail(reason);
  const [first, second, third, fourth] = figures;
  const write = (figure: Rational): Decimal => roundHalfUp(figure, decimals);
  return { ok: true, quarters: [write(first), write(second), write(third), write(fourth)] };
}

const isAddedUp = ({ aggregation, isCumulative }: TargetToShare): boolean =>
  aggregation === 'sum' && isCumulative;

function shareEvenly(target: TargetToShare): Four {
  const { annual, aggregation } = target;
  if (isAddedUp(target)) return four((quarter) => times(annual, quarter, 4));
  return four(() => (aggregation === 'sum' ? times(annual, 1, 4) : annual));
}

/**
 * A position moves in four equal steps from last year's to this year's. Where the quarters are added up or averaged,
 * they grow in equal steps d from last year's quarter b, so that b + d, …, b + 4d make the year: 4b + 10d = S.
 */
function shareLinearly(target: TargetToShare): Four | NoShares {
  const { annual, start, aggregation } = target;
  if (start === null) return 'no-start';
  const change = subtract(annual, start);
  if (aggregation === 'sum' || aggregation === 'mean') {
    const parts = aggregation === 'sum' ? 1 : 4;
    const quarterly = times(start, parts, 4);
    const each = four((quarter) => add(quarterly, times(change, parts * quarter, 10)));
    return isAddedUp(target) ? addUp(each) : each;
  }
  if (aggregation === 'max' && compare(change, zero) < 0) return 'wrong-way';
  if (aggregation === 'min' && compare(change, zero) > 0) return 'wrong-way';
  return four((quarter) => add(start, times(change, quarter, 4)));
}

const addUp = (each: Four): Four => four((quarter) => sum(each.slice(0, quarter)));

/** Every quarter keeps the proportion it had to last year's figure. */
function shareLike({ annual, pattern, aggregation, isCumulative }: TargetToShare): Four | NoShares {
  if (pattern === null) return 'no-pattern';
  const year = aggregateQuarters(pattern, aggregation, isCumulative);
  if (year === null) return 'no-pattern';
  if (isZero(year)) return 'empty-pattern';
  const factor = divide(annual, year);
  // A negative factor turns the highest quarter into the lowest.
  if (compare(factor, zero) < 0) return 'empty-pattern';
  const [first, second, third, fourth] = pattern;
  if (first === null || second === null || third === null || fourth === null) return 'no-pattern';
  return [
    multiply(first, factor),
    multiply(second, factor),
    multiply(third, factor),
    multiply(fourth, factor),
  ];
}

/** Rounded to the decimals; sums and means get what is missing of their total back, one smallest step at a time. */
function roundShares(shares: Four, { annual, aggregation, isCumulative, decimals }: TargetToShare): Four {
  const step = rational(1, 10n ** BigInt(decimals));
  const kind = chooseAggregation(aggregation, isCumulative);
  if (kind !== 'sum' && kind !== 'mean') {
    // Rounding keeps the order, and the year's own figure has no more decimals than that: it stays what it is.
    return four((quarter) => fromDecimal(roundHalfUp(shares[(quarter - 1) as 0] ?? zero, decimals)));
  }
  const total = kind === 'sum' ? annual : times(annual, 4);
  const counts = shares.map((share) => floor(divide(share, step)));
  const steps = divide(total, step);
  const left = Number(counts.reduce((rest, one) => rest - one, steps.n / steps.d));
  const lost = shares.map((share, at) => subtract(divide(share, step), rational(counts[at] ?? 0n)));
  const order = [0, 1, 2, 3].sort((a, b) => compare(lost[b] ?? zero, lost[a] ?? zero) || b - a);
  const favoured = new Set(order.slice(0, left));
  return four((quarter) => {
    const at = quarter - 1;
    return multiply(rational((counts[at] ?? 0n) + (favoured.has(at) ? 1n : 0n)), step);
  });
}

function floor({ n, d }: Rational): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

function findFault(quarters: Four, target: TargetToShare): NoShares | null {
  const { annual, start, aggregation, boundMin, boundMax } = target;
  const isBelow = (value: Rational): boolean => compare(value, zero) < 0;
  const own = isAddedUp(target)
    ? quarters.map((value, at) => subtract(value, at === 0 ? zero : (quarters[at - 1] ?? zero)))
    : quarters;
  if (!isBelow(annual) && !(start && isBelow(start)) && own.some(isBelow)) return 'below-zero';
  // The bounds are those of the year's figure: a part of a sum may be below the least sum.
  if (aggregation === 'sum') return null;
  const isOut = (value: Rational): boolean =>
    (boundMin !== null && compare(value, boundMin) < 0) ||
    (boundMax !== null && compare(value, boundMax) > 0);
  return !isOut(annual) && quarters.some(isOut) ? 'out-of-bounds' : null;
}
