import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { toWriteRefusal, type WriteStep } from './file-error.ts';

/** The calls a write is made of, so that tests can let any of them fail the way a disk does. */
export type WriteCalls = Pick<typeof fs, 'open' | 'link' | 'rename' | 'rm' | 'stat' | 'access'> & {
  readonly platform: NodeJS.Platform;
};

const realCalls: WriteCalls = {
  open: fs.open,
  link: fs.link,
  rename: fs.rename,
  rm: fs.rm,
  stat: fs.stat,
  access: fs.access,
  platform: process.platform,
};

export type AtomicWriteOptions = Readonly<{
  /** Without it an existing target is refused with `target-exists`. */
  mayReplace: boolean;
  /** Permissions of a new file; a replaced one keeps its own, within the umask. */
  mode?: number;
  calls?: WriteCalls;
}>;

/** A virus scanner may hold a fresh file for a moment on Windows; longer than this it is somebody's open document. */
const renameTries = 4;
const renameWaitMs = 80;

/**
 * Writes a whole file or nothing: a temporary file in the same folder, flushed, renamed over the target, the folder
 * flushed. On any failure the target is what it was and the temporary file is gone.
 */
export async function writeFileAtomically(
  target: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions,
): Promise<Result<null>> {
  const calls = options.calls ?? realCalls;
  const checked = await checkTarget(target, options.mayReplace, calls);
  if (!checked.ok) return checked;
  const temporary = path.join(path.dirname(target), `.selaras-${randomBytes(9).toString('hex')}.tmp`);
  let step: WriteStep = 'make';
  try {
    const handle = await calls.open(temporary, 'wx', checked.value ?? options.mode ?? 0o666);
    step = 'fill';
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    step = 'replace';
    if (options.mayReplace) await rename(temporary, target, calls);
    else await placeNew(temporary, target, calls);
    await syncFolder(path.dirname(target), calls);
    return succeed(null);
  } catch (error) {
    if (error instanceof Taken) return refuse('target-exists', { name: path.basename(target) });
    return toWriteRefusal(error, target, step);
  } finally {
    // A disk that refuses this too has been explained already.
    await calls.rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The permissions of the file to be replaced; null when there is none. */
async function checkTarget(
  target: string,
  mayReplace: boolean,
  calls: WriteCalls,
): Promise<Result<number | null>> {
  const name = path.basename(target);
  const found = await calls.stat(target).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (found instanceof Error) {
    return found.code === 'ENOENT' ? succeed(null) : toWriteRefusal(found, target, 'make');
  }
  if (!found.isFile()) return refuse('file-is-folder', { name });
  if (!mayReplace) return refuse('target-exists', { name });
  // A rename would replace a file its owner has protected without a word.
  const isWritable = await calls.access(target, fs.constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? succeed(found.mode & 0o777) : refuse('file-read-only', { name });
}

/** Another program made a file of this name while ours was being filled. */
class Taken extends Error {}

/** A hard link appears whole or not at all, and never over another file. */
async function placeNew(temporary: string, target: string, calls: WriteCalls): Promise<void> {
  const throwTaken = (error: unknown): void => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Taken();
  };
  try {
    await calls.link(temporary, target);
  } catch (error) {
    throwTaken(error);
    // A file system without hard links (a memory stick): an empty file claims the name, the rename fills it.
    try {
      await calls.open(target, 'wx').then((handle) => handle.close());
    } catch (refusal) {
      throwTaken(refusal);
      throw refusal;
    }
    try {
      await rename(temporary, target, calls);
    } catch (refusal) {
      await calls.rm(target, { force: true }).catch(() => undefined);
      throw refusal;
    }
  }
}

async function rename(from: string, to: string, calls: WriteCalls): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await calls.rename(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const mayPass =
        calls.platform === 'win32' && (code === 'EPERM' || code === 'EBUSY' || code === 'EACCES');
      if (!mayPass || attempt === renameTries) throw error;
      await wait(renameWaitMs);
    }
  }
}

/** A folder that cannot be read or a file system that cannot flush one; the file itself is safe by then. */
const unflushable = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR']);

/** Without it the new name may be lost with the power. Windows has no such call on folders. */
async function syncFolder(folder: string, calls: WriteCalls): Promise<void> {
  if (calls.platform === 'win32') return;
  try {
    const handle = await calls.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!unflushable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
