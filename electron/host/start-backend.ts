import { homedir } from 'node:os';
import type { Backend } from '../backend/backend.ts';
import { findStateDir, makeStateDir } from '../backend/files/state-dir.ts';
import { askInstance, readInstanceSecret, startInstanceServer } from '../backend/instance.ts';
import { createFileLog, type Log } from '../backend/log.ts';
import { createWorkerClient } from '../backend/worker-client.ts';
import type { ProgramPaths } from './program-paths.ts';
import { findHolderPort } from './second-start.ts';

export type RunningBackend = Readonly<{
  backend: Backend;
  log: Log;
  stateDir: string;
  /** Whether another start of the program has the file and has shown its window. */
  askForWindow: (file: string) => Promise<boolean>;
  /** Closes every file; afterwards nothing runs any more. */
  close: () => Promise<void>;
}>;

export const now = (): Date => new Date();

export function locateStateDir(): string {
  return findStateDir({ platform: process.platform, home: homedir(), env: process.env });
}

/** The backend in its thread, and the ear for second starts: the same for both hosts. */
export async function startBackend(
  paths: ProgramPaths,
  show: (file: string | null) => Promise<boolean>,
): Promise<RunningBackend> {
  const stateDir = locateStateDir();
  // Without it files open and are saved all the same; what needs it says so when it is asked for.
  await makeStateDir(stateDir).catch(() => undefined);
  const log = createFileLog(stateDir, now);
  const { resourcesDir, renderWorkerFile, spreadsheetWorkerFile } = paths;
  const settings = { stateDir, resourcesDir, renderWorkerFile, spreadsheetWorkerFile, person: null };
  const backend = createWorkerClient({ workerFile: paths.workerFile, settings, log });
  const secret = await readInstanceSecret(stateDir);
  const instance = await startInstanceServer({ secret, show, now });
  // Not waited for: the thread takes its messages in order, so every file opened later gets the port.
  backend.announcePort(instance.port).catch((error: unknown) => log.report('announcePort', error));
  return {
    backend,
    log,
    stateDir,
    askForWindow: async (file) => {
      const port = await findHolderPort(file);
      if (port === null) return false;
      return (await askInstance({ port, secret, path: file, now })) === 'shown';
    },
    close: async () => {
      await instance.close();
      await backend.close();
    },
  };
}
