import Papa from 'papaparse';
import type { SheetCell } from '../../../db/domain/read-number.ts';
import type { ClipboardBlock } from './grid-types.ts';

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

/** Each line ended, as spreadsheets do: an empty last cell would otherwise be lost. */
export function writeTabText(rows: readonly (readonly CopiedCell[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => cell.text));
  return `${Papa.unparse(lines, { delimiter: '\t', newline: '\r\n' })}\r\n`;
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

export function makeFigure(machineText: string | undefined, shownText: string): SheetCell | null {
  const raw = machineText?.trim() ?? '';
  return raw === '' ? null : { raw, isPercentFormat: /%\s*$/.test(shownText) };
}
