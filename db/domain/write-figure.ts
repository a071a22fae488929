import type { ResolvedRealization, ResolvedTarget } from './cascade-figures.ts';
import { formatDecimal } from './format.ts';
import type { NumberLocale, PlanIndicator } from './plan-document.ts';
import { countDecimals, type Rational } from './rational.ts';

/** More digits than can be typed: beyond it a figure is a fraction that no decimal number is, and is rounded. */
const typedDecimalLimit = 400;

type Measured = Pick<PlanIndicator, 'decimals'>;

/**
 * As many decimals as the indicator has, or as were typed: screens, documents and the terminal show no less than what was
 * entered, and round what is computed.
 */
export function writeFigure(
  locale: NumberLocale,
  indicator: Measured,
  value: Rational,
  isComputed: boolean,
): string {
  const typed = isComputed
    ? indicator.decimals
    : (countDecimals(value, typedDecimalLimit) ?? indicator.decimals);
  return formatDecimal(value, { locale, decimals: Math.max(indicator.decimals, typed) });
}

/** `12,5`, `12–14`, a level of a scale; null where there is none. */
export function writeTarget(
  locale: NumberLocale,
  indicator: Measured,
  target: ResolvedTarget,
): string | null {
  if (target.code !== null) return target.code;
  if (target.value === null) return null;
  const low = writeFigure(locale, indicator, target.value, target.isDerived);
  return target.max === null ? low : `${low}–${writeFigure(locale, indicator, target.max, target.isDerived)}`;
}

/** Whether a realization follows from other figures: from its quarters, or from the two of a ratio. */
export const isComputedRealization = ({ isDerived, notes }: ResolvedRealization): boolean =>
  isDerived || notes.some((one) => one.kind === 'ratio-used');

export function writeRealization(
  locale: NumberLocale,
  indicator: Measured,
  realization: ResolvedRealization,
): string | null {
  if (realization.code !== null) return realization.code;
  if (realization.value === null) return null;
  return writeFigure(locale, indicator, realization.value, isComputedRealization(realization));
}
