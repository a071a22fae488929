import type { ChangeWriter, NewRow, RowPatch } from '../changes.ts';
import { readInPortions } from '../queries/by-ids.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';

type CellTable = 'target' | 'realization' | 'budget';

/** A cell as it is to be: null for one that is to be empty, which is no row at all. */
export type Wish<T extends CellTable> = Readonly<{
  present: Row<T> | undefined;
  patch: RowPatch<T> | null;
  /** The whole row, for a cell that is not there yet. */
  create: () => NewRow<T>;
}>;

/** Writes any number of cells: those to go and those to come in batches, those that differ one by one. */
export async function writeCells<T extends CellTable>(
  write: ChangeWriter,
  table: T,
  wishes: Iterable<Wish<T>>,
): Promise<void> {
  const gone: Row<T>[] = [];
  const added: NewRow<T>[] = [];
  for (const { present, patch, create } of wishes) {
    if (patch === null) {
      if (present) gone.push(present);
    } else if (present) {
      await write.update(table, present, patch);
    } else {
      added.push(create());
    }
  }
  await write.remove(table, gone);
  await write.insert(table, added);
}

type FigureTable = 'target' | 'realization';
type CellPlace = Readonly<{ indicatorId: string; year: number; quarter: number }>;

/** The rows of the named cells; where the cells are no full rectangle, also of others in the same rows and columns. */
export async function listPresentCells<T extends FigureTable>(
  db: Reader,
  table: T,
  cells: readonly CellPlace[],
): Promise<Row<T>[]> {
  const distinct = <V>(values: readonly V[]): V[] => [...new Set(values)];
  const years = distinct(cells.map((cell) => cell.year));
  const quarters = distinct(cells.map((cell) => cell.quarter));
  return readInPortions(distinct(cells.map((cell) => cell.indicatorId)), async (ids) => {
    const rows = await db
      .selectFrom(table as 'target')
      .selectAll()
      .where('indicator_id', 'in', ids ?? [])
      .where('year', 'in', years)
      .where('quarter', 'in', quarters)
      .execute();
    return rows as unknown as Row<T>[];
  });
}

/** One cell may be named twice in a paste that overlaps itself: the later one counts. */
export const keyOf = (owner: string, year: number, third: number | string): string =>
  `${owner} ${year} ${third}`;
