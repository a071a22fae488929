import type { Decimal } from '../../../db/domain/decimal.ts';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import type { Figure, Rational } from '../../../db/domain/rational.ts';

/** A figure or predicate as a cell shows it, with the exact figure behind it. Empty text is an empty cell. */
export type ShownFigure = { readonly text: string; readonly figure: Figure | null };

/** `decimals` are the indicator's own. */
export type FigureStyle = { readonly locale: NumberLocale; readonly decimals: number };

export const showNothing: ShownFigure = { text: '', figure: null };

export const showCode = (code: string): ShownFigure => ({ text: code, figure: null });

const countPlaces = (value: Decimal): number =>
  value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;

/** What was entered is shown with every digit of it, at least with the indicator's decimals. */
export const showDecimal = (value: Decimal, { locale, decimals }: FigureStyle): ShownFigure => ({
  text: formatDecimal(value, { locale, decimals: Math.max(decimals, countPlaces(value)) }),
  figure: value,
});

/** What was calculated is rounded to the indicator's decimals. */
export const showFigure = (value: Rational | null, { locale, decimals }: FigureStyle): ShownFigure =>
  value === null ? showNothing : { text: formatDecimal(value, { locale, decimals }), figure: value };

/** A target as it was set: one figure, or a range from its lower to its upper end. */
export function showRange(min: Decimal, max: Decimal | null, style: FigureStyle): ShownFigure {
  const low = showDecimal(min, style);
  return max === null ? low : { text: `${low.text}–${showDecimal(max, style).text}`, figure: null };
}
