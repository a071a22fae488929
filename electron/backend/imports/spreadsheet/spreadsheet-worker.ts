import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './read-workbook.ts';
import { SpreadsheetRefusal, type WorkbookReading } from './workbook.ts';

/** One file, one worker: it reads, answers and ends. What it was given is hostile until it has answered. */
function answer(bytes: Uint8Array): WorkbookReading {
  try {
    return { ok: true, workbook: readWorkbook(bytes) };
  } catch (error) {
    // The reader was made for sound files and throws whatever it stumbles over in others.
    return { ok: false, fault: error instanceof SpreadsheetRefusal ? error.fault : 'damaged' };
  }
}

parentPort?.postMessage(answer(workerData as Uint8Array));
