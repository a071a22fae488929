import type { Decimal } from './decimal.ts';
import { type Aggregation, aggregateParts, chooseAggregation, type PartFigures } from './quarters.ts';
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

/** „Bagi target”: the same for every part, a straight way from where the period before ended, or last year's shares. */
export const targetWays = ['even', 'linear', 'pattern'] as const;
export type TargetWay = (typeof targetWays)[number];

export type TargetToShare = Readonly<{
  /** Of the period that is shared out. */
  whole: Rational;
  /** Of how many parts it is made: four quarters, or three months. */
  count: number;
  aggregation: Aggregation;
  isCumulative: boolean;
  decimals: number;
  boundMin: Rational | null;
  boundMax: Rational | null;
  /** What the period before reached or was to reach; null when nobody knows. */
  start: Rational | null;
  /** The parts of the same period a year before, as they were entered; null unless all are there. */
  pattern: PartFigures | null;
}>;

/** Why there are no parts that make the target. */
export type NoShares =
  /** The target has more decimals than the indicator: parts in its decimals never make it. */
  | 'too-fine'
  | 'no-start'
  | 'no-pattern'
  /** Last year's parts make zero, or their signs do not fit: no shares of it can be taken. */
  | 'empty-pattern'
  /** The highest part of a falling way is not its last one, nor the lowest of a rising one. */
  | 'wrong-way'
  | 'below-zero'
  | 'out-of-bounds';

export type SharedTarget =
  | Readonly<{ ok: true; parts: readonly Decimal[] }>
  | Readonly<{ ok: false; reason: NoShares }>;

type Shares = readonly Rational[];
const fail = (reason: NoShares): SharedTarget => ({ ok: false, reason });
const times = (value: Rational, n: number, d = 1): Rational => multiply(value, rational(n, d));
const each = ({ count }: TargetToShare, make: (part: number) => Rational): Shares =>
  Array.from({ length: count }, (_, at) => make(at + 1));

/**
 * Targets of the parts in the indicator's decimals whose sum, last, mean, highest or lowest is the target of the whole
 * exactly. What rounding leaves over goes to the parts that lost most by it, the later of two equal ones.
 */
export function shareTarget(target: TargetToShare, way: TargetWay): SharedTarget {
  const { whole, decimals } = target;
  if (countDecimals(whole, decimals) === null) return fail('too-fine');
  const made =
    way === 'even' ? shareEvenly(target) : way === 'linear' ? shareLinearly(target) : shareLike(target);
  if (typeof made === 'string') return fail(made);
  const figures = roundShares(made, target);
  const reason = findFault(figures, target);
  if (reason) return fail(reason);
  return { ok: true, parts: figures.map((figure) => roundHalfUp(figure, decimals)) };
}

const isAddedUp = ({ aggregation, isCumulative }: TargetToShare): boolean =>
  aggregation === 'sum' && isCumulative;

function shareEvenly(target: TargetToShare): Shares {
  const { whole, count, aggregation } = target;
  if (isAddedUp(target)) return each(target, (part) => times(whole, part, count));
  return each(target, () => (aggregation === 'sum' ? times(whole, 1, count) : whole));
}

/**
 * A position moves in equal steps from the period before to this one. Where the n parts are added up or averaged, they
 * grow in equal steps d from the part b of the period before, so that b + d, …, b + nd make the whole: of four quarters
 * 4b + 10d = S, of three months 3b + 6d = S.
 */
function shareLinearly(target: TargetToShare): Shares | NoShares {
  const { whole, count, start, aggregation } = target;
  if (start === null) return 'no-start';
  const change = subtract(whole, start);
  if (aggregation === 'sum' || aggregation === 'mean') {
    const wholes = aggregation === 'sum' ? 1 : count;
    const before = times(start, wholes, count);
    const steps = (count * (count + 1)) / 2;
    const parts = each(target, (part) => add(before, times(change, wholes * part, steps)));
    return isAddedUp(target) ? addUp(parts) : parts;
  }
  if (aggregation === 'max' && compare(change, zero) < 0) return 'wrong-way';
  if (aggregation === 'min' && compare(change, zero) > 0) return 'wrong-way';
  return each(target, (part) => add(start, times(change, part, count)));
}

const addUp = (parts: Shares): Shares => parts.map((_, at) => sum(parts.slice(0, at + 1)));

/** Every part keeps the proportion it had to last year's figure. */
function shareLike({ whole, count, pattern, aggregation, isCumulative }: TargetToShare): Shares | NoShares {
  const parts = pattern?.filter((one) => one !== null) ?? [];
  if (parts.length !== count) return 'no-pattern';
  const before = aggregateParts(parts, aggregation, isCumulative);
  if (before === null) return 'no-pattern';
  if (isZero(before)) return 'empty-pattern';
  const factor = divide(whole, before);
  // A negative factor turns the highest part into the lowest.
  if (compare(factor, zero) < 0) return 'empty-pattern';
  return parts.map((one) => multiply(one, factor));
}

/** Rounded to the decimals; sums and means get what is missing of their total back, one smallest step at a time. */
function roundShares(
  shares: Shares,
  { whole, count, aggregation, isCumulative, decimals }: TargetToShare,
): Shares {
  const step = rational(1, 10n ** BigInt(decimals));
  const kind = chooseAggregation(aggregation, isCumulative);
  if (kind !== 'sum' && kind !== 'mean') {
    // Rounding keeps the order, and the whole's own figure has no more decimals than that: it stays what it is.
    return shares.map((share) => fromDecimal(roundHalfUp(share, decimals)));
  }
  const total = kind === 'sum' ? whole : times(whole, count);
  const counts = shares.map((share) => floor(divide(share, step)));
  const steps = divide(total, step);
  const left = Number(counts.reduce((rest, one) => rest - one, steps.n / steps.d));
  const lost = shares.map((share, at) => subtract(divide(share, step), rational(counts[at] ?? 0n)));
  const order = shares.map((_, at) => at).sort((a, b) => compare(lost[b] ?? zero, lost[a] ?? zero) || b - a);
  const favoured = new Set(order.slice(0, left));
  return counts.map((own, at) => multiply(rational(own + (favoured.has(at) ? 1n : 0n)), step));
}

function floor({ n, d }: Rational): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

function findFault(parts: Shares, target: TargetToShare): NoShares | null {
  const { whole, start, aggregation, boundMin, boundMax } = target;
  const isBelow = (value: Rational): boolean => compare(value, zero) < 0;
  const own = isAddedUp(target)
    ? parts.map((value, at) => subtract(value, at === 0 ? zero : (parts[at - 1] ?? zero)))
    : parts;
  if (!isBelow(whole) && !(start && isBelow(start)) && own.some(isBelow)) return 'below-zero';
  // The bounds are those of the whole: a part of a sum may be below the least sum.
  if (aggregation === 'sum') return null;
  const isOut = (value: Rational): boolean =>
    (boundMin !== null && compare(value, boundMin) < 0) ||
    (boundMax !== null && compare(value, boundMax) > 0);
  return !isOut(whole) && parts.some(isOut) ? 'out-of-bounds' : null;
}
