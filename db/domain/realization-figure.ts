import type { RealizationCell } from './cascade.ts';
import type { Decimal } from './decimal.ts';
import type { ExplanationNote, NoAchievementReason } from './explanation.ts';
import { isPercentUnit } from './percent-unit.ts';
import { divide, fromDecimal, hundred, multiply, type Rational, rational, roundHalfUp } from './rational.ts';

/** A realization as it enters a formula, with what is worth saying about where it came from. */
export type CellFigure = {
  readonly value: Rational | null;
  readonly notes: readonly ExplanationNote[];
  readonly fault: NoAchievementReason | null;
};

export const emptyFigure: CellFigure = { value: null, notes: [], fault: null };

/** Per cent, per thousand … up to per 100,000 (mortality rates): what a ratio is usually multiplied by. */
const ratioFactors: readonly Rational[] = [1n, 100n, 1_000n, 10_000n, 100_000n].map((n) => rational(n));

const countPlaces = (value: Decimal): number =>
  value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;

/**
 * The exact ratio stands for its rounded figure: 98.32 follows from 40,900 ÷ 865,011 and not from the printed 4.73. It
 * is used where rounding it gives the figure that was typed; where it does not, the typed figure stands and it is said.
 */
export function readRealizationFigure(
  cell: RealizationCell | undefined,
  unit: string | null | undefined,
): CellFigure {
  if (cell === undefined) return emptyFigure;
  const typed = cell.value === null ? null : fromDecimal(cell.value);
  if (cell.numerator === null || cell.denominator === null) return { ...emptyFigure, value: typed };
  const numerator = fromDecimal(cell.numerator);
  const denominator = fromDecimal(cell.denominator);
  if (denominator.n === 0n) {
    return typed === null
      ? { ...emptyFigure, fault: 'ratio-denominator-zero' }
      : { ...emptyFigure, value: typed };
  }
  const ratio = divide(numerator, denominator);
  const used: ExplanationNote = { kind: 'ratio-used', numerator, denominator };
  if (typed === null || cell.value === null) {
    return { value: isPercentUnit(unit) ? multiply(ratio, hundred) : ratio, notes: [used], fault: null };
  }
  const places = countPlaces(cell.value);
  for (const factor of ratioFactors) {
    const exact = multiply(ratio, factor);
    if (roundHalfUp(exact, places) === cell.value) return { value: exact, notes: [used], fault: null };
  }
  const nearest = isPercentUnit(unit) ? multiply(ratio, hundred) : ratio;
  return { value: typed, notes: [{ kind: 'ratio-differs', ratio: nearest, typed }], fault: null };
}
