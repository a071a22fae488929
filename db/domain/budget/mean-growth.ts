import { divide, hundred, isZero, multiply, type Rational, rational, subtract, sum } from '../rational.ts';

/**
 * Rata-rata pertumbuhan of table T-C.24, in percent: the mean of (x_t − x_(t−1)) ÷ x_(t−1) over the gaps of which both
 * years are known and the earlier one is not 0. Null where there is no such gap.
 */
export function measureMeanGrowth(values: readonly (Rational | null)[]): Rational | null {
  const growths = values.flatMap((value, i) => {
    const before = i === 0 ? null : (values[i - 1] ?? null);
    if (value === null || before === null || isZero(before)) return [];
    return [divide(subtract(value, before), before)];
  });
  if (growths.length === 0) return null;
  return multiply(divide(sum(growths), rational(growths.length)), hundred);
}
