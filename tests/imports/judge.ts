import { Worker } from 'node:worker_threads';
import { endWhenSpent } from '../../electron/backend/imports/spreadsheet/end-when-spent.ts';
import { limits } from '../../electron/backend/imports/spreadsheet/limits.ts';
import type { GivenTable } from '../../electron/backend/imports/spreadsheet/workbook.ts';

export type Judge = Readonly<{
  ask: (given: GivenTable) => Promise<string>;
  close: () => Promise<unknown>;
}>;

/** Reads many files as the program reads one: in a thread that is ended when its time is up or its memory is full. */
export function openJudge(): Judge {
  let worker: Worker | null = null;
  const start = (): Worker =>
    new Worker(new URL('./judge-worker.ts', import.meta.url), {
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64 },
    });
  const end = async (): Promise<unknown> => {
    const ended = worker;
    worker = null;
    return ended?.terminate();
  };
  return {
    close: end,
    ask: (given) =>
      new Promise((resolve) => {
        // A new one has to load what it reads with first, as the program's own has.
        const startWorkMs = worker === null ? 30_000 : 0;
        worker ??= start();
        const asked = worker;
        const settle = async (answer: string, isOver: boolean): Promise<void> => {
          stopWatching();
          asked.off('message', onMessage).off('error', onError);
          if (isOver) await end();
          resolve(answer);
        };
        const onMessage = (answer: string): void => void settle(answer, false);
        const onError = (): void => void settle('too-large-inside', true);
        asked.on('message', onMessage).on('error', onError);
        const allowance = { workMs: startWorkMs + limits.workMs, clockMs: limits.clockMs };
        const stopWatching = endWhenSpent(asked, allowance, () => void settle('too-slow', true));
        asked.postMessage(given);
      }),
  };
}
