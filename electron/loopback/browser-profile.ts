import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type ClaimedProfile = Readonly<{ dir: string; release: () => void }>;

/**
 * A browser folder that no other running Selaras uses. Two browsers on one folder become one: the second would end
 * at once and look like a closed window. Folders are used again, because making one costs half a second.
 */
export function claimProfile(root: string, pid: number): ClaimedProfile {
  for (let number = 1; ; number += 1) {
    const dir = join(root, String(number));
    const owner = join(root, `${number}.pid`);
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (claim(owner, pid)) return { dir, release: () => rmSync(owner, { force: true }) };
  }
}

function claim(owner: string, pid: number): boolean {
  try {
    writeFileSync(owner, String(pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (isRunning(Number(readFileSync(owner, 'utf8')))) return false;
  writeFileSync(owner, String(pid), { mode: 0o600 });
  return true;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
