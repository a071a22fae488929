import type { AnyRow } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { isErased } from '../history.ts';
import { tables } from '../migrations/0002-initial/index.ts';
import { readInPortions } from '../queries/by-ids.ts';
import type { Reader } from '../reader.ts';
import type { Row, TrackedTable } from '../schema.ts';
import { createReplacing } from './replace-removed.ts';
import { findRow } from './rows.ts';

export type Restored = Readonly<{
  nodeIds: readonly string[];
  indicatorIds: readonly string[];
  /** Branches whose row above is gone or holds them no more: they stand at the top of the plan now. */
  movedToTop: number;
}>;

export type Removed = Readonly<{ table: TrackedTable; row: AnyRow }>;

/**
 * Brings back what one entry of the history removed, as far as it is still gone: every row with what it said, under
 * the row it stood under where that is still there.
 */
export async function restoreTrash(
  { db, write }: CommandContext,
  input: Readonly<{ planId: string; seq: number }>,
): Promise<Result<Restored>> {
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const removed = await readRemoved(db, input.seq);
  if (!removed.ok) return removed;
  const replacing = await createReplacing(db, plan);
  const nodeIds: string[] = [];
  const indicatorIds: string[] = [];
  let movedToTop = 0;
  let waiting: Removed[] = [];
  const flush = async (): Promise<void> => {
    const [first] = waiting;
    const rows = waiting.map(({ row }) => row as unknown as Row<TrackedTable>);
    waiting = [];
    if (first) await write.restore(first.table, rows);
  };
  // Removed from the lowest to the uppermost, and what hangs on a row before it: so they come back from the last.
  for (const { table, row } of removed.value.toReversed()) {
    const placed = await replacing.place(table, row);
    if (!placed.ok) return placed;
    if (!placed.value) continue;
    if (waiting[0]?.table !== table) await flush();
    waiting.push({ table, row: placed.value });
    if (table === 'node') nodeIds.push(String(row.id));
    if (table === 'indicator') indicatorIds.push(String(row.id));
    if (table === 'node' && placed.value.parent_id === null && row.parent_id !== null) movedToTop += 1;
  }
  await flush();
  if (nodeIds.length + indicatorIds.length === 0) return refuse('row-not-found', { what: 'node' });
  return succeed({ nodeIds, indicatorIds, movedToTop });
}

/** The rows an entry removed, in the order it did, without those that are there again. */
async function readRemoved(db: Reader, seq: number): Promise<Result<readonly Removed[]>> {
  const changes = await db
    .selectFrom('history_change')
    .selectAll()
    .where('seq', '=', seq)
    .where('after', 'is', null)
    .orderBy('position')
    .execute();
  if (changes.some(isErased)) return refuse('trash-erased', {});
  // A table of another version of the program has nowhere to go back to.
  const known = changes.filter((change) => change.table_name in tables);
  const present = new Set<string>();
  for (const [name, ofTable] of Map.groupBy(known, (change) => change.table_name)) {
    const ids = await readInPortions(
      ofTable.map((change) => change.row_id),
      (some) =>
        db
          .selectFrom(name as 'gloss')
          .select('id')
          .where('id', 'in', some ?? [])
          .execute(),
    );
    for (const { id } of ids) present.add(`${name} ${id}`);
  }
  return succeed(
    known
      .filter((change) => !present.has(`${change.table_name} ${change.row_id}`))
      .map((change) => ({
        table: change.table_name as TrackedTable,
        row: JSON.parse(change.before ?? '') as AnyRow,
      })),
  );
}
