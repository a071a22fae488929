import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './read-workbook.ts';
import { type GivenTable, type ReaderMessage, SpreadsheetRefusal, type WorkbookReading } from './workbook.ts';

/** One file, one worker: it reads, answers and ends. What it was given is hostile until it has answered. */
function answer(given: GivenTable): WorkbookReading {
  try {
    return { ok: true, workbook: readWorkbook(given) };
  } catch (error) {
    // The reader was made for sound files and throws whatever it stumbles over in others.
    return { ok: false, fault: error instanceof SpreadsheetRefusal ? error.fault : 'damaged' };
  }
}

const say = (message: ReaderMessage): void => parentPort?.postMessage(message);

say({ kind: 'begun' });
say({ kind: 'read', reading: answer(workerData as GivenTable) });
