import { evaluateCalculation, findRatio } from './calculation.ts';
import { readCalculation } from './calculation-read.ts';
import type { CascadeIndicator, RealizationCell } from './cascade.ts';
import type { Decimal } from './decimal.ts';
import type { ExplanationNote, NoAchievementReason } from './explanation.ts';
import { aggregateMonths, type PartsRule } from './months.ts';
import { isPercentUnit } from './percent-unit.ts';
import { chooseAggregation } from './quarters.ts';
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

/** What an indicator says of the way from its two figures to its value. */
export type RatioOf = Pick<CascadeIndicator, 'unitOfMeasure' | 'calculation'>;

/**
 * Numerator and denominator in the indicator's own calculation where that is their ratio (`a ÷ b × 100.000`), else their
 * quotient, in per cent where the unit is per cent. The denominator is not zero.
 */
function computeRatio(numerator: Rational, denominator: Rational, indicator: RatioOf): Rational {
  const calculation = indicator.calculation ? readCalculation(indicator.calculation) : null;
  const parts = calculation?.ok ? findRatio(calculation.value) : null;
  if (calculation?.ok && parts) {
    const figures = new Map([
      [parts.numerator, numerator],
      [parts.denominator, denominator],
    ]);
    const own = evaluateCalculation(calculation.value, figures);
    if (own.ok) return own.value;
  }
  const ratio = divide(numerator, denominator);
  return isPercentUnit(indicator.unitOfMeasure) ? multiply(ratio, hundred) : ratio;
}

/** A realization as it was entered, else what the months of its quarter make. */
export function readRealizationFigure(
  cell: RealizationCell | undefined,
  indicator: RatioOf & PartsRule,
): CellFigure {
  const entered = readEnteredFigure(cell, indicator);
  if (entered.value !== null || entered.fault !== null) return entered;
  const made = aggregateMonths(cell, indicator);
  if (made === null) return entered;
  const aggregation = chooseAggregation(indicator.aggregation, indicator.isCumulativeTarget);
  return {
    value: made.value,
    notes: [{ kind: 'realization-from-months', aggregation, filled: made.filled }],
    fault: null,
  };
}

/**
 * The exact ratio stands for its rounded figure: 98.32 follows from 40,900 ÷ 865,011 and not from the printed 4.73. It
 * is used where rounding it gives the figure that was typed; where it does not, the typed figure stands and it is said.
 */
export function readEnteredFigure(cell: RealizationCell | undefined, indicator: RatioOf): CellFigure {
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
  const computed = computeRatio(numerator, denominator, indicator);
  const used: ExplanationNote = { kind: 'ratio-used', numerator, denominator };
  if (typed === null || cell.value === null) return { value: computed, notes: [used], fault: null };
  const places = countPlaces(cell.value);
  const ratio = divide(numerator, denominator);
  for (const exact of [computed, ...ratioFactors.map((factor) => multiply(ratio, factor))]) {
    if (roundHalfUp(exact, places) === cell.value) return { value: exact, notes: [used], fault: null };
  }
  return { value: typed, notes: [{ kind: 'ratio-differs', ratio: computed, typed }], fault: null };
}
