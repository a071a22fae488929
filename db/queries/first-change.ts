import type { Reader } from '../reader.ts';
import type { TrackedTable } from '../schema.ts';
import { readInPortions } from './by-ids.ts';

export type FirstChange = Readonly<{ id: string; actor: string; at: string }>;

/** Who added rows of a table, and when. Rows of a file made elsewhere may have no history here. */
export async function listFirstChanges(
  db: Reader,
  table: TrackedTable,
  rowIds: readonly string[],
): Promise<readonly FirstChange[]> {
  const rows = await readInPortions(rowIds, (ids) =>
    db
      .selectFrom('history_change')
      .innerJoin('history', 'history.seq', 'history_change.seq')
      .select(['history_change.row_id as id', 'history.actor', 'history.at'])
      .where('history_change.table_name', '=', table)
      .where('history_change.row_id', 'in', ids ?? [])
      .orderBy('history.seq', 'desc')
      .execute(),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
