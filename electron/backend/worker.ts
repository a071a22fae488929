import { randomBytes } from 'node:crypto';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createBackend } from './create-backend.ts';
import { createFileLog } from './log.ts';
import { createRemoteBackend } from './remote-backend.ts';
import { readSystem, readUserName } from './system.ts';
import { createNewId } from './uuid.ts';
import {
  prepareAnswer,
  type RemoteBackend,
  type WorkerAnswer,
  type WorkerRequest,
  type WorkerSettings,
} from './worker-protocol.ts';

/** The entry of the backend's thread: the same backend as everywhere, spoken to over the port it was born with. */
function serve(port: MessagePort, settings: WorkerSettings): void {
  const now = (): Date => new Date();
  const backend = createRemoteBackend(
    createBackend({
      stateDir: settings.stateDir,
      resourcesDir: settings.resourcesDir,
      renderWorkerFile: settings.renderWorkerFile,
      spreadsheetWorkerFile: settings.spreadsheetWorkerFile,
      person: settings.person ?? readUserName(),
      now,
      newId: createNewId({ now }),
      newSalt: () => randomBytes(16).toString('hex'),
      log: createFileLog(settings.stateDir, now),
      system: readSystem(),
    }),
  );
  port.on('message', (request: WorkerRequest) => {
    answer(backend, request).then(({ value, transfer }) => {
      port.postMessage(value, transfer);
      // Nothing holds the thread any longer, so it ends by itself.
      if (request.operation === 'close') port.close();
    });
  });
}

async function answer(
  backend: RemoteBackend,
  { id, operation, args }: WorkerRequest,
): Promise<{ value: WorkerAnswer; transfer: ArrayBuffer[] }> {
  try {
    // The request's type joins operation and arguments; the union cannot be called without losing that.
    const act = backend[operation] as (...given: unknown[]) => Promise<unknown>;
    const { value, transfer } = prepareAnswer(await act(...args));
    return { value: { id, ok: true, value }, transfer };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { value: { id, ok: false, message, stack: stack ?? '' }, transfer: [] };
  }
}

if (!parentPort) throw new Error('worker.ts runs in a worker thread only');
serve(parentPort, workerData as WorkerSettings);
