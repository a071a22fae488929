import { type Decimal, parseDecimal } from './decimal.ts';
import { findDecimalMark, findGroupMark, type NumberLocale } from './format.ts';

/** What a person should see about how a text was read; every change of magnitude has one. */
export type NumberMark =
  /** `1.234` taken as one thousand two hundred and thirty-four, where it could have been a decimal. */
  | 'thousands'
  /** The other language's decimal mark: `92.5` read as 92,5. */
  | 'decimal-mark'
  /** Thousands and decimals marked the other language's way: `1,234.5`. */
  | 'foreign-marks'
  /** rb, jt, miliar … were multiplied out. */
  | 'multiplied'
  /** `(1.500)` read as negative. */
  | 'brackets-negative'
  /** A % was left out, though the indicator is no percentage. */
  | 'percent-sign'
  /** Characters of East Asian width were read as ordinary ones. */
  | 'full-width'
  /** A cell formatted as a percentage holds 0.9 and shows 90%: read as 90. */
  | 'percent-cell'
  | 'out-of-bounds'
  | 'far-from-neighbours';

export type InvalidNumberReason =
  | 'characters'
  | 'grouping'
  | 'exponent'
  | 'thousands-mark'
  | 'decimal-mark'
  | 'too-long'
  | 'range-reversed'
  | 'range-mixed';

export type DigitsReading =
  | {
      readonly kind: 'digits';
      readonly value: Decimal;
      readonly marks: readonly NumberMark[];
      /** The other reading that the same characters allow. */
      readonly alternative: Decimal | null;
    }
  | { readonly kind: 'invalid'; readonly reason: InvalidNumberReason };

export type DigitsOptions = {
  readonly locale: NumberLocale;
  /** False where no thousands marks can stand (a data file): the other mark is then refused, not guessed at. */
  readonly hasThousands?: boolean;
};

const refuse = (reason: InvalidNumberReason): DigitsReading => ({ kind: 'invalid', reason });

function accept(
  whole: string,
  fraction: string,
  marks: readonly NumberMark[],
  other?: string,
): DigitsReading {
  const value = parseDecimal(`${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`);
  if (value === null) return refuse('characters');
  return { kind: 'digits', value, marks, alternative: other === undefined ? null : parseDecimal(other) };
}

/** 1–3 digits without a leading zero, then groups of exactly three. */
const isGrouped = (groups: readonly string[]): boolean =>
  groups.length > 1 &&
  /^[1-9]\d{0,2}$/.test(groups[0] ?? '') &&
  groups.slice(1).every((one) => one.length === 3);

function readBothMarks(text: string, locale: NumberLocale): DigitsReading {
  const decimalMark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const groupMark = decimalMark === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...rest] = text.split(decimalMark);
  const groups = whole.split(groupMark);
  if (rest.length > 0 || fraction.includes(groupMark) || !isGrouped(groups)) return refuse('grouping');
  return accept(groups.join(''), fraction, decimalMark === findDecimalMark(locale) ? [] : ['foreign-marks']);
}

/** Only the mark that this locale writes decimals with. */
function readDecimalMark(parts: readonly string[]): DigitsReading {
  if (parts.length > 2)
    return isGrouped(parts) ? accept(parts.join(''), '', ['foreign-marks']) : refuse('grouping');
  const [whole = '', fraction = ''] = parts;
  return accept(whole, fraction, [], isGrouped(parts) ? parts.join('') : undefined);
}

/** Only the mark that this locale groups thousands with, but a keyboard or another program writes decimals with. */
function readGroupMark(parts: readonly string[]): DigitsReading {
  if (isGrouped(parts)) {
    const isAmbiguous = parts.length === 2;
    return accept(
      parts.join(''),
      '',
      isAmbiguous ? ['thousands'] : [],
      isAmbiguous ? parts.join('.') : undefined,
    );
  }
  if (parts.length > 2) return refuse('grouping');
  const [whole = '', fraction = ''] = parts;
  return accept(whole, fraction, ['decimal-mark']);
}

/** Digits, points, commas and spaces, without a sign or unit: which mark is which. */
export function readDigits(text: string, options: DigitsOptions): DigitsReading {
  const { locale } = options;
  const decimalMark = findDecimalMark(locale);
  const groupMark = findGroupMark(locale);
  if (!/\d/.test(text) || !/^[\d., ]+$/.test(text)) return refuse('characters');
  if (options.hasThousands === false) {
    if (text.includes(groupMark)) return refuse('thousands-mark');
    if (text.split(decimalMark).length > 2 || text.includes(' ')) return refuse('grouping');
  }
  if (text.includes(' ')) return readSpacedGroups(text, locale);
  if (text.includes('.') && text.includes(',')) return readBothMarks(text, locale);
  if (text.includes(decimalMark)) return readDecimalMark(text.split(decimalMark));
  if (text.includes(groupMark)) return readGroupMark(text.split(groupMark));
  return accept(text, '', []);
}

/** Spaces can only group (ISO 31-0), so the one mark beside them is the decimal one. */
function readSpacedGroups(text: string, locale: NumberLocale): DigitsReading {
  const [whole = '', fraction = '', ...rest] = text.split(/[.,]/);
  const groups = whole.split(' ');
  if (rest.length > 0 || fraction.includes(' ') || !isGrouped(groups)) return refuse('grouping');
  const isForeign = text.includes(findGroupMark(locale));
  return accept(groups.join(''), fraction, isForeign ? ['decimal-mark'] : []);
}
