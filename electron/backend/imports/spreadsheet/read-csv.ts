import Papa from 'papaparse';
import { emptyCell, type TableCell } from '../../../../db/domain/table-import/table.ts';
import { limits } from './limits.ts';
import { type Sheet, SpreadsheetRefusal } from './workbook.ts';

/** The sheet of a text file has no name of its own; spreadsheet programs call it so too. */
const sheetName = 'CSV';
const delimiters = [';', ',', '\t'] as const;
type Delimiter = (typeof delimiters)[number];
/** Rows that are looked at to tell what separates the cells. */
const judgedRows = 50;

/** Reads separated text: `;` where the comma is the decimal mark, `,` or tabs elsewhere. Every figure is still a text. */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, told } = takeDelimiterLine(decode(bytes));
  const { data } = Papa.parse<string[]>(text, {
    delimiter: told ?? findDelimiter(text),
    // One more than is taken, so that a longer text is noticed instead of cut.
    preview: limits.rows + 1,
  });
  if (data.length > limits.rows) throw new SpreadsheetRefusal('too-many-cells');
  let count = 0;
  const rows = data.map((line) => {
    const cells = line.map(readCell);
    while (cells.at(-1) === emptyCell) cells.pop();
    count += cells.length;
    if (cells.length > limits.columns || count > limits.cells) throw new SpreadsheetRefusal('too-many-cells');
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  if (rows.length === 0) throw new SpreadsheetRefusal('empty');
  return { name: sheetName, isHidden: false, table: { rows, merges: [] } };
}

function readCell(text: string): TableCell {
  if (text.length > limits.cellChars) throw new SpreadsheetRefusal('cell-too-long');
  return text.trim() === '' ? emptyCell : { text, raw: null, kind: 'plain' };
}

/** UTF-8 and, by its mark, UTF-16; else the Windows character set older spreadsheet programs write. */
function decode(bytes: Uint8Array): string {
  const text = decodeAs(findMarkedEncoding(bytes) ?? 'utf-8', bytes) ?? decodeAs('windows-1252', bytes) ?? '';
  // Nothing a person wrote holds these; programs and pictures do.
  if (hasControlCharacter(text)) throw new SpreadsheetRefusal('not-a-spreadsheet');
  return text;
}

function findMarkedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return true;
  }
  return false;
}

/** `sep=;`, with which Excel says it itself. */
function takeDelimiterLine(text: string): { text: string; told: Delimiter | null } {
  const line = /^"?sep=([;,\t])"?\r?\n/i.exec(text);
  const told = delimiters.find((one) => one === line?.[1]);
  return line && told ? { text: text.slice(line[0].length), told } : { text, told: null };
}

/** The sign that parts most rows into most cells: commas within figures and sentences part only some. */
function findDelimiter(text: string): Delimiter {
  const widths = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: judgedRows, skipEmptyLines: true });
    const sorted = data.map((line) => line.length).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  });
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ';';
}
