import type { AnyRow } from '../../changes.ts';
import type { CommandContext } from '../../command.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import { succeed } from '../../domain/result.ts';
import { tables } from '../../migrations/0002-initial/index.ts';
import { readInPortions } from '../../queries/by-ids.ts';
import type { Reader } from '../../reader.ts';
import { listReferrers } from '../../records.ts';
import { type Row, type TrackedTable, untrackedTables } from '../../schema.ts';
import { findRow } from '../rows.ts';

/** Columns that may be empty and still make a row part of what they name. */
const owning: ReadonlySet<string> = new Set(['legal_basis.plan_id']);

/** Columns that go empty together with another one. */
const companions: Readonly<Record<string, Readonly<Record<string, null>>>> = {
  'indicator.predecessor_id': { succession: null },
};

/**
 * Removes a plan with everything in it; rows elsewhere that named one of its rows stay and name nothing. What belongs
 * to a plan follows from the references of the tables themselves, so that a table added later goes along.
 */
export async function removePlan(
  { db, write }: CommandContext,
  { planId }: Readonly<{ planId: string }>,
): Promise<Result<null>> {
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const another = await db.selectFrom('plan').select('id').where('id', '<>', planId).executeTakeFirst();
  if (!another) return refuse('last-plan', { plan: plan.title });

  const owned = new Map<TrackedTable, Map<string, AnyRow>>([['plan', new Map([[plan.id, plan as AnyRow]])]]);
  // A table that is referred to stands before the one that refers to it, so one walk finds everything.
  for (const table of listInOrder()) {
    const rows = owned.get(table);
    if (!rows) continue;
    for (const { table: part, column, isNullable } of listReferrers(table)) {
      if (isNullable && !owning.has(`${part}.${column}`)) continue;
      const known = owned.get(part) ?? new Map<string, AnyRow>();
      for (const row of await listBy(db, part, column, [...rows.keys()])) known.set(String(row.id), row);
      if (known.size > 0) owned.set(part, known);
    }
  }
  for (const [table, rows] of owned) {
    for (const { table: other, column, isNullable } of listReferrers(table)) {
      if (!isNullable || owning.has(`${other}.${column}`)) continue;
      for (const row of await listBy(db, other, column, [...rows.keys()])) {
        if (owned.get(other)?.has(String(row.id))) continue;
        const patch = { [column]: null, ...companions[`${other}.${column}`] };
        await write.update(other, row as unknown as Row<TrackedTable>, patch);
      }
    }
  }
  for (const table of listInOrder().toReversed()) {
    for (const layer of listLayers(table, [...(owned.get(table)?.values() ?? [])])) {
      await write.remove(table, layer as unknown as Row<TrackedTable>[]);
    }
  }
  return succeed(null);
}

type Described = Readonly<Record<string, { references?: string }>>;
const columnsOf = (table: TrackedTable): Described => tables[table].columns;

const untracked: ReadonlySet<string> = new Set(untrackedTables);

/** Tables so that each stands after those it refers to; references of a table to itself do not count. */
function listInOrder(): TrackedTable[] {
  const names = Object.keys(tables).filter((name) => !untracked.has(name)) as TrackedTable[];
  const ordered = new Set<TrackedTable>();
  const visit = (table: TrackedTable): void => {
    if (ordered.has(table)) return;
    for (const { references } of Object.values(columnsOf(table))) {
      if (references !== undefined && references !== table) visit(references as TrackedTable);
    }
    ordered.add(table);
  };
  for (const name of names) visit(name);
  return [...ordered];
}

/** Rows in portions none of which refers to one of its own, those nothing refers to first. */
function listLayers(table: TrackedTable, rows: readonly AnyRow[]): AnyRow[][] {
  const own = Object.entries(columnsOf(table)).flatMap(([name, { references }]) =>
    references === table ? name : [],
  );
  if (own.length === 0) return rows.length === 0 ? [] : [[...rows]];
  const layers: AnyRow[][] = [];
  let rest = [...rows];
  while (rest.length > 0) {
    const named = new Set(rest.flatMap((row) => own.map((column) => row[column])));
    const free = rest.filter((row) => !named.has(row.id ?? null));
    // Only a damaged file has rows in a circle; they then go together, as one statement.
    layers.push(free.length > 0 ? free : rest);
    const gone = new Set(layers.at(-1));
    rest = rest.filter((row) => !gone.has(row));
  }
  return layers;
}

const listBy = (db: Reader, table: TrackedTable, column: string, ids: readonly string[]): Promise<AnyRow[]> =>
  readInPortions(ids, async (some) => {
    const rows = await db
      .selectFrom(table as 'gloss')
      .selectAll()
      .where(column as 'id', 'in', some ?? [])
      .orderBy('id')
      .execute();
    return rows as unknown as AnyRow[];
  });
