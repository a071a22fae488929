import { type Decimal, decimal } from './decimal.ts';
import type { NumberLocale } from './format.ts';
import { findDoubt, isOutOfBounds, type NumberSurroundings } from './number-doubt.ts';
import { compare, fromDecimal, rational, roundHalfUp } from './rational.ts';
import type { InvalidNumberReason, NumberMark } from './read-digits.ts';
import { readSingle } from './read-single.ts';

export type { NumberBounds, NumberSurroundings } from './number-doubt.ts';
export type { InvalidNumberReason, NumberMark } from './read-digits.ts';

export type NumberOptions = NumberSurroundings & {
  /** The file's, not the screen's. */
  readonly locale: NumberLocale;
  /** False where no thousands marks can stand, as in data files of the command line. */
  readonly hasThousands?: boolean;
  /** Amounts: `2,5 M` are milliards there, without `Rp` in front too. */
  readonly isMoney?: boolean;
};

export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly marks: readonly NumberMark[];
      /** What was more likely meant, to be offered, never taken by itself. */
      readonly suggestion?: Decimal;
    }
  | {
      readonly kind: 'range';
      readonly min: Decimal;
      readonly max: Decimal;
      readonly marks: readonly NumberMark[];
    }
  | { readonly kind: 'missing'; readonly mark: 'dash' | 'not-available' }
  | { readonly kind: 'empty' }
  /** A word: a predicate perhaps, but no number. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid'; readonly reason: InvalidNumberReason; readonly text: string };

/** Far beyond any figure of an office, and still read in no time. */
const maxLength = 1_000;

const dashes = new Set(['-', '--', '–', '—', '−']);
const missingWords = new Set([
  'n/a',
  'na',
  'n.a',
  'n.a.',
  '#n/a',
  't.t',
  't.t.',
  'tt',
  'tidak tersedia',
  'tidak ada data',
  'belum ada',
  'belum ada data',
]);

const rangeWord = /–|—|-|−|s\.?\s?\/?\s?d\.?|sampai(?: dengan)?/gi;
type Cleaned = { readonly text: string; readonly marks: readonly NumberMark[] };

/** Spaces of every width become plain, invisible characters go, full-width ones become ordinary (U+FF01–FF5E). */
function cleanText(raw: string): Cleaned {
  const visible = raw
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .trim();
  const text = visible.replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
  return { text, marks: text === visible ? [] : ['full-width'] };
}

/** Parts a range where both sides carry a digit, so that the hyphen of a negative number parts nothing. */
function splitRange(text: string): readonly [string, string] | null {
  for (const match of text.matchAll(rangeWord)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    if (/\d/.test(left) && /\d/.test(right)) return [left, right];
  }
  return null;
}

function readRange(text: string, options: NumberOptions): NumberReading | null {
  const ends = splitRange(text);
  if (!ends) return null;
  const low = readSingle(ends[0], options);
  const high = readSingle(ends[1], options);
  if (low.kind === 'invalid' || high.kind === 'invalid') return null;
  const isMixed = low.marks.includes('multiplied') !== high.marks.includes('multiplied');
  if (isMixed) return { kind: 'invalid', reason: 'range-mixed', text };
  if (compare(fromDecimal(low.value), fromDecimal(high.value)) > 0) {
    return { kind: 'invalid', reason: 'range-reversed', text };
  }
  const marks = new Set<NumberMark>([...low.marks, ...high.marks]);
  const isOut = [low, high].some((one) => isOutOfBounds(fromDecimal(one.value), options.bounds));
  if (isOut) marks.add('out-of-bounds');
  return { kind: 'range', min: low.value, max: high.value, marks: [...marks] };
}

/**
 * The one reader of figures for typing, paste, import and command line. It guesses only where the characters allow one
 * reading; where they allow two it takes the locale's and marks it, and never changes a magnitude without a mark.
 */
export function readNumber(raw: string, options: NumberOptions): NumberReading {
  if (raw.length > maxLength) return { kind: 'invalid', reason: 'too-long', text: raw };
  const { text, marks: cleaned } = cleanText(raw);
  if (text === '') return { kind: 'empty' };
  if (dashes.has(text)) return { kind: 'missing', mark: 'dash' };
  if (missingWords.has(text.toLowerCase())) return { kind: 'missing', mark: 'not-available' };
  if (!/\d/.test(text)) return { kind: 'text', text };
  const single = readSingle(text, options);
  if (single.kind === 'single') {
    const doubt = findDoubt(single.value, single.alternative, options);
    const marks = [...cleaned, ...single.marks];
    if (!doubt) return { kind: 'number', value: single.value, marks };
    const { mark, ...suggestion } = doubt;
    return { kind: 'number', value: single.value, marks: [...marks, mark], ...suggestion };
  }
  const range = readRange(text, options);
  if (range?.kind === 'range') return { ...range, marks: [...cleaned, ...range.marks] };
  return range ?? { kind: 'invalid', reason: single.reason, text };
}

/** The raw value of a spreadsheet cell, as `x:num` or an .xlsx file gives it. */
export type SheetCell = {
  /** Point for decimals, perhaps an exponent: `8.46152E10`. */
  readonly raw: string;
  readonly isPercentFormat: boolean;
};

/** Spreadsheets keep 15 significant digits; what stands behind them is the noise of binary fractions. */
const sheetDigits = 15;

/** Takes the raw value over the shown text; a cell that shows 90% and goes into a percentage is 90. */
export function readSheetCell(cell: SheetCell, options: NumberOptions): NumberReading {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]?\d{1,3}))?$/i.exec(cell.raw.trim());
  if (!match) return readNumber(cell.raw, options);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const isScaled = cell.isPercentFormat && options.isPercent === true;
  const power = Number(exponent) - fraction.length + (isScaled ? 2 : 0);
  const unscaled = BigInt(whole + fraction);
  const exact =
    power >= 0 ? rational(unscaled * 10n ** BigInt(power)) : rational(unscaled, 10n ** BigInt(-power));
  const length = unscaled.toString().length;
  const decimals = Math.max(sheetDigits - length - power, 0);
  const rounded = roundHalfUp(exact, decimals);
  const value = sign === '-' && rounded !== '0' ? decimal(`-${rounded}`) : rounded;
  const doubt = findDoubt(value, null, options);
  const marks: NumberMark[] = cell.isPercentFormat ? ['percent-cell'] : [];
  if (!doubt) return { kind: 'number', value, marks };
  const { mark, ...suggestion } = doubt;
  return { kind: 'number', value, marks: [...marks, mark], ...suggestion };
}
