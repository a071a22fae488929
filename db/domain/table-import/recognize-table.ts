import { findRange } from './find-range.ts';
import { matchColumns } from './match-columns.ts';
import { countColumns, type Table } from './table.ts';

const smallest = { rows: 2, columns: 3, headings: 2 } as const;

/**
 * Whether this is the table of an office, with headings that say what its columns are, and not lines and figures to be
 * put where they are pasted. Years alone are no headings: a row of targets may hold figures that look like them.
 */
export function isPlanTable(table: Table): boolean {
  if (table.rows.length < smallest.rows || countColumns(table) < smallest.columns) return false;
  const range = findRange(table);
  if (!range || range.dataLast === range.headerLast) return false;
  const columns = matchColumns(table, range, { periodStart: null, remembered: {}, choices: [] });
  const worded = columns.filter(({ role, heading }) => role !== 'ignore' && !/\d{4}/.test(heading));
  return worded.length >= smallest.headings;
}
