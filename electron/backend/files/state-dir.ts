import { mkdirSync, realpathSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

export type StateDirPlace = Readonly<{
  platform: NodeJS.Platform;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}>;

/** Where the program keeps what is its own: recents, preferences, working copies of samples, the log. */
export function findStateDir({ platform, home, env }: StateDirPlace): string {
  if (platform === 'win32') {
    return path.win32.join(env.APPDATA ?? path.win32.join(home, 'AppData', 'Roaming'), 'Selaras');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Selaras');
  const base = env.XDG_STATE_HOME;
  // The XDG base directory specification has relative values ignored.
  const isUsable = base !== undefined && path.posix.isAbsolute(base);
  return path.posix.join(isUsable ? base : path.posix.join(home, '.local', 'state'), 'selaras');
}

/** Readable by its owner alone: names of files and of people are nobody else's business. */
export async function makeStateDir(stateDir: string): Promise<void> {
  await fs.mkdir(stateDir, { recursive: true, mode: 0o700 });
}

/** The folder under its real name, because that is how open files tell where they lie. */
export function settleStateDir(stateDir: string): string {
  try {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    return realpathSync(stateDir);
  } catch {
    // Files open and are saved without it; what needs it says so when it is asked for.
    return stateDir;
  }
}
