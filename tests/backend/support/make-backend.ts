import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Backend } from '../../../electron/backend/backend.ts';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import { createNewId } from '../../../electron/backend/uuid.ts';
import { makeResources, renderWorkerFile, spreadsheetWorkerFile } from './resources.ts';
import { type AtEnd, makeTempDir } from './temp-dir.ts';
import { type TestSession, toTestSession } from './test-session.ts';

export type TestBackend = Readonly<{
  backend: Backend;
  /** The user's documents; `state` beside it is the program's own folder. */
  home: string;
  stateDir: string;
  openSession: () => Promise<BackendSession>;
  /** What the user was spared: causes of answers with the code `internal`. */
  reports: readonly unknown[];
  /** Moves the clock. */
  pass: (seconds: number) => void;
}>;

export type BackendSession = TestSession &
  Readonly<{
    /** For files the test did not make; nothing else writes there. */
    samplesDir: string;
  }>;

/** A backend in the test's own thread, with a clock that moves when it is told to. */
export function makeBackend(
  atEnd: AtEnd = onTestFinished,
  workerFile: string | URL = renderWorkerFile,
): TestBackend {
  const dir = makeTempDir(atEnd);
  const [home, stateDir] = [path.join(dir, 'rina'), path.join(dir, 'state')];
  const samplesDir = path.join(dir, 'contoh');
  for (const folder of [home, samplesDir]) mkdirSync(folder);
  let nowMs = Date.UTC(2026, 10, 21, 8);
  const now = (): Date => new Date(nowMs);
  let salts = 0;
  const reports: unknown[] = [];
  const backend = createBackend({
    stateDir,
    resourcesDir: makeResources(dir),
    renderWorkerFile: workerFile,
    spreadsheetWorkerFile,
    person: 'Rina',
    now,
    newId: createNewId({ now }),
    newSalt: () => {
      salts += 1;
      return `salt-${salts}`;
    },
    log: {
      report: (_where, cause) => {
        reports.push(cause);
        return `reference-${reports.length}`;
      },
    },
    system: { platform: process.platform, home, user: 'rina', env: {} },
  });
  atEnd(() => backend.close());
  return {
    backend,
    home,
    stateDir,
    openSession: async () => ({
      ...toTestSession(backend, await backend.openSession(), reports),
      samplesDir,
    }),
    reports,
    pass: (seconds) => {
      nowMs += seconds * 1_000;
    },
  };
}
