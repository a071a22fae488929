import { fileURLToPath } from 'node:url';

export const spreadsheetWorkerFile = fileURLToPath(
  new URL('../../electron/backend/imports/spreadsheet/spreadsheet-worker.ts', import.meta.url),
);
