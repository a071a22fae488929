import type { Kysely } from 'kysely';
import { tables } from '../../../db/migrations/0002-initial/index.ts';
import { type Database, type TrackedTable, untrackedTables } from '../../../db/schema.ts';

type AnyRow = Record<string, unknown>;
export type Dump = Readonly<Record<string, readonly AnyRow[]>>;

const untracked: ReadonlySet<string> = new Set(untrackedTables);
export const trackedTables = Object.keys(tables).filter((name) => !untracked.has(name)) as TrackedTable[];

/** Every row a command may change, in a fixed order. */
export async function dumpRows(db: Kysely<Database>): Promise<Dump> {
  const dump: Record<string, AnyRow[]> = {};
  for (const table of trackedTables) {
    dump[table] = (await db.selectFrom(table).selectAll().orderBy('id').execute()) as AnyRow[];
  }
  return dump;
}

/** What the rows say, whatever their version. */
export const withoutVersions = (dump: Dump): Dump =>
  Object.fromEntries(
    Object.entries(dump).map(([table, rows]) => [table, rows.map(({ version, ...row }) => row)]),
  );

/** Rows that say something else than before without a higher version, or whose version fell. */
export function findVersionFaults(before: Dump, after: Dump): string[] {
  return Object.entries(after).flatMap(([table, rows]) => {
    const old = new Map((before[table] ?? []).map((row) => [row.id, row]));
    return rows.flatMap((row) => {
      const known = old.get(row.id);
      if (!known) return [];
      const isSame = JSON.stringify({ ...row, version: 0 }) === JSON.stringify({ ...known, version: 0 });
      const grown = Number(row.version) - Number(known.version);
      return grown < 0 || (!isSame && grown === 0) ? [`${table} ${String(row.id)}`] : [];
    });
  });
}
