import { Worker } from 'node:worker_threads';
import type { RenderAnswer, RenderRequest, RenderWorkerSettings } from './render-protocol.ts';

export type EngineWorkers = Readonly<{
  ask: (request: RenderRequest) => void;
  /** Whether a program without other work stays for it. */
  hold: (isHeld: boolean) => void;
  stop: () => Promise<void>;
}>;

export type EngineWorkersOptions = RenderWorkerSettings &
  Readonly<{
    workerPath: string | URL;
    onAnswer: (answer: RenderAnswer) => void;
    /** It ended by itself, and with it whatever was asked. */
    onEnd: (cause: Error) => void;
    isIdle: () => boolean;
  }>;

/** Gathering the words of a document makes short-lived objects by the million: with room for them half the time of collecting is saved. */
const youngMemoryMb = 64;
/** Of a request that nobody waits for. */
const nobody = 0;

/**
 * The worker that answers, started by the first question. An engine never forgets: one that remembers too much goes on
 * answering until another has laid out the same document and takes its place, so that nobody waits for a cold one.
 */
export function createEngineWorkers(options: EngineWorkersOptions): EngineWorkers {
  const { workerPath, resourcesDir, onAnswer, onEnd, isIdle } = options;
  let current: Worker | null = null;
  let successor: Readonly<{ worker: Worker; isWarm: boolean }> | null = null;
  /** What the pages on show were made from. */
  let lastDocument: RenderRequest | null = null;

  const start = (): Worker => {
    const started = new Worker(workerPath, {
      workerData: { resourcesDir } satisfies RenderWorkerSettings,
      resourceLimits: { maxYoungGenerationSizeMb: youngMemoryMb },
    });
    // Waiting for a page must not keep a program alive that has nothing else to do.
    started.unref();
    started.on('message', (answer: RenderAnswer) => receive(started, answer));
    started.on('error', (cause) => forget(started, cause));
    started.on('exit', (code) => forget(started, new Error(`the report engine ended with code ${code}`)));
    return started;
  };
  const receive = (from: Worker, answer: RenderAnswer): void => {
    if (from === current) {
      onAnswer(answer);
      if (answer.kind === 'rendered' && answer.isWorn) replace();
    } else if (from === successor?.worker) successor = { worker: from, isWarm: true };
    takeOver();
  };
  const forget = (ended: Worker, cause: Error): void => {
    if (ended === successor?.worker) successor = null;
    if (ended !== current) return;
    current = null;
    onEnd(cause);
  };
  const replace = (): void => {
    if (successor !== null || lastDocument === null) return;
    const worker = start();
    successor = { worker, isWarm: false };
    worker.postMessage({ ...lastDocument, id: nobody });
  };
  const takeOver = (): void => {
    if (!successor?.isWarm || !isIdle()) return;
    const worn = current;
    current = successor.worker;
    successor = null;
    void worn?.terminate();
  };

  return {
    ask: (request) => {
      if ('format' in request && request.format === 'pdf') lastDocument = request;
      current ??= start();
      current.ref();
      current.postMessage(request);
    },
    hold: (isHeld) => {
      if (isHeld) current?.ref();
      else current?.unref();
    },
    stop: async () => {
      const stopped = [current, successor?.worker];
      current = null;
      successor = null;
      lastDocument = null;
      await Promise.all(stopped.map((worker) => worker?.terminate()));
    },
  };
}
