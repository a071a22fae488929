import type { Cell, Row } from '../model/report-model.ts';
import type { SignedTable } from './keep-signatures.ts';

export type PreparedCell = Cell &
  Readonly<{
    place: number;
    isBreakable: boolean;
    /** Of the table whose last row before its end this is. */
    endsBefore?: string;
    /** The side on which the cell goes on in the other part. */
    open?: 'top' | 'bottom';
  }>;
export type PreparedRow = Readonly<{ kind: Row['kind']; cells: readonly PreparedCell[] }>;

/**
 * The last rows of a table apart, with the signature. A cell that reaches over the cut goes on in an empty one; a cell in
 * the row before says on which page that one ended. A table that is all end stays whole.
 */
export function closeTable(
  { signedBy, count, ...table }: SignedTable,
  rows: readonly PreparedRow[],
): unknown {
  const cut = rows.length - count;
  const isWhole = cut === 0;
  if (isWhole || count === 0) {
    return { ...table, rows, closing: { rows: [], isWhole, signature: signedBy } };
  }
  const before = rows.slice(0, cut).map((row, i) => ({
    ...row,
    cells: row.cells.map((cell, j): PreparedCell => {
      const isMark = i === cut - 1 && j === row.cells.length - 1;
      const short = i + reach(cell) > cut ? { ...cell, rows: cut - i, open: 'bottom' as const } : cell;
      return isMark ? { ...short, endsBefore: table.id } : short;
    }),
  }));
  const rests = rows.slice(0, cut).flatMap(({ cells }, i) =>
    cells
      .filter((cell) => i + reach(cell) > cut)
      .map(({ place, columns = 1, ...cell }): PreparedCell => {
        const left = i + reach(cell) - cut;
        return { text: '', place, columns, rows: left, isBreakable: cell.isBreakable, open: 'top' };
      }),
  );
  const after = rows.slice(cut).map((row, i) => {
    const cells = i === 0 ? [...rests, ...row.cells].toSorted((a, b) => a.place - b.place) : row.cells;
    return { ...row, cells };
  });
  return { ...table, rows: before, closing: { rows: after, isWhole, signature: signedBy } };
}

const reach = ({ rows = 1 }: Pick<Cell, 'rows'>): number => rows;
