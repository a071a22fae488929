import { realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import { peekLock } from '../../db/sqlite/lock.ts';

/** Where the process of this machine that has the file open answers; null when none does. */
export async function findHolderPort(file: string): Promise<number | null> {
  const path = await realpath(file).catch(() => null);
  if (path === null) return null;
  const state = peekLock(path);
  if (state.kind !== 'held' || state.isOwnProcess || state.holder.host !== hostname()) return null;
  return state.holder.port;
}
