import type { NumberLocale } from '../../../../db/domain/format.ts';
import { placeCells } from '../model/place-cells.ts';
import type { Align, Cell, Row, Table } from '../model/report-model.ts';
import { measureHeights } from './measure-heights.ts';
import { isPlace, readFigure } from './read-figure.ts';

/** A cell of a sheet: words, a figure, or a sum that the sheet computes and that was computed already. */
export type SheetCell = Readonly<{
  look: 'title' | 'heading' | 'group' | 'total' | 'body' | 'note' | 'plain';
  align: Align;
  columns: number;
  rows: number;
  isMuted: boolean;
}> &
  Readonly<
    | { kind: 'text'; text: string }
    | { kind: 'number'; value: string; format: string }
    | { kind: 'sum'; from: number; to: number; value: string; format: string }
  >;

/** By row and column; what a wider or taller cell covers, and what is empty, is null. */
export type SheetPlan = Readonly<{
  name: string;
  rows: readonly (readonly (SheetCell | null)[])[];
  /** The first row below the heads. */
  dataFirst: number;
  headRows: number;
  /** In characters. */
  widths: readonly number[];
  /** In points, by row. */
  heights: readonly number[];
}>;

export type SheetTitle = Readonly<{ name: string; lines: readonly string[] }>;

/** One table as one sheet: what it is, its heads as on paper, its rows, and its notes. */
export function planSheet(table: Table, title: SheetTitle, locale: NumberLocale): SheetPlan {
  const count = table.columns.length;
  const titles = title.lines.map((text, i) => [
    makeText(text, i === 0 ? 'plain' : 'title', 'left', { columns: count }),
  ]);
  // An empty row parts what the sheet is from what is in it.
  const headFirst = titles.length + 1;
  const header = layRows(
    table.header.map((cells) => ({ cells })),
    count,
    ({ text }, _, span) => makeText(text, 'heading', 'center', span),
  );
  const dataFirst = headFirst + header.length;
  const rows = layRows(table.rows, count, (cell, { column, row }, span) =>
    makeCell(table, { cell, column, row, locale }, span),
  );
  const notes = table.notes.map((text) => [makeText(text, 'note', 'left', { columns: count })]);
  const filled = [...titles, [], ...header, ...addSums(table.rows, rows, dataFirst), [], ...notes];
  const whole = filled.map((row) => Array.from({ length: count }, (_, i) => row[i] ?? null));
  const widths = measureWidths(table, rows);
  const heights = measureHeights(whole, widths);
  return { name: title.name, rows: whole, dataFirst, headRows: header.length, widths, heights };
}

type Span = Readonly<{ columns?: number; rows?: number }>;
type Grid = readonly (readonly (SheetCell | null)[])[];

function layRows(
  rows: readonly Pick<Row, 'cells'>[],
  count: number,
  make: (cell: Cell, place: { row: number; column: number }, span: Span) => SheetCell,
): Grid {
  return placeCells(rows, count).map((placed, row) => {
    const cells = new Array<SheetCell | null>(count).fill(null);
    for (const { cell, column } of placed)
      cells[column] = make(cell, { row, column }, { columns: cell.columns ?? 1, rows: cell.rows ?? 1 });
    return cells;
  });
}

function makeText(
  text: string,
  look: SheetCell['look'],
  align: Align,
  { columns = 1, rows = 1 }: Span,
): SheetCell {
  return { kind: 'text', text, look, align, columns, rows, isMuted: false };
}

function makeCell(
  table: Table,
  { cell, column, row, locale }: { cell: Cell; column: number; row: number; locale: NumberLocale },
  span: Span,
): SheetCell {
  const look = table.rows[row]?.kind ?? 'body';
  const align = cell.align ?? (cell.isNumber ? 'right' : (table.columns[column]?.align ?? 'left'));
  const text: SheetCell = { ...makeText(cell.text, look, align, span), isMuted: cell.isMuted === true };
  const isCount = column === 0 && isPlace(cell.text);
  const figure = cell.isNumber || isCount ? readFigure(cell.text, locale) : null;
  if (figure === null) return text;
  const { columns, rows, isMuted } = text;
  const format = isCount ? '0' : figure.format;
  return { kind: 'number', value: figure.value, format, look, align, columns, rows, isMuted };
}

/**
 * Totals of whole numbers become sums of what stands above them, where they are just that: a total of rows that are
 * sums of others themselves, or one that the office rounds, stays the number it is.
 */
function addSums(rows: readonly Row[], cells: Grid, dataFirst: number): Grid {
  return cells.map((line, at) => {
    if (rows[at]?.kind !== 'total') return line;
    const first = rows.findLastIndex((row, i) => i < at && row.kind === 'total') + 1;
    return line.map((cell, column) => {
      if (cell?.kind !== 'number' || cell.value.includes('.') || first === at) return cell;
      const above = cells.slice(first, at).map((one) => one[column]);
      const figures = above.flatMap((one) => (one?.kind === 'number' ? [one.value] : []));
      if (figures.length === 0 || figures.some((value) => value.includes('.'))) return cell;
      const sum = figures.reduce((total, value) => total + BigInt(value), 0n);
      return sum === BigInt(cell.value)
        ? { ...cell, kind: 'sum' as const, from: dataFirst + first, to: dataFirst + at - 1 }
        : cell;
    });
  });
}

/** Points of the paper to characters of ten points. */
const pointsPerCharacter = 5;
const narrowest = 5;
const widest = 60;

function measureWidths({ columns }: Table, rows: Grid): readonly number[] {
  return columns.map(({ width }, column) => {
    const figures = rows.flatMap((row) => {
      const cell = row[column];
      return cell?.kind === 'number' && cell.columns === 1 ? [cell.value.length * 1.35 + 2] : [];
    });
    const wanted = Math.max(narrowest, width / pointsPerCharacter, ...figures);
    return Math.round(Math.min(widest, wanted) * 10) / 10;
  });
}
