import type { Decimal } from '../decimal.ts';
import type { Merge } from '../table-import/table.ts';

export type MatrixCell =
  | Readonly<{ kind: 'text'; text: string; look: 'title' | 'heading' | 'body' }>
  | Readonly<{ kind: 'number'; value: Decimal; decimals: number }>
  | null;

/** A sheet to be written: the same model whatever writes it. */
export type MatrixSheet = Readonly<{
  name: string;
  rows: readonly (readonly MatrixCell[])[];
  merges: readonly Merge[];
  /** The first row below the headings. */
  dataFirst: number;
  /** In characters, by column. */
  widths: readonly number[];
}>;

export const textCell = (text: string | null, look: 'title' | 'heading' | 'body' = 'body'): MatrixCell =>
  text === null || text === '' ? null : { kind: 'text', text, look };

export const numberCell = (value: Decimal | null, decimals: number): MatrixCell =>
  value === null ? null : { kind: 'number', value, decimals };

/** Neighbours that say the same below one another become one block; an empty place breaks it. */
export function mergeDown(
  keys: readonly (string | null)[],
  firstRow: number,
  column: number,
): readonly Merge[] {
  const merges: Merge[] = [];
  let start = 0;
  for (let index = 1; index <= keys.length; index += 1) {
    if (index < keys.length && keys[index] !== null && keys[index] === keys[start]) continue;
    if (index - start > 1 && keys[start] !== null) {
      merges.push({ top: firstRow + start, bottom: firstRow + index - 1, left: column, right: column });
    }
    start = index;
  }
  return merges;
}
