import type { Kysely } from 'kysely';
import type { Reader } from './reader.ts';
import type { Database } from './schema.ts';

/** Which file this is and where it comes from; travels with the file, whatever it is called. */
export type FileIdentity = Readonly<{
  fileId: string;
  /** The same in every file that began as a copy of the same first one. */
  lineageId: string;
  /** The file this one was copied from; null for a first one. */
  parentFileId: string | null;
  createdAt: string;
  /** The version of the program that made it. */
  createdBy: string;
}>;

const names = {
  fileId: 'file_id',
  lineageId: 'lineage_id',
  parentFileId: 'parent_file_id',
  createdAt: 'created_at',
  createdBy: 'created_by',
} as const satisfies Record<keyof FileIdentity, string>;

/** Null when the file does not say who it is. */
export async function readIdentity(db: Reader): Promise<FileIdentity | null> {
  const rows = await db.selectFrom('file_property').select(['name', 'value']).execute();
  const found = new Map(rows.map((row) => [row.name, row.value]));
  const [fileId, lineageId, createdAt, createdBy] = [
    found.get(names.fileId),
    found.get(names.lineageId),
    found.get(names.createdAt),
    found.get(names.createdBy),
  ];
  if (!fileId || !lineageId || !createdAt || !createdBy) return null;
  return { fileId, lineageId, parentFileId: found.get(names.parentFileId) ?? null, createdAt, createdBy };
}

export async function writeIdentity(db: Kysely<Database>, identity: FileIdentity): Promise<void> {
  const keys = Object.keys(names) as (keyof FileIdentity)[];
  const rows = keys.flatMap((key) => {
    const value = identity[key];
    return value === null ? [] : [{ name: names[key], value }];
  });
  await db.deleteFrom('file_property').where('name', 'in', Object.values(names)).execute();
  await db.insertInto('file_property').values(rows).execute();
}
