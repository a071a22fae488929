import type { Insertable, Transaction, Updateable } from 'kysely';
import { toCanonicalJson } from './canonical-json.ts';
import { type Result, refuse } from './domain/errors.ts';
import { succeed } from './domain/result.ts';
import type { Database, Row, TrackedTable } from './schema.ts';

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
  /** Refuses with `row-not-found`, or `row-changed-meanwhile` when `seenVersion` is given and no longer current. */
  update: <T extends TrackedTable>(
    table: T,
    id: string,
    patch: RowPatch<T>,
    seenVersion?: number,
  ) => Promise<Result<Row<T>>>;
  remove: <T extends TrackedTable>(table: T, id: string) => Promise<Result<Row<T>>>;
  /** Puts a row back to a state the history kept; used by undo alone. */
  restore: (table: TrackedTable, id: string, state: string | null) => Promise<void>;
  changes: () => readonly Change[];
}>;

/** SQLite takes at most 32,766 bound values in a statement; 200 rows of the widest table stay far below. */
const rowsPerInsert = 200;

type AnyRow = Record<string, string | number | null>;

export function createChangeWriter(tx: Transaction<Database>): ChangeWriter {
  const changes: Change[] = [];

  const read = async (table: TrackedTable, id: string): Promise<AnyRow | undefined> =>
    (await tx.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()) as AnyRow | undefined;

  const write = async (table: TrackedTable, before: AnyRow, after: AnyRow): Promise<void> => {
    const { id, ...values } = after;
    await tx
      .updateTable(table)
      .set(values as Updateable<Database[typeof table]>)
      .where('id', '=', before.id as string)
      .execute();
    changes.push({
      table,
      rowId: id as string,
      before: toCanonicalJson(before),
      after: toCanonicalJson(after),
    });
  };

  const append = async (table: TrackedTable, rows: readonly AnyRow[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      const batch = rows.slice(start, start + rowsPerInsert);
      await tx
        .insertInto(table)
        .values(batch as Insertable<Database[typeof table]>[])
        .execute();
      for (const row of batch) {
        changes.push({ table, rowId: row.id as string, before: null, after: toCanonicalJson(row) });
      }
    }
  };

  const drop = async (table: TrackedTable, before: AnyRow): Promise<void> => {
    const id = before.id as string;
    await tx.deleteFrom(table).where('id', '=', id).execute();
    changes.push({ table, rowId: id, before: toCanonicalJson(before), after: null });
  };

  return {
    insert: (table, rows) =>
      append(
        table,
        rows.map((row) => ({ ...(row as AnyRow), version: 1 })),
      ),
    update: async <T extends TrackedTable>(
      table: T,
      id: string,
      patch: RowPatch<T>,
      seenVersion?: number,
    ): Promise<Result<Row<T>>> => {
      const before = await read(table, id);
      if (!before) return refuse('row-not-found', { what: table });
      if (seenVersion !== undefined && before.version !== seenVersion) {
        return refuse('row-changed-meanwhile', { what: table });
      }
      const wanted: AnyRow = { ...before, ...(patch as AnyRow) };
      const isSame = Object.keys(wanted).every((key) => wanted[key] === before[key]);
      if (isSame) return succeed(before as Row<T>);
      const after: AnyRow = { ...wanted, version: (before.version as number) + 1 };
      await write(table, before, after);
      return succeed(after as Row<T>);
    },
    remove: async <T extends TrackedTable>(table: T, id: string): Promise<Result<Row<T>>> => {
      const before = await read(table, id);
      if (!before) return refuse('row-not-found', { what: table });
      await drop(table, before);
      return succeed(before as Row<T>);
    },
    restore: async (table, id, state) => {
      const before = await read(table, id);
      if (state === null) {
        if (before) await drop(table, before);
        return;
      }
      const wanted = JSON.parse(state) as AnyRow;
      // The version only ever grows, so that a page that saw the state in between cannot overwrite this one unseen.
      const version = Math.max((before?.version as number | undefined) ?? 0, wanted.version as number) + 1;
      if (before) await write(table, before, { ...wanted, version });
      else await append(table, [{ ...wanted, version }]);
    },
    changes: () => changes,
  };
}
