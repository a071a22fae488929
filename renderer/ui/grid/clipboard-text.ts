import Papa from 'papaparse';
import type { ClipboardBlock, ClipboardFigure } from './grid-types.ts';

export type CopiedCell = {
  readonly text: string;
  /** Plain decimal text with a point; null for words. */
  readonly number: string | null;
};

/** Tab-separated text as spreadsheets put it on the clipboard: quotes around cells with line breaks, a last line end. */
export function parseTabText(text: string): ClipboardBlock {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (body === '') return [];
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: '\t', newline: '\n', quoteChar: '"' });
  // A spreadsheet quotes a cell only for its line breaks: `"kata" lain` comes as it is and is no quoted cell.
  const isMisread = errors.some((error) => error.type === 'Quotes');
  const lines = isMisread ? body.split('\n').map((line) => line.split('\t')) : data;
  return lines.map((cells) => cells.map((cell) => ({ text: cell, raw: null })));
}

export function writeTabText(rows: readonly (readonly CopiedCell[])[]): string {
  return Papa.unparse(
    rows.map((cells) => cells.map((cell) => cell.text)),
    { delimiter: '\t', newline: '\r\n', quotes: false },
  );
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * A table Excel reads cell by cell. `x:num` keeps every decimal whatever the reader's locale; words are declared text,
 * or Excel would turn the code 1.1.2 into a date and words that begin with "=" into a formula.
 */
export function writeTable(rows: readonly (readonly CopiedCell[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.map(writeCell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`;
}

function writeCell(cell: CopiedCell): string {
  const text = escapeHtml(cell.text).replace(/\r?\n/g, '<br style="mso-data-placement:same-cell">');
  return cell.number === null
    ? `<td style='mso-number-format:"\\@"'>${text}</td>`
    : `<td x:num="${cell.number}">${text}</td>`;
}

const machineNumber = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;

/** Digits a spreadsheet itself vouches for: it hands over 18.600000000000001 for the cell that shows 18,6. */
const spreadsheetDigits = 15;
/** Beyond this a figure is no indicator's value but a slip; it then counts by its text. */
const maxExponent = 30;

/** A number as programs write it (`1.2E-3`), as plain decimal text; null when it is none. */
export function readMachineNumber(text: string): string | null {
  const match = machineNumber.exec(text.trim());
  if (!match || `${match[2]}${match[3]}` === '') return null;
  const exponent = Number(match[4] ?? '0');
  if (Math.abs(exponent) > maxExponent) return null;
  const rounded = roundDigits(`${match[2]}${match[3]}`, (match[2] ?? '').length + exponent);
  const whole = rounded.digits.slice(0, Math.max(0, rounded.point)).padEnd(Math.max(0, rounded.point), '0');
  const fraction = `${'0'.repeat(Math.max(0, -rounded.point))}${rounded.digits.slice(Math.max(0, rounded.point))}`;
  const plain = `${whole.replace(/^0+(?=\d)/, '') || '0'}.${fraction}`.replace(/\.?0+$/, '');
  const value = plain === '' ? '0' : plain;
  return match[1] === '-' && value !== '0' ? `-${value}` : value;
}

/** Half up at the fifteenth significant digit; `point` is where the decimal point stands in `digits`. */
function roundDigits(all: string, pointAt: number): { readonly digits: string; readonly point: number } {
  const leading = all.length - all.replace(/^0+/, '').length;
  const digits = all.slice(leading);
  const point = pointAt - leading;
  if (digits.length <= spreadsheetDigits) return { digits, point };
  const kept =
    BigInt(digits.slice(0, spreadsheetDigits)) + (Number(digits[spreadsheetDigits]) >= 5 ? 1n : 0n);
  const text = kept.toString();
  return { digits: text, point: point + (text.length - spreadsheetDigits) };
}

export function makeFigure(machineText: string | undefined, shownText: string): ClipboardFigure | null {
  const value = machineText === undefined ? null : readMachineNumber(machineText);
  return value === null ? null : { value, isPercent: /%\s*$/.test(shownText) };
}
