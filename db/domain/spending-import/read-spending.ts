import type { PlanDocument, Quarter } from '../plan-document.ts';
import { countColumns, spreadTable, type Table } from '../table-import/table.ts';
import { compareSpending, type SpendingComparison } from './compare-spending.ts';
import { findCodes } from './find-codes.ts';
import { readAmounts } from './read-amounts.ts';
import { guessSpendingColumns, readHeadings, type SpendingColumn } from './spending-columns.ts';

export type SpendingChoices = Readonly<{
  year: number;
  /** Null: the headings say it, and where they do not, the figures are those of the whole year. */
  quarter: Quarter | null;
  /** What a person said of a column; the others are as guessed. */
  columns: readonly Omit<SpendingColumn, 'heading'>[];
}>;

export type SpendingReading = SpendingComparison &
  Readonly<{
    columns: readonly SpendingColumn[];
    /** Of the sheet, from 0. */
    firstRow: number;
    /** No column says what was spent. */
    hasSpent: boolean;
  }>;

/** A finance spreadsheet read for a year of a plan; null where no column holds codes of programs. */
export function readSpending(
  table: Table,
  document: PlanDocument,
  { year, quarter, columns: chosen }: SpendingChoices,
): SpendingReading | null {
  const spread = spreadTable(table);
  const codes = findCodes(spread, table.rows.length, countColumns(table));
  if (!codes) return null;
  const heading = readHeadings(table, spread, codes);
  const guessed = guessSpendingColumns(table, codes, heading);
  const columns = guessed.map((column): SpendingColumn => {
    const said = chosen.find(({ index }) => index === column.index);
    // Where the codes stand is seen from the cells: a heading cannot be more certain.
    return said && column.role !== 'code' && said.role !== 'code' ? { ...column, ...said } : column;
  });
  const told = readAmounts(table, spread, {
    codes,
    columns,
    firstRow: heading.firstRow,
    quarter,
    locale: document.organization.numberLocale,
  });
  return {
    ...compareSpending(document, year, told),
    columns,
    firstRow: heading.firstRow,
    hasSpent: columns.some(({ role }) => role === 'spent'),
  };
}
