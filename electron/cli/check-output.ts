import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { AppError } from '../../db/domain/errors.ts';
import { toWriteRefusal } from '../backend/files/file-error.ts';
import { CliRefusal } from './cli-io.ts';

/**
 * Asked before the work, not after it: whether the result can have the name it is to get. A device or a pipe is never
 * replaced, whatever was asked: `--timpa` is about files.
 */
export async function checkOutput(target: string, { mayReplace }: { mayReplace: boolean }): Promise<void> {
  const reason = await findFault(target, mayReplace);
  if (reason) throw new CliRefusal(reason);
}

async function findFault(target: string, mayReplace: boolean): Promise<AppError | null> {
  const name = basename(target);
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    if (found.code !== 'ENOENT') return toWriteRefusal(found, target, 'make').error;
    const folder = dirname(target);
    const isFolder = await stat(folder).then(
      (one) => one.isDirectory(),
      () => false,
    );
    return isFolder ? null : { code: 'folder-not-found', detail: { folder } };
  }
  if (found.isDirectory()) return { code: 'file-is-folder', detail: { name } };
  if (!found.isFile()) return { code: 'file-name-refused', detail: { name } };
  return mayReplace ? null : { code: 'target-exists', detail: { name } };
}
