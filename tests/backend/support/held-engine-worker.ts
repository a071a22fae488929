import { parentPort } from 'node:worker_threads';
import type { RenderAnswer, RenderRequest } from '../../../electron/backend/reports/render-protocol.ts';

/** Stands where the report engine stands, and answers when the test says so: what comes first is the test's to choose. */
const told = new BroadcastChannel('held-engine');
parentPort?.on('message', ({ id }: RenderRequest) => {
  told.onmessage = () => {
    const bytes = new TextEncoder().encode('%PDF-');
    const report = {
      bytes,
      pages: 1,
      sectionPages: [],
      textPlaces: [],
      livePlaces: [],
      warnings: [],
      replacedCharacters: 0,
    };
    parentPort?.postMessage({
      id,
      kind: 'rendered',
      report,
      outline: [],
      findings: [],
      title: '',
      isWorn: false,
    } satisfies RenderAnswer);
  };
  told.postMessage('asked');
});
