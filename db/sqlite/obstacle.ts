import { closeSync, openSync, rmSync } from 'node:fs';
import { draftPathOf } from './draft-path.ts';
import { isDenial } from './errors.ts';

/**
 * Whether writing is denied, found by trying: permissions alone do not tell (root, network folders, Windows).
 * Not to be called while this process has the document open: closing any handle of a file drops the process's locks on it.
 */
export function findObstacle(path: string): 'file' | 'folder' | null {
  if (isDenied(() => closeSync(openSync(path, 'r+')))) return 'file';
  const probe = draftPathOf(path);
  const isFolderDenied = isDenied(() => closeSync(openSync(probe, 'wx')));
  rmSync(probe, { force: true });
  return isFolderDenied ? 'folder' : null;
}

function isDenied(attempt: () => void): boolean {
  try {
    attempt();
    return false;
  } catch (error) {
    if (isDenial(error)) return true;
    throw error;
  }
}
