import { basename } from 'node:path';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import type { Migration } from '../migrate.ts';
import { checkDatabase } from './checks.ts';
import { type JournalMode, setDurableJournal } from './journal.ts';
import { copyAway, hasLeftovers } from './leftovers.ts';
import { type Lock, type LockState, takeLock } from './lock.ts';
import { migrateWithBackup } from './migrate-with-backup.ts';
import { type Connection, connect } from './open.ts';

export type Writable = Readonly<{ connection: Connection; journalMode: JournalMode; lock: Lock }>;

type Options = Readonly<{ list: readonly Migration[]; port: number | null; now: () => Date }>;

/** The open sequence for a file that may be written; a refusal leaves it byte for byte as it was. */
export async function openForWriting(path: string, options: Options): Promise<Result<Writable>> {
  if (hasLeftovers(path)) {
    const repaired = checkRepairedCopy(path, options.list);
    if (!repaired.ok) return repaired;
  }
  const connection = connect(path, { readonly: false });
  const held: { lock?: Lock } = {};
  const letGo = (): void => {
    connection.close();
    held.lock?.release();
  };
  try {
    const opened = await prepare(connection, path, options, held);
    if (!opened.ok) letGo();
    return opened;
  } catch (error) {
    letGo();
    throw error;
  }
}

async function prepare(
  connection: Connection,
  path: string,
  options: Options,
  held: { lock?: Lock },
): Promise<Result<Writable>> {
  const checked = checkDatabase(connection, path, { list: options.list, isThorough: false });
  if (!checked.ok) return checked;
  const journalMode = setDurableJournal(connection);
  const taken = lockInTransaction(connection, path, options);
  if ('kind' in taken) return refuseHeld(path, taken);
  held.lock = taken;
  const migrated = await migrateWithBackup(connection, path, options);
  return migrated.ok ? succeed({ connection, journalMode, lock: taken }) : migrated;
}

/** Opening the original would play what was left beside it into the file, so that is tried on a copy first. */
function checkRepairedCopy(path: string, list: readonly Migration[]): Result<unknown> {
  const copy = copyAway(path);
  try {
    const connection = connect(copy.path, { readonly: false });
    try {
      return checkDatabase(connection, path, { list, isThorough: true });
    } finally {
      connection.close();
    }
  } finally {
    copy.discard();
  }
}

/** Held by SQLite's own lock while deciding, so that two processes cannot both take a stale lock over. */
function lockInTransaction(connection: Connection, path: string, options: Options): Lock | LockState {
  connection.exec('begin immediate');
  try {
    return takeLock(path, options);
  } finally {
    connection.exec('rollback');
  }
}

const refuseHeld = (path: string, state: LockState) =>
  refuse('file-in-use', { name: basename(path), holder: state.kind === 'held' ? state.holder.host : '' });
