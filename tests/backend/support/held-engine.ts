import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A report engine that keeps its one rendering under way until `answer` is called. */
export function holdEngine() {
  // Heard by the threads of this process alone.
  const channel = new BroadcastChannel('held-engine');
  onTestFinished(() => channel.close());
  return {
    workerFile: fileURLToPath(new URL('held-engine-worker.ts', import.meta.url)),
    /** Resolves when the engine has been handed the rendering. */
    asked: new Promise<void>((resolve) => {
      channel.onmessage = () => resolve();
    }),
    answer: () => channel.postMessage('answer'),
  };
}
