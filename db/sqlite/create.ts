import type { Kysely } from 'kysely';
import type { Result } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { setUndoFloor } from '../history-position.ts';
import { writeIdentity } from '../identity.ts';
import type { Database } from '../schema.ts';
import { createKysely } from './dialect.ts';
import { applicationId } from './header.ts';
import { migrateConnection } from './migrate-file.ts';
import { connectNew } from './open.ts';
import { placeWhole } from './place-file.ts';

export type CreateOptions = Readonly<{
  /** Takes the place of a file that is there. */
  replace: boolean;
  now: () => Date;
  newId: () => string;
  /** The version of the program, kept in the file. */
  appVersion: string;
  /** Of the file whose content it takes over; absent for a first one. */
  lineageId?: string;
}>;

/**
 * A new document, whole or not at all. `fill` runs commands on it, which undo does not reach; its refusal or failure
 * leaves nothing behind.
 */
export function createDocument<T>(
  path: string,
  options: CreateOptions,
  fill: (db: Kysely<Database>) => Promise<Result<T>>,
): Promise<Result<T>> {
  return placeWhole(path, options, (draft) => fillDraft(draft, options, fill));
}

async function fillDraft<T>(
  draft: string,
  { now, newId, appVersion, lineageId }: CreateOptions,
  fill: (db: Kysely<Database>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const connection = connectNew(draft);
  // Nothing of the draft has to outlive a power cut; it is synced once, before it gets its name.
  connection.pragma('journal_mode = MEMORY');
  connection.pragma('synchronous = OFF');
  const db = createKysely(connection);
  try {
    connection.pragma(`application_id = ${applicationId}`);
    migrateConnection(connection);
    const fileId = newId();
    await writeIdentity(db, {
      fileId,
      lineageId: lineageId ?? fileId,
      parentFileId: null,
      createdAt: now().toISOString(),
      createdBy: appVersion,
    });
    const filled = await fill(db);
    if (!filled.ok) return filled;
    await setUndoFloor(db);
    return succeed(filled.value);
  } finally {
    connection.close();
  }
}
