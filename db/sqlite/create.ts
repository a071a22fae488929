import type { Kysely } from 'kysely';
import type { Result } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { setUndoFloor } from '../history-position.ts';
import { writeIdentity } from '../identity.ts';
import type { Database } from '../schema.ts';
import { createKysely } from './dialect.ts';
import { draftPathOf } from './draft-path.ts';
import { explainOrThrow } from './errors.ts';
import { applicationId } from './header.ts';
import { removeWithCompanions } from './leftovers.ts';
import { migrateConnection } from './migrate-file.ts';
import { connectNew } from './open.ts';
import { beginDraft, checkTarget, placeFile } from './place-file.ts';

export type CreateOptions = Readonly<{
  /** Takes the place of a file that is there. */
  replace: boolean;
  now: () => Date;
  newId: () => string;
  /** The version of the program, kept in the file. */
  appVersion: string;
}>;

/**
 * Makes a document whole or not at all: it is filled under another name, checked by its own constraints, written to
 * disk and only then given its name. `fill` runs commands on it, which undo does not reach; a refusal or a throw leaves
 * nothing behind.
 */
export async function createDocument<T>(
  path: string,
  options: CreateOptions,
  fill: (db: Kysely<Database>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const free = checkTarget(path, options);
  if (!free.ok) return free;
  const draft = draftPathOf(path);
  try {
    beginDraft(draft);
    const filled = await fillDraft(draft, options, fill);
    if (filled.ok) placeFile(draft, path, options);
    return filled;
  } catch (error) {
    return explainOrThrow(error, path);
  } finally {
    removeWithCompanions(draft);
  }
}

async function fillDraft<T>(
  draft: string,
  { now, newId, appVersion }: CreateOptions,
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
      lineageId: fileId,
      parentFileId: null,
      createdAt: now().toISOString(),
      createdBy: appVersion,
    });
    const filled = await fill(db);
    if (!filled.ok) return filled;
    await setUndoFloor(db);
    connection.pragma('optimize');
    return succeed(filled.value);
  } finally {
    connection.close();
  }
}
