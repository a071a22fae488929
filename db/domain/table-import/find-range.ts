import { isColumnNumber, readHeading, readYear } from './header-words.ts';
import { cellAt, countColumns, type Table, tidyText } from './table.ts';

/** Where the table stands on its sheet; all ends belong to it. */
export type TableRange = Readonly<{
  headerFirst: number;
  headerLast: number;
  dataLast: number;
  columnFirst: number;
  columnLast: number;
}>;

/** Titles, letterheads and notes above a table take no more than this. */
const searchedRows = 100;
const maxHeaderRows = 6;

type Filled = Readonly<{ column: number; text: string }>;

const listFilled = (table: Table, row: number): readonly Filled[] =>
  (table.rows[row] ?? []).flatMap((cell, column) => {
    const text = tidyText(cell.text);
    return text === '' ? [] : [{ column, text }];
  });

const isHeading = ({ text }: Filled): boolean => readHeading(text) !== null || readYear(text) !== null;

/** Rows of headings that are worth a look: two of them at least, and most of the row. */
function rateHeaderRow(table: Table, row: number): number {
  const filled = listFilled(table, row);
  const headings = filled.filter(isHeading).length;
  return headings >= 2 && headings >= filled.length * 0.6 ? headings : 0;
}

/** `(1) (2) (3) …` under the headings. */
export function isNumberingRow(table: Table, row: number): boolean {
  const filled = listFilled(table, row);
  if (filled.length < 3 || !filled.every(({ text }) => isColumnNumber(text))) return false;
  const numbers = filled.map(({ text }) => Number(text.replace(/[()]/g, '')));
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** The table of a sheet: its headings, also in several rows, and its rows to the last one before notes and signatures. */
export function findRange(table: Table): TableRange | null {
  const ratings = Array.from({ length: Math.min(table.rows.length, searchedRows) }, (_, row) =>
    rateHeaderRow(table, row),
  );
  const best = ratings.indexOf(Math.max(0, ...ratings));
  if ((ratings[best] ?? 0) < 2) return null;
  let headerFirst = best;
  while (headerFirst > 0 && best - headerFirst < maxHeaderRows && (ratings[headerFirst - 1] ?? 0) >= 2) {
    headerFirst -= 1;
  }
  const headerLast = findHeaderEnd(table, headerFirst, best);
  const columns = listHeaderColumns(table, headerFirst, headerLast);
  const columnFirst = Math.min(...columns);
  const columnLast = Math.max(...columns);
  const dataLast = findDataEnd(table, headerLast, columnFirst, columnLast);
  return { headerFirst, headerLast, dataLast, columnFirst, columnLast };
}

/** A heading merged downwards, years below it and the numbering of columns belong to the headings too. */
function findHeaderEnd(table: Table, first: number, best: number): number {
  const merged = table.merges
    .filter(({ top, bottom }) => top >= first && top <= best && bottom - top < maxHeaderRows)
    .map(({ bottom }) => bottom);
  let last = Math.max(best, ...merged);
  while (last + 1 < table.rows.length && last - first < maxHeaderRows && isSubHeader(table, last + 1))
    last += 1;
  return last;
}

function isSubHeader(table: Table, row: number): boolean {
  if (isNumberingRow(table, row)) return true;
  const filled = listFilled(table, row);
  // A row of data may begin with a word that is a heading elsewhere; all of its cells never are.
  return filled.length >= 2 && filled.every(isHeading) && filled.every(({ text }) => text.length <= 40);
}

function listHeaderColumns(table: Table, first: number, last: number): readonly number[] {
  const columns: number[] = [];
  for (let row = first; row <= last; row += 1) {
    for (const { column } of listFilled(table, row)) columns.push(column);
  }
  const inHeader = table.merges.filter(({ top, bottom }) => top >= first && bottom <= last);
  const width = countColumns(table);
  return [...columns, ...inHeader.map(({ right }) => Math.min(right, Math.max(width - 1, 0)))];
}

const closing =
  /^(sumber|keterangan|ket\.|catatan|mengetahui|ditetapkan|kepala|bupati|wali ?kota|gubernur|sekretaris|nip\b|note|source)/i;

function findDataEnd(table: Table, headerLast: number, columnFirst: number, columnLast: number): number {
  let last = headerLast;
  let empty = 0;
  for (let row = headerLast + 1; row < table.rows.length; row += 1) {
    const filled = listFilled(table, row).filter(
      ({ column }) => column >= columnFirst && column <= columnLast,
    );
    if (filled.length === 0) {
      empty += 1;
      continue;
    }
    const [head] = filled;
    const isClosing = filled.length <= 2 && head !== undefined && closing.test(head.text);
    // Behind a gap stands a note or a signature, which is one or two cells, never a whole row of the table.
    if (isClosing || (empty >= 2 && filled.length <= 2)) break;
    last = row;
    empty = 0;
  }
  return last;
}

/** A range somebody typed, kept inside the sheet and in order. */
export function fitRange(table: Table, range: TableRange): TableRange {
  const keep = (value: number, low: number, high: number): number =>
    Math.min(Math.max(value, low), Math.max(low, high));
  const lastRow = Math.max(table.rows.length - 1, 0);
  const lastColumn = Math.max(countColumns(table) - 1, 0);
  const headerFirst = keep(range.headerFirst, 0, lastRow);
  const headerLast = keep(range.headerLast, headerFirst, Math.min(headerFirst + maxHeaderRows, lastRow));
  const columnFirst = keep(range.columnFirst, 0, lastColumn);
  return {
    headerFirst,
    headerLast,
    dataLast: keep(range.dataLast, headerLast, lastRow),
    columnFirst,
    columnLast: keep(range.columnLast, columnFirst, lastColumn),
  };
}

export const hasText = (table: Table, row: number, { columnFirst, columnLast }: TableRange): boolean => {
  for (let column = columnFirst; column <= columnLast; column += 1) {
    if (tidyText(cellAt(table, row, column).text) !== '') return true;
  }
  return false;
};
