import type { Transaction } from 'kysely';
import type { Change } from './changes.ts';
import { type HistoryHead, hashChange, hashEntry, hashPayload, isErased } from './history.ts';
import type { Database, Row } from './schema.ts';

type Kept = Row<'history_change'>;

/**
 * Goes on with the last entry instead of writing another: a text that is saved at every pause of its writing is one
 * act. The entry keeps its number, its place in the chain and the states before; time, states after and hashes are
 * those of now. Gives false, and nothing is written, where the last entry is another one, somebody else's, or of other
 * rows: what it says would not be the same act any more.
 */
export async function joinLastEntry(
  tx: Transaction<Database>,
  seq: number,
  head: HistoryHead,
  changes: readonly Change[],
  newSalt: () => string,
): Promise<boolean> {
  const last = await tx.selectFrom('history').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const isSame =
    last?.seq === seq &&
    last.command === head.command &&
    last.actor === head.actor &&
    last.undoes === null &&
    head.undoes === null;
  if (!isSame) return false;
  const kept = await tx
    .selectFrom('history_change')
    .selectAll()
    .where('seq', '=', seq)
    .orderBy('position')
    .execute();
  const joined = joinChanges(kept, changes, newSalt);
  if (joined === null) return false;
  for (const { position, after, salt, hash } of joined) {
    await tx
      .updateTable('history_change')
      .set({ after, salt, hash })
      .where('seq', '=', seq)
      .where('position', '=', position)
      .execute();
  }
  const entry = { ...last, at: head.at, payload_hash: hashPayload(joined.map(({ hash }) => hash)) };
  await tx
    .updateTable('history')
    .set({ at: entry.at, payload_hash: entry.payload_hash, hash: hashEntry(entry) })
    .where('seq', '=', seq)
    .execute();
  return true;
}

function joinChanges(
  kept: readonly Kept[],
  changes: readonly Change[],
  newSalt: () => string,
): readonly Kept[] | null {
  if (kept.length !== changes.length) return null;
  const joined = kept.flatMap((one, i) => {
    const change = changes[i];
    const isSame = change?.table === one.table_name && change.rowId === one.row_id && !isErased(one);
    // What came and went again has no state left, and would look like one that was erased.
    if (!isSame || (one.before === null && change.after === null)) return [];
    const row = { ...one, after: change.after, salt: newSalt() };
    return [{ ...row, hash: hashChange(row) }];
  });
  return joined.length === kept.length ? joined : null;
}
