import type { NumberLocale } from '../format.ts';
import type { OrdinalScale } from '../ordinal.ts';
import type { Level } from '../plan-document.ts';
import { type ColumnRole, isLevelRole, type LevelRole, levelRoles } from './column-roles.ts';
import { isNumberingRow, type TableRange } from './find-range.ts';
import type { ImportProblem, ProblemCode } from './import-problem.ts';
import { severityOf } from './import-problem.ts';
import type { ImportColumn } from './match-columns.ts';
import { cellAddress, type SpreadTable, spreadTable, type Table, type TableCell, tidyText } from './table.ts';

export type PlanFrame = Readonly<{
  levels: readonly Pick<Level, 'kind' | 'sort' | 'mayHoldIndicators' | 'mayHoldBudgets'>[];
  periodStart: number | null;
  periodEnd: number | null;
  scales: readonly OrdinalScale[];
  /** How the office writes figures. */
  numberLocale: NumberLocale;
}>;

/** Everything the readers of nodes, indicators and ceilings share while they walk down a table. */
export type ReadingContext = Readonly<{
  table: Table;
  spread: SpreadTable;
  range: TableRange;
  columns: readonly ImportColumn[];
  /** How decimals are marked in the texts of a column. */
  localeOf: ReadonlyMap<number, 'id' | 'en'>;
  frame: PlanFrame;
  /** Levels of the framework from the top; a level the framework lacks cannot be read. */
  levelOrder: readonly LevelRole[];
  problems: ImportProblem[];
}>;

export function createReadingContext(
  given: Pick<ReadingContext, 'table' | 'range' | 'columns' | 'localeOf' | 'frame'>,
): ReadingContext {
  const known = given.frame.levels.toSorted((a, b) => a.sort - b.sort).map(({ kind }) => kind as string);
  return {
    ...given,
    spread: spreadTable(given.table),
    levelOrder: levelRoles
      .filter((role) => known.includes(role))
      .toSorted((a, b) => known.indexOf(a) - known.indexOf(b)),
    problems: [],
  };
}

export function note(
  { problems }: ReadingContext,
  code: ProblemCode,
  row: number,
  column: number,
  params: Readonly<Record<string, string>> = {},
): void {
  problems.push({ code, severity: severityOf(code), row, column, address: cellAddress(row, column), params });
}

export const listByRole = (
  context: ReadingContext,
  ...roles: readonly ColumnRole[]
): readonly ImportColumn[] => context.columns.filter((column) => roles.includes(column.role));

export const listLevelColumns = (context: ReadingContext): readonly ImportColumn[] =>
  context.columns.filter(({ role }) => isLevelRole(role) || role === 'cascade');

/** One row of the table as the readers see it. */
export type RowView = Readonly<{
  row: number;
  cell: (column: number) => TableCell;
  text: (column: number) => string;
  /** False for the further rows of a merged block, which say again what its first row said. */
  isFirst: (column: number) => boolean;
}>;

export function viewRow({ spread }: ReadingContext, row: number): RowView {
  return {
    row,
    cell: (column) => spread.at(row, column),
    text: (column) => tidyText(spread.at(row, column).text),
    isFirst: (column) => (spread.mergeAt(row, column)?.top ?? row) === row,
  };
}

const totalWords = /^(jumlah|total|sub ?total|grand total|jml)\b/i;

/** The rows that say something of their own: no numbering of columns, no headings repeated on a new page, no totals. */
export function listDataRows(context: ReadingContext): readonly RowView[] {
  const { table, range } = context;
  const headings = new Set<string>();
  for (let row = range.headerFirst; row <= range.headerLast; row += 1) {
    for (const cell of table.rows[row] ?? []) headings.add(tidyText(cell.text));
  }
  const rows: RowView[] = [];
  for (let row = range.headerLast + 1; row <= range.dataLast; row += 1) {
    const filled: { column: number; text: string }[] = [];
    for (let column = range.columnFirst; column <= range.columnLast; column += 1) {
      const text = tidyText(table.rows[row]?.[column]?.text ?? '');
      if (text !== '') filled.push({ column, text });
    }
    const [first] = filled;
    if (!first || isNumberingRow(table, row)) continue;
    if (filled.length >= 3 && filled.every(({ text }) => headings.has(text))) continue;
    const total = filled.find(({ text }) => !/^[\d.,\s]+$/.test(text));
    if (total && totalWords.test(total.text) && total.text.length < 60) {
      note(context, 'total-row', row, total.column, { text: total.text });
      continue;
    }
    rows.push(viewRow(context, row));
  }
  return rows;
}
