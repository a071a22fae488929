import { type CellObject, read, SSF, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { emptyCell, type Merge, type TableCell } from '../../../../db/domain/table-import/table.ts';
import { checkPackage } from './check-package.ts';
import { limits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readPackage } from './read-package.ts';
import { sniffForm } from './sniff.ts';
import { type GivenTable, type Sheet, SpreadsheetRefusal, type Workbook } from './workbook.ts';

/** Reads the values of a spreadsheet. For the worker alone: whatever a file does to it ends there. */
export function readWorkbook({ bytes, isCsv }: GivenTable): Workbook {
  if (bytes.byteLength === 0) throw new SpreadsheetRefusal('empty');
  const form = sniffForm(bytes);
  if (form === 'other' && isCsv) return { sheets: [readCsv(bytes)] };
  if (form === 'other') throw new SpreadsheetRefusal('not-a-spreadsheet');
  const given = form === 'zip' ? repack(bytes) : bytes;
  const book = parse(given);
  const sheets: Sheet[] = [];
  let cells = 0;
  book.SheetNames.slice(0, limits.sheets).forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return;
    const rows = readRows(sheet);
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > limits.cells * 2) throw new SpreadsheetRefusal('too-many-cells');
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    sheets.push({ name, isHidden, table: { rows, merges: readMerges(sheet) } });
  });
  if (sheets.length === 0) throw new SpreadsheetRefusal('no-sheets');
  return { sheets };
}

/** The reader gets a package of ours: the parts that were looked at, stored, with true sizes. */
function repack(bytes: Uint8Array): Uint8Array {
  const kept = checkPackage(readPackage(bytes));
  return zipSync(Object.fromEntries(kept), { level: 0 });
}

function parse(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      // One more than is taken, so that a longer sheet is noticed instead of cut.
      sheetRows: limits.rows + 1,
      cellFormula: false,
      cellHTML: false,
      cellStyles: false,
      cellNF: true,
      // Days written as days (`t="d"`) would else come as figures that nothing tells from others.
      cellDates: true,
      bookVBA: false,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new SpreadsheetRefusal(/password|encrypt/i.test(message) ? 'password' : 'damaged');
  }
}

type DenseSheet = WorkSheet & {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[];
};

function readRows(sheet: DenseSheet): readonly (readonly TableCell[])[] {
  const data = sheet['!data'] ?? [];
  const rows: TableCell[][] = [];
  for (let row = 0; row < data.length; row += 1) {
    const cells: TableCell[] = [];
    // A sparse row of 16,384 places costs nothing so.
    for (const [key, cell] of Object.entries(data[row] ?? [])) {
      const read = cell ? readCell(cell) : emptyCell;
      if (read === emptyCell) continue;
      const column = Number(key);
      if (row >= limits.rows || column >= limits.columns) throw new SpreadsheetRefusal('too-many-cells');
      while (cells.length < column) cells.push(emptyCell);
      cells.push(read);
    }
    rows.push(cells);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function readCell(cell: CellObject): TableCell {
  const shown = cell.w ?? (cell.v === undefined || cell.v === null ? '' : String(cell.v));
  if (shown.length > limits.cellChars) throw new SpreadsheetRefusal('cell-too-long');
  if (cell.t === 'z' || (shown === '' && cell.v === undefined)) return emptyCell;
  if (cell.t === 'e') return { text: shown, raw: null, kind: 'error' };
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (cell.t === 'd' || (cell.t === 'n' && format !== '' && isDateFormat(format))) {
    return { text: shown, raw: null, kind: 'date' };
  }
  if (cell.t === 'n' && typeof cell.v === 'number' && Number.isFinite(cell.v)) {
    return {
      text: shown,
      raw: { raw: Object.is(cell.v, -0) ? '-0' : String(cell.v), isPercentFormat: format.includes('%') },
      kind: 'plain',
    };
  }
  return shown === '' ? emptyCell : { text: shown, raw: null, kind: 'plain' };
}

const isDateFormat = (format: string): boolean => SSF.is_date(format);

function readMerges(sheet: WorkSheet): readonly Merge[] {
  return (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r < limits.rows && s.c < limits.columns && e.r >= s.r && e.c >= s.c)
    .slice(0, limits.rows)
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, limits.rows - 1),
      right: Math.min(e.c, limits.columns - 1),
    }));
}
