import fs from 'node:fs/promises';
import path from 'node:path';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { type FilePurpose, isOpeningPurpose } from '../../api/file-purposes.ts';
import { toFileRefusal, toFolderRefusal } from './file-error.ts';
import { readFileName } from './file-name.ts';
import type { GrantedFile } from './grants.ts';
import { addEnding, endings, hasEnding } from './purposes.ts';

/** A file that is there, under its real name: what is granted cannot be bent to another file afterwards. */
export async function chooseExisting(file: string): Promise<Result<GrantedFile>> {
  try {
    const real = await fs.realpath(file);
    const found = await fs.stat(real);
    if (!found.isFile()) return refuse('file-is-folder', { name: path.basename(file) });
    return succeed({ path: real, mayReplace: false });
  } catch (error) {
    return toFileRefusal(error, file);
  }
}

/** A new file in a folder the user walked to, under a name the user typed. */
export async function chooseNew(
  folder: string,
  typedName: string,
  purpose: FilePurpose,
  mayReplace: boolean,
): Promise<Result<GrantedFile>> {
  const name = readFileName(typedName, endings[purpose]);
  return name.ok ? resolveNew(folder, name.value, mayReplace) : name;
}

/** A file chosen in a dialog of the system, dropped on a window or named on the command line. */
export async function chooseFromHost(file: string, purpose: FilePurpose): Promise<Result<GrantedFile>> {
  if (isOpeningPurpose(purpose)) return chooseExisting(file);
  const ending = endings[purpose];
  const name = path.basename(file);
  // The dialog asked about replacing the name it knew, not the one that gets its ending here.
  return resolveNew(path.dirname(file), addEnding(name, ending), hasEnding(name, ending));
}

async function resolveNew(folder: string, name: string, mayReplace: boolean): Promise<Result<GrantedFile>> {
  let target: string;
  try {
    const real = await fs.realpath(folder);
    if (!(await fs.stat(real)).isDirectory()) {
      return refuse('folder-not-found', { folder });
    }
    target = path.join(real, name);
  } catch (error) {
    return toFolderRefusal(error, folder);
  }
  try {
    const existing = await fs.realpath(target);
    if (!(await fs.stat(existing)).isFile()) return refuse('file-is-folder', { name });
    return mayReplace ? succeed({ path: existing, mayReplace }) : refuse('target-exists', { name });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return succeed({ path: target, mayReplace: false });
    return toFileRefusal(error, target);
  }
}
