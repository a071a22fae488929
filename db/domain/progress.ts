import {
  compare,
  divide,
  hundred,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from './rational.ts';

const toPercent = (part: Rational, whole: Rational): Rational => multiply(divide(part, whole), hundred);

/**
 * Additive indicators: Σ(R₁..Rₙ) ÷ the target of the whole period (columns 13 and 14 of table E.81). Null without a
 * measured year or with nothing to divide by.
 */
export function computeShareOfTotal(
  realizations: readonly (Rational | null)[],
  totalTarget: Rational | null,
): Rational | null {
  const filled = realizations.filter((value) => value !== null);
  if (filled.length === 0 || totalTarget === null || isZero(totalTarget)) return null;
  return toPercent(sum(filled), totalTarget);
}

/**
 * (R − B) ÷ (T − B): how much of the way from the baseline to the last target is behind; the same for both directions,
 * below 0 where the way led back. Null where the target is the baseline: there is no way to go.
 */
export function computeBaselineProgress(
  baseline: Rational | null,
  endTarget: Rational | null,
  realization: Rational | null,
): Rational | null {
  if (baseline === null || endTarget === null || realization === null) return null;
  if (compare(baseline, endTarget) === 0) return null;
  return toPercent(subtract(realization, baseline), subtract(endTarget, baseline));
}

export type PlanPeriod = { readonly start: number; readonly end: number };

/** Year k of N as a share: the second of five years is 40. */
export function computeElapsedShare(period: PlanPeriod, year: number): Rational {
  const years = period.end - period.start + 1;
  const elapsed = Math.min(Math.max(year - period.start + 1, 0), years);
  return toPercent(rational(elapsed), rational(years));
}

/** "Sesuai jalur": as much of the way is behind as of the time. Null where the way cannot be measured. */
export const isOnTrack = (progress: Rational | null, elapsedShare: Rational): boolean | null =>
  progress === null ? null : compare(progress, elapsedShare) >= 0;
