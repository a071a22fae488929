import { Worker } from 'node:worker_threads';
import type {
  AnswerOf,
  ArgumentsOf,
  Operation,
  WorkerAnswer,
  WorkerRequest,
  WorkerSettings,
} from './worker-protocol.ts';

/** One life of the worker: requests in, answers out, and a rejection for each one still open when it dies. */
export type WorkerLife = Readonly<{
  ask: <O extends Operation>(operation: O, args: ArgumentsOf<O>) => Promise<AnswerOf<O>>;
  /** Closes the backend and waits for the thread's end. */
  end: () => Promise<void>;
}>;

type Pending = Readonly<{ resolve: (value: unknown) => void; reject: (cause: Error) => void }>;

/** Longer than any write takes; a thread that hangs is ended then. */
const closeTimeoutMs = 10_000;

export function startWorkerLife(
  workerFile: string | URL,
  settings: WorkerSettings,
  onDeath: (cause: Error) => void,
): WorkerLife {
  const worker = new Worker(workerFile, { workerData: settings });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let state: 'alive' | 'ending' | 'dead' = 'alive';

  const die = (cause: Error): void => {
    if (state === 'dead') return;
    if (state === 'alive') onDeath(cause);
    state = 'dead';
    for (const { reject } of pending.values()) reject(cause);
    pending.clear();
  };
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      die(new Error(`the backend's thread ended with code ${code}`));
      resolve();
    });
  });
  worker.on('error', (cause) => die(cause instanceof Error ? cause : new Error(String(cause))));
  worker.on('messageerror', die);
  worker.on('message', (answer: WorkerAnswer) => {
    const asked = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) asked?.resolve(answer.value);
    else asked?.reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
  });

  const ask: WorkerLife['ask'] = (operation, args) =>
    new Promise((resolve, reject) => {
      if (state === 'dead') return reject(new Error("the backend's thread has ended"));
      lastId += 1;
      pending.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id: lastId, operation, args } as WorkerRequest);
    });

  return {
    ask,
    end: async () => {
      if (state === 'dead') return;
      const closed = ask('close', []);
      state = 'ending';
      const deadline = setTimeout(() => void worker.terminate(), closeTimeoutMs);
      try {
        await closed;
        await exited;
      } finally {
        clearTimeout(deadline);
      }
    },
  };
}
