import type { Decimal } from './decimal.ts';

/** An exact number n/d with d > 0, in lowest terms unless very large. Equality is `compare(a, b) === 0`. */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** A figure as rows hold it (canonical text) or as a calculation made it. */
export type Figure = Decimal | Rational;

/**
 * Above this size the common divisor is not looked for: in a mean of thousands of unrelated fractions the denominators
 * grow to tens of thousands of digits, and reducing them would take longer than everything else together.
 */
const reduceLimit = 1n << 512n;

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };
export const hundred: Rational = { n: 100n, d: 1n };

function findCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new Error('a rational has no zero denominator');
  const sign = bottom < 0n ? -1n : 1n;
  if (bottom >= reduceLimit || bottom <= -reduceLimit) return { n: sign * top, d: sign * bottom };
  const divisor = findCommonDivisor(top, bottom) * sign;
  return { n: top / divisor, d: bottom / divisor };
}

export function fromDecimal(value: Decimal): Rational {
  const point = value.indexOf('.');
  if (point < 0) return { n: BigInt(value), d: 1n };
  const places = value.length - point - 1;
  return rational(BigInt(value.slice(0, point) + value.slice(point + 1)), 10n ** BigInt(places));
}

export const toRational = (value: Figure): Rational =>
  typeof value === 'string' ? fromDecimal(value) : value;

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** Throws on division by zero: whether there is anything to divide by is decided, with a reason, by the caller. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
export const isZero = (a: Rational): boolean => a.n === 0n;

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const findMinimum = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const findMaximum = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** Adds in pairs, so that two large numbers meet only near the end. The empty sum is zero. */
export function sum(values: readonly Rational[]): Rational {
  let layer: readonly Rational[] = values;
  while (layer.length > 1) {
    const next: Rational[] = [];
    for (let i = 0; i < layer.length; i += 2) {
      const left = layer[i] ?? zero;
      const right = layer[i + 1];
      next.push(right === undefined ? left : add(left, right));
    }
    layer = next;
  }
  return layer[0] ?? zero;
}

/** Half away from zero, as text with exactly `digits` decimals and a point: `-0.005` at 2 digits is `-0.01`; never `-0.00`. */
export function toFixedHalfUp(value: Rational, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const size = value.n < 0n ? -value.n : value.n;
  const rounded = (2n * size * scale + value.d) / (2n * value.d);
  const sign = value.n < 0n && rounded !== 0n ? '-' : '';
  const text = rounded.toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Half away from zero (rules of the LKjIP tables), as a canonical decimal. */
export function roundHalfUp(value: Rational, digits: number): Decimal {
  const text = toFixedHalfUp(value, digits);
  return (digits === 0 ? text : text.replace(/\.?0+$/, '')) as Decimal;
}

/** How many decimals write the value exactly; null when none do, or more than `limit`. */
export function countDecimals(value: Rational, limit: number): number | null {
  let rest = rational(value.n, value.d).d;
  for (let digits = 0; digits <= limit; digits += 1) {
    if (rest === 1n) return digits;
    // Each decimal takes one factor 10, or what there is of it, out of the denominator.
    const divisor = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : rest % 2n === 0n ? 2n : 1n;
    if (divisor === 1n) return null;
    rest /= divisor;
  }
  return null;
}
