import type { Cell, Sheet } from 'write-excel-file/node';
import type { MatrixCell, MatrixSheet } from '../../../db/domain/table-export/matrix-sheet.ts';

/** A spreadsheet keeps 15 significant digits of a number; a longer one is written as text, whole. */
const sheetDigits = 15;

/** Sheets as an .xlsx file. Words are text cells, whatever they begin with: no cell of ours is a formula. */
export async function writeWorkbook(sheets: readonly MatrixSheet[]): Promise<Uint8Array> {
  // Loaded when it is needed: most sessions write no spreadsheet.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const given: Sheet<never>[] = sheets.map(({ name, rows, merges, dataFirst, widths }) => {
    const spans = new Map(merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
    return {
      sheet: name,
      data: rows.map((cells, row) =>
        cells.map((cell, column) => {
          const merge = spans.get(`${row} ${column}`);
          const span = merge && {
            rowSpan: merge.bottom - merge.top + 1,
            columnSpan: merge.right - merge.left + 1,
          };
          return writeCell(cell, span);
        }),
      ),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: dataFirst,
      orientation: 'landscape',
    };
  });
  return new Uint8Array(await writeExcelFile(given, { fontFamily: 'Arial', fontSize: 10 }).toBuffer());
}

type Span = Readonly<{ rowSpan: number; columnSpan: number }>;

const border = { borderStyle: 'thin', borderColor: '#868F9C' } as const;

function writeCell(cell: MatrixCell, span: Span | undefined): Cell {
  const isInTable = cell === null || cell.kind === 'number' || cell.look !== 'title';
  const look = { ...(isInTable ? border : {}), ...span };
  if (cell === null) return span ? { ...look } : null;
  if (cell.kind === 'number') return writeNumber(cell.value, cell.decimals, look);
  const value = cleanText(cell.text);
  switch (cell.look) {
    case 'title':
      return { value, type: String, fontWeight: 'bold', fontSize: 13, ...look };
    case 'heading':
      return {
        value,
        type: String,
        fontWeight: 'bold',
        backgroundColor: '#E7EBF0',
        align: 'center',
        alignVertical: 'center',
        wrap: true,
        ...look,
      };
    default:
      return { value, type: String, wrap: true, alignVertical: 'top', ...look };
  }
}

function writeNumber(value: string, decimals: number, look: object): Cell {
  const digits = value.replace(/[-.]/g, '').replace(/^0+/, '');
  if (digits.length > sheetDigits)
    return { value, type: String, align: 'right', alignVertical: 'top', ...look };
  const format = decimals > 0 ? `#,##0.${'0'.repeat(Math.min(decimals, 10))}` : '#,##0';
  return { value: Number(value), type: Number, format, alignVertical: 'top', ...look };
}

/** XML 1.0 has no place for other control characters, and Excel cuts a cell at 32,767. */
const cleanText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_767);
