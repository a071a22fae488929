import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files SQLite keeps beside a database while it is open. They hold commits; without them the document is older. */
const companions = ['-wal', '-journal'] as const;
const allCompanions = [...companions, '-shm'] as const;

const isFilled = (path: string): boolean => existsSync(path) && statSync(path).size > 0;

/** True when the file was not closed cleanly: a process ended in the middle, or has it open. */
export const hasLeftovers = (path: string): boolean =>
  companions.some((ending) => isFilled(`${path}${ending}`));

export type CopiedAway = Readonly<{ path: string; discard: () => void }>;

/**
 * A copy of the document with what was left beside it, in a folder of its own: reading it there repairs the copy and
 * leaves the original byte for byte as it was found.
 */
export function copyAway(path: string): CopiedAway {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-'));
  const copy = join(folder, 'document.sakip');
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(path, copy);
    for (const ending of companions) {
      if (isFilled(`${path}${ending}`)) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
    }
  } catch (error) {
    discard();
    throw error;
  }
  return { path: copy, discard };
}

/** Removes what an ended process left of a file that is to be thrown away itself. */
export function removeWithCompanions(path: string): void {
  rmSync(path, { force: true });
  for (const ending of allCompanions) rmSync(`${path}${ending}`, { force: true });
}
