import type { Insertable, Transaction, Updateable } from 'kysely';
import { toCanonicalJson } from './canonical-json.ts';
import { type Result, refuse } from './domain/errors.ts';
import { succeed } from './domain/result.ts';
import type { Database, Row, TrackedTable } from './schema.ts';
import { defineStatement, type Statement } from './statement.ts';

/** What happened to one row, as the history keeps it: canonical JSON, null for a row that was not there. */
export type Change = Readonly<{
  table: TrackedTable;
  rowId: string;
  before: string | null;
  after: string | null;
}>;

/** What a command gives for a row; the writer adds the version. */
export type NewRow<T extends TrackedTable> = Omit<Row<T>, 'version'>;
export type RowPatch<T extends TrackedTable> = Partial<Omit<Row<T>, 'id' | 'version' | 'organization_id'>>;

/** The only way a command writes: every row it touches lands in the history with its states before and after. */
export type ChangeWriter = Readonly<{
  insert: <T extends TrackedTable>(table: T, rows: readonly NewRow<T>[]) => Promise<void>;
  /**
   * `before` is the row as it was read in this transaction. Refuses with `row-changed-meanwhile` when `seenVersion` is
   * given and no longer the row's; a patch that says what the row says already writes nothing.
   */
  update: <T extends TrackedTable>(
    table: T,
    before: Row<T>,
    patch: RowPatch<T>,
    seenVersion?: number,
  ) => Promise<Result<null>>;
  /** Rows as they were read in this transaction; none of them may refer to another. */
  remove: <T extends TrackedTable>(table: T, rows: readonly Row<T>[]) => Promise<void>;
  /** Rows that were there before, as the history kept them; their versions go on from where they were. */
  restore: <T extends TrackedTable>(table: T, rows: readonly Row<T>[]) => Promise<void>;
  /** Rows of another file as it has them, versions and all, into one that has none yet. */
  adopt: (table: TrackedTable, rows: readonly AnyRow[]) => Promise<void>;
  changes: () => readonly Change[];
}>;

export type AnyRow = Readonly<Record<string, string | number | null>>;

/** What the writer is made of; undo uses these alone, because it puts whole rows back. */
export type RowWriter = Readonly<{
  append: (table: TrackedTable, rows: readonly AnyRow[]) => Promise<void>;
  replace: (table: TrackedTable, before: AnyRow, after: AnyRow) => Promise<void>;
  drop: (table: TrackedTable, rows: readonly AnyRow[]) => Promise<void>;
  changes: () => readonly Change[];
}>;

/** SQLite takes at most 32,766 bound values in a statement; 200 rows of the widest table stay far below. */
const rowsPerInsert = 200;
const rowsPerDelete = 500;

const updates = new Map<string, Statement<AnyRow, unknown>>();

function updateStatement(table: TrackedTable, columns: readonly string[]): Statement<AnyRow, unknown> {
  const shape = `${table} ${columns.join(' ')}`;
  const known = updates.get(shape);
  if (known) return known;
  const made = defineStatement<AnyRow, unknown>((db, given) => {
    const set = Object.fromEntries(columns.map((column) => [column, given(column)]));
    return db
      .updateTable(table)
      .set(set as Updateable<Database[typeof table]>)
      .where('id', '=', given('id') as string);
  });
  updates.set(shape, made);
  return made;
}

export function createRowWriter(tx: Transaction<Database>): RowWriter {
  const changes: Change[] = [];
  const note = (table: TrackedTable, before: AnyRow | null, after: AnyRow | null): void => {
    changes.push({
      table,
      rowId: (after ?? before)?.id as string,
      before: before && toCanonicalJson(before),
      after: after && toCanonicalJson(after),
    });
  };
  return {
    append: async (table, rows) => {
      for (const batch of inBatches(rows, rowsPerInsert)) {
        await tx
          .insertInto(table)
          .values(batch as Insertable<Database[typeof table]>[])
          .execute();
      }
      for (const row of rows) note(table, null, row);
    },
    replace: async (table, before, after) => {
      // Only what differs: SQLite then leaves the indexes of the other columns alone.
      const changed = Object.keys(after).filter((column) => before[column] !== after[column]);
      await updateStatement(table, changed)(tx, after);
      note(table, before, after);
    },
    drop: async (table, rows) => {
      for (const batch of inBatches(rows, rowsPerDelete)) {
        const ids = batch.map((row) => row.id as string);
        await tx.deleteFrom(table).where('id', 'in', ids).execute();
      }
      for (const row of rows) note(table, row, null);
    },
    changes: () => changes,
  };
}

export function createChangeWriter(rows: RowWriter): ChangeWriter {
  return {
    insert: (table, added) =>
      rows.append(
        table,
        added.map((row) => ({ ...(row as AnyRow), version: 1 })),
      ),
    update: async (table, row, patch, seenVersion) => {
      const before = row as AnyRow;
      if (seenVersion !== undefined && before.version !== seenVersion) {
        return refuse('row-changed-meanwhile', { what: table });
      }
      const wanted = { ...before, ...(patch as AnyRow) };
      if (Object.keys(wanted).every((column) => wanted[column] === before[column])) return succeed(null);
      await rows.replace(table, before, { ...wanted, version: (before.version as number) + 1 });
      return succeed(null);
    },
    remove: (table, removed) => rows.drop(table, removed as readonly AnyRow[]),
    restore: (table, kept) =>
      rows.append(
        table,
        (kept as readonly AnyRow[]).map((row) => ({ ...row, version: (row.version as number) + 1 })),
      ),
    adopt: rows.append,
    changes: rows.changes,
  };
}

export function* inBatches<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
