import type { Kysely } from 'kysely';
import { eraseChange } from './history.ts';
import type { Database, TrackedTable } from './schema.ts';

/**
 * Clears what the history kept of one row (personal data of an official who has left): its states and the salts go,
 * the chain over everything else stays provable. Entries that changed the row can no longer be taken back.
 */
export async function eraseRowFromHistory(
  db: Kysely<Database>,
  { table, rowId }: Readonly<{ table: TrackedTable; rowId: string }>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const changes = await tx
      .selectFrom('history_change')
      .selectAll()
      .where('table_name', '=', table)
      .where('row_id', '=', rowId)
      .execute();
    for (const change of changes) {
      const { before, after, salt } = eraseChange(change);
      await tx
        .updateTable('history_change')
        .set({ before, after, salt })
        .where('seq', '=', change.seq)
        .where('position', '=', change.position)
        .execute();
    }
  });
}
