import { readPackage } from '../../../electron/backend/imports/spreadsheet/read-package.ts';
import { SpreadsheetRefusal } from '../../../electron/backend/imports/spreadsheet/workbook.ts';
import { startCpuClock } from '../../support/cpu-time.ts';
import { makeBomb } from '../bomb.ts';

const bomb = makeBomb();

function read(): string {
  try {
    readPackage(bomb);
    return 'read';
  } catch (error) {
    return error instanceof SpreadsheetRefusal ? error.fault : String(error);
  }
}

const before = process.memoryUsage.rss();
const usedMs = startCpuClock();
const fault = read();
const used = usedMs();
// Not the most there ever was (`resourceUsage().maxRSS`): Linux counts what the parent had when it began this process.
const grownBytes = process.memoryUsage.rss() - before;
process.stdout.write(JSON.stringify({ fault, usedMs: used, grownBytes }));
