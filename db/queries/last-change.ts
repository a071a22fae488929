import type { Reader } from '../reader.ts';
import { readInPortions } from './by-ids.ts';

export type LastChange = Readonly<{ actor: string; at: string }>;

/** Who changed a realization last, and when, by its id. */
export async function listLastChanges(
  db: Reader,
  realizationIds: readonly string[],
): Promise<ReadonlyMap<string, LastChange>> {
  const rows = await readInPortions(realizationIds, (ids) =>
    db
      .selectFrom('history_change')
      .innerJoin('history', 'history.seq', 'history_change.seq')
      .select(['history_change.row_id', 'history.seq', 'history.actor', 'history.at'])
      .where('history_change.table_name', '=', 'realization')
      .where('history_change.row_id', 'in', ids ?? [])
      .orderBy('history.seq')
      .execute(),
  );
  return new Map(rows.map(({ row_id: id, actor, at }) => [id, { actor, at }]));
}
