import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { draftPathOf, isNameTooLong } from './draft-path.ts';
import { explainOrThrow } from './errors.ts';
import { removeWithCompanions } from './leftovers.ts';
import { peekLock } from './lock.ts';

type Placing = Readonly<{
  /** Takes the place of a file that is there. */
  replace: boolean;
}>;

/**
 * Makes a file whole or not at all: `fill` writes it under another name beside the target; only when that is done and
 * on disk does it get its own. A refusal or a failure leaves the folder as it was.
 */
export async function placeWhole<T>(
  target: string,
  options: Placing,
  fill: (draft: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    const free = checkTarget(target, options);
    if (!free.ok) return free;
    const draft = draftPathOf(target);
    beginDraft(draft);
    try {
      const filled = await fill(draft);
      if (filled.ok) placeFile(draft, target, options);
      return filled;
    } finally {
      removeWithCompanions(draft);
    }
  } catch (error) {
    return explainOrThrow(error, target);
  }
}

/** What the file system has against a file there is said here, more exactly than by SQLite. */
const beginDraft = (draft: string): void => closeSync(openSync(draft, 'wx'));

/** What stands against writing there, found before the work is done. */
function checkTarget(target: string, { replace }: Placing): Result<null> {
  const folder = dirname(target);
  const name = basename(target);
  if (isNameTooLong(target)) return refuse('file-name-refused', { name });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return refuse('folder-not-found', { folder });
  if (!existsSync(target)) return succeed(null);
  const there = statSync(target);
  if (there.isDirectory()) return refuse('file-is-folder', { name });
  // A device or pipe would be gone afterwards, for every program of the computer.
  if (!there.isFile()) return refuse('file-name-refused', { name });
  if (!replace) return refuse('target-exists', { name });
  return peekLock(target).kind === 'held' ? refuse('target-in-use', { name }) : succeed(null);
}

/**
 * Gives a finished draft its name: the old file stays until the new one is wholly on disk. Without `replace` a file
 * that appeared meanwhile is not overwritten.
 */
function placeFile(draft: string, target: string, { replace }: Placing): void {
  syncToDisk(draft);
  if (replace) {
    // SQLite would play a WAL left by the old file into the new one.
    for (const ending of ['-wal', '-journal', '-shm']) rmSync(`${target}${ending}`, { force: true });
    renameSync(draft, target);
  } else {
    placeWithoutReplacing(draft, target);
  }
  syncFolder(dirname(target));
}

function placeWithoutReplacing(draft: string, target: string): void {
  try {
    linkSync(draft, target);
    removeWithCompanions(draft);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw error;
    // A file system without hard links: the empty file claims the name, so that nobody else takes it in between.
    beginDraft(target);
    try {
      renameSync(draft, target);
    } catch (renameError) {
      rmSync(target, { force: true });
      throw renameError;
    }
  }
}

function syncToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The new name has to outlive a power cut too; Windows keeps folders by itself and cannot open them. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
