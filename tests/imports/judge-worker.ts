import { parentPort } from 'node:worker_threads';
import { readWorkbook } from '../../electron/backend/imports/spreadsheet/read-workbook.ts';
import { type GivenTable, SpreadsheetRefusal } from '../../electron/backend/imports/spreadsheet/workbook.ts';

/** What the reader's own thread would answer, for one file after another. */
function judge(given: GivenTable): string {
  try {
    readWorkbook(given);
    return 'read';
  } catch (error) {
    return error instanceof SpreadsheetRefusal ? error.fault : 'damaged';
  }
}

parentPort?.on('message', (given: GivenTable) => parentPort?.postMessage(judge(given)));
