import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that belongs to the running test alone and goes with it. */
export function makeTempDir(): string {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'selaras-test-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
