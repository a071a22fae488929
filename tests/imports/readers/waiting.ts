import { parentPort } from 'node:worker_threads';
import type { ReaderMessage } from '../../../electron/backend/imports/spreadsheet/workbook.ts';

const say = (message: ReaderMessage): void => parentPort?.postMessage(message);

say({ kind: 'begun' });
// As a thread that gets no turn: three seconds by the clock, next to nothing of the processor.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
const empty = { rows: [], merges: [] };
say({
  kind: 'read',
  reading: { ok: true, workbook: { sheets: [{ name: 'Ditunggu', isHidden: false, table: empty }] } },
});
