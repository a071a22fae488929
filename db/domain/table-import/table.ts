import type { NumberLocale } from '../format.ts';
import type { SheetCell } from '../read-number.ts';

/** A cell as its spreadsheet shows it, with the figure behind the text where there is one. */
export type TableCell = Readonly<{
  text: string;
  raw: SheetCell | null;
  /** A date is no figure, though a spreadsheet keeps it as one; an error stands where a formula could not be computed. */
  kind: 'plain' | 'date' | 'error';
}>;

/** A merged block; all four ends belong to it. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>;

/** One sheet. Rows and columns count from 0 and are those of the sheet, so that every cell has its address. */
export type Table = Readonly<{
  rows: readonly (readonly TableCell[])[];
  merges: readonly Merge[];
}>;

export const emptyCell: TableCell = { text: '', raw: null, kind: 'plain' };

export const cellAt = (table: Table, row: number, column: number): TableCell =>
  table.rows[row]?.[column] ?? emptyCell;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Spaces and line breaks of every kind as one space; characters nobody sees go; those that join letters or emoji stay. */
export const tidyText = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** As a spreadsheet shows it where the office works: files keep the English form of their own figures. */
export const showCell = ({ text, raw }: TableCell, locale: NumberLocale): string =>
  raw && locale !== 'en' ? text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : text;

/** Equal for texts that differ in spaces, case or a closing stop only. */
export const foldText = (text: string): string =>
  tidyText(text)
    .toLowerCase()
    .replace(/[.;,]+$/, '');

/** A statement with the number the office gives it, as a table holds it in one cell; `readStatement` parts them again. */
export const writeStatement = ({ code, text }: Readonly<{ code: string | null; text: string }>): string =>
  code === null ? text : `${code}${/^\d+$/.test(code) ? '.' : ''} ${text}`;

/** A block larger than this is no merged label of a table but a decoration of the sheet. */
const maxMergeArea = 20_000;
const maxMergedCells = 500_000;

export type SpreadTable = Readonly<{
  /** The cell that says what stands here: the first one of a merged block. */
  at: (row: number, column: number) => TableCell;
  /** The merged block a cell is part of; null for one of its own. */
  mergeAt: (row: number, column: number) => Merge | null;
}>;

/** Fills merged blocks down and to the right. */
export function spreadTable(table: Table): SpreadTable {
  const merges = new Map<string, Merge>();
  const lastRow = table.rows.length - 1;
  for (const merge of table.merges) {
    const bottom = Math.min(merge.bottom, lastRow);
    const area = (bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (area > maxMergeArea || merges.size + area > maxMergedCells) continue;
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        merges.set(`${row} ${column}`, { ...merge, bottom });
      }
    }
  }
  const mergeAt = (row: number, column: number): Merge | null => merges.get(`${row} ${column}`) ?? null;
  return {
    mergeAt,
    at: (row, column) => {
      const merge = mergeAt(row, column);
      return merge ? cellAt(table, merge.top, merge.left) : cellAt(table, row, column);
    },
  };
}

/** The longest row decides; rows of a spreadsheet end with their last cell. */
export const countColumns = ({ rows }: Table): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);
