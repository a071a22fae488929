import type { Kysely } from 'kysely';
import type { Result } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { readIdentity, writeIdentity } from '../identity.ts';
import { toReader } from '../reader.ts';
import type { Database } from '../schema.ts';
import { copyDatabase } from './backup.ts';
import { createKysely } from './dialect.ts';
import type { DocumentFile, ReadOnly, SaveCopyOptions } from './document-file.ts';
import { explainOrThrow, toAppError } from './errors.ts';
import { settle } from './journal.ts';
import type { Connection } from './open.ts';
import type { Viewable } from './open-for-viewing.ts';
import type { Writable } from './open-for-writing.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';

export function serveWritable(path: string, { connection, journalMode, lock }: Writable): DocumentFile {
  const db = createKysely(connection);
  const snapshots = createSnapshots(connection, journalMode === 'wal' ? path : null);
  return {
    ...serveReading(path, db, connection, snapshots),
    readOnly: null,
    damaged: [],
    flush: () =>
      guard(path, db, async () => {
        connection.pragma('wal_checkpoint(PASSIVE)');
        return succeed(null);
      }),
    compact: () =>
      guard(path, db, async () => {
        connection.exec('vacuum');
        connection.pragma('wal_checkpoint(TRUNCATE)');
        return succeed(null);
      }),
    close: async () => {
      snapshots.closeAll();
      await runAlone(db, async () => settle(connection));
      await closeDatabase(db, connection);
      lock.release();
    },
  };
}

export function serveViewable(path: string, viewable: Viewable, readOnly: ReadOnly): DocumentFile {
  const { connection, discard, damaged } = viewable;
  const db = createKysely(connection);
  // Reading in one long transaction could keep the process that writes this file from finishing its own.
  const snapshots = createSnapshots(connection, null);
  return {
    ...serveReading(path, db, connection, snapshots),
    readOnly,
    damaged,
    flush: async () => succeed(null),
    compact: async () => succeed(null),
    close: async () => {
      snapshots.closeAll();
      await closeDatabase(db, connection);
      discard();
    },
  };
}

/** What a document for writing and one for viewing have in common. */
function serveReading(path: string, db: Kysely<Database>, connection: Connection, snapshots: Snapshots) {
  return {
    path,
    db,
    openSnapshot: () => guard(path, db, async () => succeed(snapshots.open())),
    saveCopy: (target: string, options: SaveCopyOptions) =>
      guard(target, db, () =>
        copyDatabase(connection, target, { ...options, adapt: (copy) => giveIdentity(copy, options) }),
      ),
    explain: (error: unknown) => toAppError(error, path),
  };
}

async function giveIdentity(
  copy: Kysely<Database>,
  { newId, now, appVersion }: SaveCopyOptions,
): Promise<void> {
  const origin = await readIdentity(toReader(copy));
  const fileId = newId();
  await writeIdentity(copy, {
    fileId,
    lineageId: origin?.lineageId ?? fileId,
    parentFileId: origin?.fileId ?? null,
    createdAt: now().toISOString(),
    createdBy: appVersion,
  });
}

/** Waits for the command that is running: what touches the connection directly must not land in its transaction. */
const runAlone = <T>(db: Kysely<Database>, act: () => Promise<T>): Promise<T> => db.connection().execute(act);

async function guard<T>(
  path: string,
  db: Kysely<Database>,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await runAlone(db, act);
  } catch (error) {
    return explainOrThrow(error, path);
  }
}

async function closeDatabase(db: Kysely<Database>, connection: Connection): Promise<void> {
  await db.destroy();
  if (connection.open) connection.close();
}
