import type { Worker } from 'node:worker_threads';

export type Allowance = Readonly<{
  /** Processor time of the thread from now on: what other programs of the computer use is not counted. */
  workMs: number;
  /** By the clock, for a thread that waits instead of working. */
  clockMs: number;
}>;

/**
 * Calls `giveUp` once a thread has used up what it was allowed. Answers with the way to stop watching it.
 *
 * By the clock alone, an honest table would be refused on a computer that is busy elsewhere.
 */
export function endWhenSpent(worker: Worker, { workMs, clockMs }: Allowance, giveUp: () => void): () => void {
  let isWatched = true;
  let next: NodeJS.Timeout | undefined;
  const stop = (): void => {
    isWatched = false;
    clearTimeout(next);
    clearTimeout(last);
  };
  const end = (): void => {
    stop();
    giveUp();
  };
  const last = setTimeout(end, clockMs);
  let usedBefore: number | null = null;
  const look = async (): Promise<void> => {
    const used = await readUsedMs(worker);
    if (!isWatched) return;
    if (used !== null) usedBefore ??= used;
    const left = workMs - ((used ?? 0) - (usedBefore ?? 0));
    if (left <= 0) return end();
    next = setTimeout(() => void look(), used === null ? againMs : left);
  };
  void look();
  return stop;
}

/** How soon a thread that is not running yet is asked again. */
const againMs = 100;

/** What the thread has used up to now, or null while it is not running. */
async function readUsedMs(worker: Worker): Promise<number | null> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return null;
  }
}
