import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Where something is told to end; a test's own end unless another is given. */
export type AtEnd = (end: () => void | Promise<void>) => void;

/** A folder that belongs to the running test alone and goes with it. */
export function makeTempDir(atEnd: AtEnd = onTestFinished): string {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'selaras-test-')));
  atEnd(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** For what several tests share: everything ends, the latest first, when `end` is called. */
export function collectEnds(): { atEnd: AtEnd; end: () => Promise<void> } {
  const ends: (() => void | Promise<void>)[] = [];
  return {
    atEnd: (end) => void ends.push(end),
    end: async () => {
      for (const end of ends.reverse()) await end();
    },
  };
}
