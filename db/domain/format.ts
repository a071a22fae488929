import {
  countDecimals,
  type Figure,
  negate,
  type Rational,
  roundHalfUp,
  toFixedHalfUp,
  toRational,
} from './rational.ts';
import { type BandReading, findBand, type Scale } from './scale.ts';

export { formatDate, nameMonth } from './format-date.ts';

/** How figures are written; it belongs to the file, not to the language of the screen. */
export type NumberLocale = 'id' | 'en' | 'da';

export type DecimalFormat = {
  readonly locale: NumberLocale;
  /** Fixed; without it as many as the figure has. */
  readonly decimals?: number;
  /** False leaves the thousands marks out. */
  readonly isGrouped?: boolean;
};

/** The minus of print (U+2212); the number reader takes it back. */
const minusSign = '−';
const nonBreakingSpace = '\u00a0';
/** A fraction such as 1/3 never ends: without fixed decimals it is cut here. */
const maxOpenDecimals = 12;
/** Longer than any figure that can be entered. */
const maxExactDecimals = 1_000;

export const findDecimalMark = (locale: NumberLocale): ',' | '.' => (locale === 'en' ? '.' : ',');
export const findGroupMark = (locale: NumberLocale): ',' | '.' => (locale === 'en' ? ',' : '.');

function toDigits(value: Rational, decimals: number | undefined): string {
  if (decimals !== undefined) return toFixedHalfUp(value, decimals);
  return roundHalfUp(value, countDecimals(value, maxExactDecimals) ?? maxOpenDecimals);
}

function writeDigits(digits: string, locale: NumberLocale, minus: string, groupMark: string): string {
  const isNegative = digits.startsWith('-');
  const [whole = '0', fraction = ''] = (isNegative ? digits.slice(1) : digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupMark);
  const tail = fraction === '' ? '' : findDecimalMark(locale) + fraction;
  return (isNegative ? minus : '') + grouped + tail;
}

/** `1.234.567,89` (id, da) or `1,234,567.89` (en), from the exact digits. */
export function formatDecimal(value: Figure, format: DecimalFormat): string {
  const digits = toDigits(toRational(value), format.decimals);
  const groupMark = format.isGrouped === false ? '' : findGroupMark(format.locale);
  return writeDigits(digits, format.locale, minusSign, groupMark);
}

/** Without thousands marks and with a hyphen for minus: what a cell editor and the clipboard take. */
export function formatPlain(value: Figure, format: DecimalFormat): string {
  return writeDigits(toDigits(toRational(value), format.decimals), format.locale, '-', '');
}

/** `decimals` is 2 unless told: tables and reports; narrow columns take 1. */
export type PercentFormat = DecimalFormat & {
  /** With a scale the text never says another band than the value has. */
  readonly scale?: Scale;
  readonly bandReading?: BandReading;
};

/** A raw value this close to a bound would need a line of digits; the last ones tried then stand. */
const maxRevealedDecimals = 12;

function chooseDecimals(value: Rational, format: PercentFormat): number {
  const wanted = format.decimals ?? 2;
  const { scale, bandReading } = format;
  if (!scale) return wanted;
  const band = findBand(scale, value, bandReading);
  for (let decimals = wanted; decimals < maxRevealedDecimals; decimals += 1) {
    if (findBand(scale, roundHalfUp(value, decimals), bandReading) === band) return decimals;
  }
  return maxRevealedDecimals;
}

/** `90,6%`; where rounding would contradict the band (75,976 is no 76,0) more decimals are shown: `75,98%`. */
export function formatPercent(value: Figure, format: PercentFormat): string {
  const exact = toRational(value);
  const text = formatDecimal(exact, { ...format, decimals: chooseDecimals(exact, format) });
  return format.locale === 'da' ? `${text}${nonBreakingSpace}%` : `${text}%`;
}

/** `Rp84.615.200.000`: no space after Rp (PUEBI), whole rupiah. */
export function formatRupiah(value: Figure, format: { readonly locale: NumberLocale }): string {
  const exact = toRational(value);
  const digits = formatDecimal(exact, { locale: format.locale, decimals: 0 });
  if (format.locale === 'da') return `${digits}${nonBreakingSpace}IDR`;
  return digits.startsWith(minusSign) ? `${minusSign}Rp${digits.slice(1)}` : `Rp${digits}`;
}

/** Tables of finance reports write negative amounts in brackets: `(1.500.000)`. */
export function formatAccounting(value: Figure, format: { readonly locale: NumberLocale }): string {
  const exact = toRational(value);
  const size = exact.n < 0n ? negate(exact) : exact;
  const digits = formatDecimal(size, { locale: format.locale, decimals: 0 });
  return exact.n < 0n && digits !== '0' ? `(${digits})` : digits;
}
