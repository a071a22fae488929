import type { AchievementMethod, ExplanationNote, NoAchievementReason } from './explanation.ts';
import {
  absolute,
  add,
  compare,
  divide,
  findMaximum,
  fromDecimal,
  hundred,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from './rational.ts';
import type { ScoringSettings } from './settings.ts';

/** What a formula gave, in percent and before floor and cap, or why it gave nothing. */
export type Outcome =
  | {
      readonly method: AchievementMethod;
      readonly raw: Rational;
      readonly notes?: readonly ExplanationNote[];
    }
  | { readonly reason: NoAchievementReason };

export const toPercent = (ratio: Rational): Rational => multiply(ratio, hundred);

export function scorePositive(target: Rational, realization: Rational): Outcome {
  if (isZero(target)) return { reason: 'target-zero' };
  if (target.n > 0n) return { method: 'positive', raw: toPercent(divide(realization, target)) };
  const change = divide(subtract(realization, target), absolute(target));
  return { method: 'positive-below-zero', raw: toPercent(add(one, change)) };
}

export function scoreNegative(target: Rational, realization: Rational, settings: ScoringSettings): Outcome {
  if (target.n < 0n) return { reason: 'negative-target-on-negative-direction' };
  if (isZero(target)) {
    if (settings.negativeZeroTarget === 'none') return { reason: 'target-zero' };
    return { method: 'negative-zero-target', raw: realization.n <= 0n ? hundred : zero };
  }
  if (settings.negativeVariant === 'A') {
    const twice = multiply(rational(2n), target);
    return { method: 'negative-a', raw: toPercent(divide(subtract(twice, realization), target)) };
  }
  if (isZero(realization)) {
    const cap = settings.cap === null ? hundred : fromDecimal(settings.cap);
    return { method: 'negative-b-zero-realization', raw: findMaximum(cap, hundred) };
  }
  const notes: ExplanationNote[] = realization.n < 0n ? [{ kind: 'negative-realization-variant-b' }] : [];
  return { method: 'negative-b', raw: toPercent(divide(target, realization)), notes };
}

export function scoreStabilize(target: Rational, realization: Rational): Outcome {
  if (isZero(target)) return { reason: 'target-zero' };
  const distance = divide(absolute(subtract(realization, target)), absolute(target));
  return { method: 'stabilize', raw: toPercent(subtract(one, distance)) };
}

/** PermenPANRB 8/2021: below the range its lower end is the target, above it the upper, always under variant A. */
export function scoreRange(
  direction: 'positive' | 'negative',
  ends: { readonly min: Rational; readonly max: Rational },
  realization: Rational,
  settings: ScoringSettings,
): Outcome {
  const { min, max } = ends;
  const isBelow = compare(realization, min) < 0;
  if (!isBelow && compare(realization, max) <= 0) return { method: 'range-inside', raw: hundred };
  const end = isBelow ? min : max;
  const outcome =
    direction === 'positive'
      ? scorePositive(end, realization)
      : scoreNegative(end, realization, { ...settings, negativeVariant: 'A' });
  if ('reason' in outcome) return outcome;
  const note: ExplanationNote = { kind: 'range-bound', end: isBelow ? 'lower' : 'upper', min, max };
  return { ...outcome, notes: [note, ...(outcome.notes ?? [])] };
}
