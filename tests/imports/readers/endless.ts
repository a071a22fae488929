import { parentPort } from 'node:worker_threads';
import type { ReaderMessage } from '../../../electron/backend/imports/spreadsheet/workbook.ts';

parentPort?.postMessage({ kind: 'begun' } satisfies ReaderMessage);
for (;;);
