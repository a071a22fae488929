import fs from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { SampleName } from '../../api/document.ts';
import { toWriteRefusal } from './file-error.ts';
import { endings } from './purposes.ts';

/** Where working copies of samples lie. */
const folderOf = (stateDir: string): string => path.join(stateDir, 'contoh');

export const isWorkingCopy = (stateDir: string, file: string): boolean =>
  path.dirname(file) === folderOf(stateDir);

/** Makes a working copy under the first free name; copies that were changed earlier stay beside it. */
export async function makeWorkingCopy(
  stateDir: string,
  sample: SampleName,
  make: (target: string) => Promise<Result<unknown>>,
): Promise<Result<string>> {
  const folder = folderOf(stateDir);
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return toWriteRefusal(error, folder, 'make');
  }
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const target = path.join(folder, `contoh-${sample}${suffix}${endings.create}`);
    const made = await make(target);
    if (made.ok) return succeed(target);
    if (made.error.code !== 'target-exists') return made;
  }
}
