import { closeSync, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { Kysely } from 'kysely';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { fileHolders } from '../evidence-store.ts';
import type { Database } from '../schema.ts';
import { createKysely } from './dialect.ts';
import { passesQuickCheck } from './integrity.ts';
import { copyWithoutPieces } from './light-copy.ts';
import { type Connection, connect, connectNew } from './open.ts';
import { placeWhole } from './place-file.ts';

export type CopyOptions = Readonly<{
  replace: boolean;
  /** Leaves the bytes of evidence out; the copy knows which files they are. */
  isLight?: boolean;
  /** Changes the finished copy before it gets its name: gives it an identity of its own. */
  adapt?: (copy: Kysely<Database>) => Promise<void>;
}>;

/** All pages in one step: the copy is one state of the document, whoever writes meanwhile. */
const allPages = 0x7fffffff;

/**
 * Copies an open document, changes in the WAL included, as one whole file: written under another name, checked, on
 * disk, then named. What stood at the target stays until then.
 */
export function copyDatabase(
  connection: Connection,
  target: string,
  { replace, isLight = false, adapt }: CopyOptions,
): Promise<Result<null>> {
  return placeWhole(target, { replace }, async (draft) => {
    if (isLight) copyLight(connection, draft);
    else await copyPages(connection, draft);
    const isSound = await finishCopy(draft, adapt);
    return isSound ? succeed(null) : refuse('disk-failed', { name: basename(target) });
  });
}

/**
 * The backup of SQLite tells every failure as the same one. Writing as much by hand makes the file system say what it
 * has against it: a full disk is not a broken one.
 */
async function copyPages(connection: Connection, draft: string): Promise<void> {
  try {
    await connection.backup(draft, { progress: () => allPages });
  } catch (error) {
    const isUnspecific = error instanceof Error && 'code' in error && error.code === 'SQLITE_IOERR';
    if (isUnspecific) writeZeros(draft, measureBytes(connection));
    throw error;
  }
}

/** Of the pages as they are now; much of them may still be in the WAL. */
const measureBytes = (connection: Connection): number =>
  (connection.pragma('page_count', { simple: true }) as number) *
  (connection.pragma('page_size', { simple: true }) as number);

const portionBytes = 1_048_576;

function writeZeros(path: string, sizeBytes: number): void {
  const file = openSync(path, 'w');
  try {
    for (let left = sizeBytes; left > 0; )
      left -= writeSync(file, Buffer.alloc(Math.min(left, portionBytes)));
  } finally {
    closeSync(file);
  }
}

function copyLight(connection: Connection, draft: string): void {
  const copy = connectNew(draft);
  try {
    // It is synced once, before it gets its name.
    copy.pragma('journal_mode = MEMORY');
    copy.pragma('synchronous = OFF');
    copyWithoutPieces(connection, copy, ['office_file']);
  } finally {
    copy.close();
  }
}

/** A copy of an open document carries its WAL mark; a file at rest must not (it could not be opened in a read-only folder). */
async function finishCopy(draft: string, adapt: CopyOptions['adapt']): Promise<boolean> {
  const copy = connect(draft, { readonly: false });
  try {
    copy.pragma('journal_mode = DELETE');
    await adapt?.(createKysely(copy));
    dropUnusedFiles(copy);
    return passesQuickCheck(copy);
  } finally {
    copy.close();
  }
}

/** Bytes that are evidence of nothing any more were kept for undo; whoever gets the copy is not to get them. */
function dropUnusedFiles(copy: Connection): void {
  const named = fileHolders.map((table) => `except select file_hash from ${table}`).join(' ');
  const unused = `(select hash from evidence_file ${named})`;
  copy.exec(`delete from evidence_piece where hash in ${unused}`);
  const { changes } = copy.prepare(`delete from evidence_file where hash in ${unused}`).run();
  if (changes > 0) copy.exec('vacuum');
}
