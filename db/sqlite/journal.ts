import type { Connection } from './open.ts';

export type JournalMode = 'wal' | 'delete';

const syncFull = 2;

/**
 * WAL first, then FULL: switching to WAL silently lowers `synchronous` to NORMAL (a build flag of the driver), and a
 * confirmed save would then not outlive a power cut. Where WAL is refused (a network folder), a rollback journal
 * holds the same promise more slowly.
 */
export function setDurableJournal(connection: Connection): JournalMode {
  const mode = switchToWal(connection) ? 'wal' : 'delete';
  if (mode === 'delete') connection.pragma('journal_mode = DELETE');
  connection.pragma('synchronous = FULL');
  const synchronous = connection.pragma('synchronous', { simple: true });
  if (synchronous !== syncFull) throw new Error(`synchronous is ${synchronous} after being set to FULL`);
  return mode;
}

function switchToWal(connection: Connection): boolean {
  try {
    return connection.pragma('journal_mode = WAL', { simple: true }) === 'wal';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Shared memory that cannot be had is the refusal of a file system; every other failure is one of its own.
    if (code.startsWith('SQLITE_IOERR_SHM') || code.startsWith('SQLITE_PROTOCOL')) return false;
    throw error;
  }
}

/**
 * Leaves one whole file: everything moved out of the WAL, the WAL gone. Another process that still reads keeps it
 * from being removed; nothing is lost then, the WAL stays beside the file. No `optimize`: statistics of a small new file
 * make SQLite read whole tables of the large one it becomes in the same session, and every query here has its index.
 */
export function settle(connection: Connection): void {
  for (const pragma of ['wal_checkpoint(TRUNCATE)', 'journal_mode = DELETE']) {
    try {
      connection.pragma(pragma);
    } catch (error) {
      const isSqlite = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
      if (!isSqlite) throw error;
      return;
    }
  }
}
