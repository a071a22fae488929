import type { Cell, Row, Table } from './report-model.ts';

export type PlacedCell = Readonly<{ cell: Cell; column: number }>;

/** The column each cell stands in, when cells above reach down over several rows. */
export function placeCells(
  rows: readonly Pick<Row, 'cells'>[],
  columnCount: number,
): readonly (readonly PlacedCell[])[] {
  const taken = new Array<number>(columnCount).fill(0);
  return rows.map((row) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while (column < columnCount && (taken[column] ?? 0) > 0) column += 1;
      placed.push({ cell, column });
      const width = cell.columns ?? 1;
      // One more than the rows below, because this row is counted off at its end too.
      taken.fill(cell.rows ?? 1, column, column + width);
      column += width;
    }
    for (let i = 0; i < columnCount; i += 1) taken[i] = Math.max((taken[i] ?? 0) - 1, 0);
    return placed;
  });
}

/** A statement and so many rows of indicators stay on one page; a longer group would leave too much of it empty. */
const keptRowLimit = 6;

/**
 * Which rows must not be parted from the next: a head from what it heads, the last row from the total, and the rows that
 * a cell reaching over them holds together.
 */
export function listKeptRows(rows: readonly Row[], limit: number = keptRowLimit): readonly boolean[] {
  const kept = rows.map(({ kind }, i) => kind === 'group' || rows[i + 1]?.kind === 'total');
  for (const [i, row] of rows.entries()) {
    for (const cell of row.cells) {
      const height = cell.rows ?? 1;
      if (isKeptWhole(height, limit)) kept.fill(true, i, i + height - 1);
    }
  }
  return kept;
}

/** Of a table that stays on one page, every row. */
export const listKeptRowsOf = ({ rows, keptRows, isWhole }: Pick<Table, 'rows' | 'keptRows' | 'isWhole'>) =>
  isWhole === true ? rows.map((_, i) => i < rows.length - 1) : listKeptRows(rows, keptRows);

export const isKeptWhole = (height: number, limit: number = keptRowLimit): boolean => height <= limit;
