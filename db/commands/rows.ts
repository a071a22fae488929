import type { Reader } from '../reader.ts';
import type { Row, TrackedTable } from '../schema.ts';

/** A row as the change writer wants it: whole, read in the transaction that changes it. */
export async function findRow<T extends TrackedTable>(
  db: Reader,
  table: T,
  id: string,
): Promise<Row<T> | undefined> {
  const row = await db
    .selectFrom(table as TrackedTable)
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row as Row<T> | undefined;
}

/** The nodes under one parent (null: at the top of the plan), in their order. */
export const listSiblings = (db: Reader, planId: string, parentId: string | null): Promise<Row<'node'>[]> =>
  db
    .selectFrom('node')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('sort')
    .orderBy('id')
    .execute();
