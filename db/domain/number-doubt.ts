import type { Decimal } from './decimal.ts';
import { parseDecimal } from './decimal.ts';
import {
  absolute,
  compare,
  divide,
  fromDecimal,
  hundred,
  isZero,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
} from './rational.ts';

export type NumberBounds = { readonly min: Decimal | null; readonly max: Decimal | null };

export type NumberSurroundings = {
  /** What the indicator can be at all: an index of 0–100. */
  readonly bounds?: NumberBounds | null;
  /** Other figures of the same row: the target, earlier years. */
  readonly neighbours?: readonly Decimal[];
  readonly isPercent?: boolean;
};

/** More than this many times its largest neighbour is more likely a lost decimal mark than a jump. */
const farFactor = rational(20n);

export function isOutOfBounds(value: Rational, bounds: NumberBounds | null | undefined): boolean {
  if (!bounds) return false;
  const { min, max } = bounds;
  if (min !== null && compare(value, fromDecimal(min)) < 0) return true;
  return max !== null && compare(value, fromDecimal(max)) > 0;
}

function listSizes(neighbours: readonly Decimal[] | undefined): readonly Rational[] {
  const sizes = (neighbours ?? []).map((one) => absolute(fromDecimal(one))).filter((size) => !isZero(size));
  return sizes.sort(compare);
}

function isFarAbove(value: Rational, sizes: readonly Rational[]): boolean {
  const largest = sizes.at(-1);
  return largest !== undefined && compare(absolute(value), multiply(largest, farFactor)) > 0;
}

function isFarBelow(value: Rational, sizes: readonly Rational[]): boolean {
  const [smallest] = sizes;
  return (
    smallest !== undefined && !isZero(value) && compare(multiply(absolute(value), farFactor), smallest) < 0
  );
}

/** `8341` as 8.341, 83.41, 834.1: where a decimal mark may have been lost. */
function listShifted(value: Decimal): readonly Decimal[] {
  const sign = value.startsWith('-') ? '-' : '';
  const digits = value.slice(sign.length);
  // Longer figures are amounts of money, where a lost mark is not the likeliest slip.
  if (digits.includes('.') || digits.length > 9) return [];
  return Array.from({ length: digits.length - 1 }, (_, i) =>
    parseDecimal(`${sign}${digits.slice(0, i + 1)}.${digits.slice(i + 1)}`),
  ).filter((one) => one !== null);
}

/** How many times one size goes into the other, whichever is larger. */
function measureDistance(a: Rational, b: Rational): Rational {
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return divide(large, small);
}

function chooseNearest(candidates: readonly Decimal[], sizes: readonly Rational[]): Decimal | undefined {
  const middle = sizes[Math.floor(sizes.length / 2)];
  const sized = candidates
    .map((value) => ({ value, size: absolute(fromDecimal(value)) }))
    .filter(({ size }) => !isZero(size));
  // Without neighbours the largest that fits the bounds: most figures of an index use its upper part.
  const sorted = sized.sort((a, b) =>
    middle === undefined
      ? compare(b.size, a.size)
      : compare(measureDistance(a.size, middle), measureDistance(b.size, middle)),
  );
  return sorted[0]?.value;
}

export type NumberDoubt = {
  readonly mark: 'out-of-bounds' | 'far-from-neighbours';
  readonly suggestion?: Decimal;
};

/** Whether a figure breaks the bounds or stands far from its neighbours, and what may have been meant; else null. */
export function findDoubt(
  value: Decimal,
  alternative: Decimal | null,
  surroundings: NumberSurroundings,
): NumberDoubt | null {
  const { bounds, isPercent } = surroundings;
  const exact = fromDecimal(value);
  const sizes = listSizes(surroundings.neighbours);
  const isFraction = isPercent === true && compare(absolute(exact), rational(1n)) <= 0;
  const isOut = isOutOfBounds(exact, bounds);
  // A small figure is doubted only where there is another way to read it: values do fall.
  const isFar =
    isFarAbove(exact, sizes) || ((alternative !== null || isFraction) && isFarBelow(exact, sizes));
  if (!isOut && !isFar) return null;
  const candidates = [
    ...(alternative === null ? [] : [alternative]),
    ...listShifted(value),
    ...(isFraction ? [roundHalfUp(multiply(exact, hundred), 20)] : []),
  ].filter((one) => {
    const other = fromDecimal(one);
    return !isOutOfBounds(other, bounds) && !isFarAbove(other, sizes) && !isFarBelow(other, sizes);
  });
  const suggestion = chooseNearest(candidates, sizes);
  const mark = isOut ? 'out-of-bounds' : 'far-from-neighbours';
  return suggestion === undefined ? { mark } : { mark, suggestion };
}
