import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { toWriteRefusal } from '../files/file-error.ts';
import type { MadeSheet } from './make-sheets.ts';

/** A new folder with the sheets, whole or not at all: filled under another name, then named. */
export async function writeFolder(target: string, sheets: readonly MadeSheet[]): Promise<Result<null>> {
  const draft = path.join(path.dirname(target), `.selaras-${randomBytes(9).toString('hex')}.tmp`);
  try {
    const isTaken = await fs.lstat(target).then(
      () => true,
      () => false,
    );
    if (isTaken) return refuse('target-exists', { name: path.basename(target) });
    await fs.mkdir(draft);
    for (const { name, bytes } of sheets) await fs.writeFile(path.join(draft, name), bytes, { flag: 'wx' });
    await fs.rename(draft, target);
    return succeed(null);
  } catch (error) {
    return toWriteRefusal(error, target, 'make');
  } finally {
    await fs.rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}
