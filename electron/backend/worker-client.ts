import { randomUUID } from 'node:crypto';
import { type Result, refuse } from '../../db/domain/errors.ts';
import type { Backend } from './backend.ts';
import type { Log } from './log.ts';
import { startWorkerLife, type WorkerLife } from './worker-life.ts';
import type { WorkerSettings } from './worker-protocol.ts';

export type WorkerClientDeps = Readonly<{
  /** The built worker, or worker.ts itself under Node 24. */
  workerFile: string | URL;
  settings: WorkerSettings;
  log: Log;
}>;

/** A thread that dies this often in the time below is broken, and starting it again would only burn the processor. */
const maxDeaths = 3;
const deathsWithinMs = 60_000;

type Seat = { life: WorkerLife; remoteId: Promise<string> };

/**
 * The backend in a worker, for hosts. When the thread dies, calls under way answer `internal`, and the next call
 * starts a new one, in which every session is there again with no file open: nothing confirmed is lost, because
 * every confirmed command is on the disk.
 */
export function createWorkerClient({ workerFile, settings, log }: WorkerClientDeps): Backend {
  const seats = new Map<string, Seat | null>();
  const deathsAtMs: number[] = [];
  let life: WorkerLife | null = null;
  let port: number | null = null;
  let isClosed = false;

  const start = (): WorkerLife => {
    const sinceMs = performance.now() - deathsWithinMs;
    if (isClosed) throw new Error('the backend is closed');
    if (deathsAtMs.filter((atMs) => atMs > sinceMs).length >= maxDeaths) {
      throw new Error("the backend's thread keeps ending");
    }
    const fresh = startWorkerLife(workerFile, settings, (cause) => {
      log.report('worker', cause);
      deathsAtMs.push(performance.now());
      if (life === fresh) life = null;
    });
    if (port !== null) fresh.ask('announcePort', [port]).catch(() => undefined);
    return fresh;
  };
  const getLife = (): WorkerLife => {
    life ??= start();
    return life;
  };

  /** The life a session is in and its name there. */
  const seat = async (sessionId: string): Promise<readonly [WorkerLife, string]> => {
    const now = getLife();
    const known = seats.get(sessionId);
    if (known === undefined) throw new Error('no such session');
    const taken = known?.life === now ? known : { life: now, remoteId: now.ask('openSession', []) };
    seats.set(sessionId, taken);
    return [now, await taken.remoteId];
  };

  const answer = async <T>(where: string, act: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await act();
    } catch (error) {
      return refuse('internal', { reference: log.report(where, error) });
    }
  };

  return {
    openSession: async () => {
      const id = randomUUID();
      seats.set(id, null);
      return {
        id,
        call: (method, input) =>
          answer('call', async () => {
            const [now, remoteId] = await seat(id);
            return now.ask('call', [remoteId, method, input]);
          }),
        close: async () => {
          const known = seats.get(id);
          seats.delete(id);
          if (known && known.life === life) await known.life.ask('closeSession', [await known.remoteId]);
        },
      };
    },
    issueGrant: (sessionId, path, purpose) =>
      answer('issueGrant', async () => {
        const [now, remoteId] = await seat(sessionId);
        return now.ask('issueGrant', [remoteId, path, purpose]);
      }),
    resolveExported: (sessionId, exported) =>
      answer('resolveExported', async () => {
        const [now, remoteId] = await seat(sessionId);
        return now.ask('resolveExported', [remoteId, exported]);
      }),
    readReportBytes: (sessionId, key) =>
      answer('readReportBytes', async () => {
        const [now, remoteId] = await seat(sessionId);
        return now.ask('readReportBytes', [remoteId, key]);
      }),
    readDialogDefaults: async (purpose) => getLife().ask('readDialogDefaults', [purpose]),
    readProfile: async () => getLife().ask('readProfile', []),
    announcePort: async (announced) => {
      port = announced;
      await getLife().ask('announcePort', [announced]);
    },
    close: async () => {
      isClosed = true;
      const last = life;
      life = null;
      await last?.end().catch((cause: unknown) => log.report('close', cause));
    },
  };
}
