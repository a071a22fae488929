import { findDecimalMark, findGroupMark, type NumberLocale } from '../../../../db/domain/format.ts';

/** A figure as a spreadsheet holds it: the number that the documents print, and how it is shown. */
export type SheetFigure = Readonly<{ value: string; format: string }>;

/** A spreadsheet keeps 15 significant digits of a number; a longer one is written as text, whole. */
const sheetDigits = 15;
const nonBreakingSpace = '\u00a0';
/** What stands behind a figure: the marks that notes explain, and the sign. */
const marks = /[*†%]+$/;

/**
 * Reads what a document prints: `1.234,50`, `−2`, `(1.500)`, `96,5*`. The sheet has the same digits, so that no format
 * says another number than the others. Null for what is none: a range, a predicate, a word.
 */
export function readFigure(text: string, locale: NumberLocale): SheetFigure | null {
  const mark = marks.exec(text)?.[0] ?? '';
  const bare = text.slice(0, text.length - mark.length).replaceAll(nonBreakingSpace, '');
  const isBracketed = bare.startsWith('(') && bare.endsWith(')');
  const unsigned = isBracketed ? bare.slice(1, -1) : bare.replace(/^−/, '');
  const isNegative = isBracketed || bare.startsWith('−');
  const digits = readDigits(unsigned, locale);
  if (digits === null) return null;
  const [whole = '', fraction = ''] = digits.split('.');
  if (`${whole}${fraction}`.replace(/^0+/, '').length > sheetDigits) return null;
  const shown = `#,##0${fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`}`;
  const suffix = mark === '' ? '' : `"${mark}"`;
  const format = isBracketed ? `${shown};(${shown})` : `${shown}${suffix}`;
  return { value: isNegative ? `-${digits}` : digits, format };
}

function readDigits(text: string, locale: NumberLocale): string | null {
  const group = findGroupMark(locale);
  const decimal = findDecimalMark(locale);
  const [whole = '', fraction, ...rest] = text.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const [first = '', ...groups] = whole.split(group);
  const isGrouped = groups.every((one) => /^\d{3}$/.test(one)) && /^\d{1,3}$/.test(first);
  if (!(groups.length === 0 ? /^\d+$/.test(first) : isGrouped)) return null;
  return `${first}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The places of a list: `1`, `2`. */
export const isPlace = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text);
