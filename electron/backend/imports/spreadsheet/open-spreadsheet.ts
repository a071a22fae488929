import { open } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Result, refuse, type SpreadsheetFault } from '../../../../db/domain/errors.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { isCsvName } from '../../../api/table-files.ts';
import { toFileRefusal } from '../../files/file-error.ts';
import { endWhenSpent } from './end-when-spent.ts';
import { limits } from './limits.ts';
import type { GivenTable, ReaderMessage, Workbook, WorkbookReading } from './workbook.ts';

export type OpenSpreadsheetOptions = Readonly<{
  /** The reader's own thread: in the program out/node/spreadsheet-worker.js. */
  workerFile: string | URL;
  workMs?: number;
}>;

/** Reads a spreadsheet of unknown origin in a thread of its own, with little memory and little time. */
export async function openSpreadsheet(
  file: string,
  options: OpenSpreadsheetOptions,
): Promise<Result<Workbook>> {
  const bytes = await readTableBytes(file);
  return bytes.ok ? readSpreadsheet(path.basename(file), bytes.value, options) : bytes;
}

/** What `readSpreadsheet` reads; of a file that is too large only as much as shows that it is. */
export const readTableBytes = (file: string): Promise<Result<Uint8Array>> =>
  readAtMost(file, limits.fileBytes).then(succeed, (error: unknown) => toFileRefusal(error, file));

/** The same for what came without a file: its name only says what it is called. */
export async function readSpreadsheet(
  name: string,
  bytes: Uint8Array,
  options: OpenSpreadsheetOptions,
): Promise<Result<Workbook>> {
  const refuseWith = (fault: SpreadsheetFault): Result<never> =>
    refuse('spreadsheet-refused', { name, fault });
  if (/\.(xlsm|xltm|xlam)$/i.test(name)) return refuseWith('macros');
  if (bytes.byteLength > limits.fileBytes) return refuseWith('too-large');
  const reading = await readInWorker({ bytes, isCsv: isCsvName(name) }, options);
  return reading.ok ? succeed(reading.workbook) : refuseWith(reading.fault);
}

/** One byte more than allowed shows that there is more. */
async function readAtMost(file: string, limit: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.min((await handle.stat()).size, limit) + 1);
    let size = 0;
    while (size < buffer.byteLength) {
      const { bytesRead } = await handle.read(buffer, size, buffer.byteLength - size, size);
      if (bytesRead === 0) break;
      size += bytesRead;
    }
    return new Uint8Array(buffer.subarray(0, size));
  } finally {
    await handle.close();
  }
}

function readInWorker(
  given: GivenTable,
  { workerFile, workMs = limits.workMs }: OpenSpreadsheetOptions,
): Promise<WorkbookReading> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: given,
      // What the reader remarks about a file would stand between the lines of a command's own output.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64 },
    });
    let isSettled = false;
    const settle = (reading: WorkbookReading): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(starting);
      stopWatching();
      void worker.terminate();
      resolve(reading);
    };
    const giveUp = (): void => settle({ ok: false, fault: 'too-slow' });
    let stopWatching = (): void => undefined;
    const starting = setTimeout(giveUp, limits.startMs);
    worker.on('message', (message: ReaderMessage) => {
      if (message.kind === 'read') return settle(message.reading);
      clearTimeout(starting);
      stopWatching = endWhenSpent(worker, { workMs, clockMs: limits.clockMs }, giveUp);
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle({
        ok: false,
        fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large-inside' : 'damaged',
      }),
    );
    worker.once('exit', () => settle({ ok: false, fault: 'damaged' }));
  });
}
