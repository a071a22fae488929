import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Cell, Sheet } from 'write-excel-file/node';
import { type Result, refuse } from '../../../../db/domain/errors.ts';
import { succeed } from '../../../../db/domain/result.ts';
import type { ReportModel } from '../model/report-model.ts';
import { escapeCode, finishSheet, finishWorkbook, writeSum } from './finish-parts.ts';
import { listTitledTables } from './name-sheets.ts';
import { planSheet, type SheetCell, type SheetPlan } from './plan-sheet.ts';

/** Before it no ZIP file can be dated; every entry says this time, so that same data are same bytes. */
const entryTime = new Date(1980, 0, 1);
/** Excel cuts a cell here. */
const cellLimit = 32_767;

/** The tables of a document as a workbook, a sheet for each; refuses a document that has none. */
export async function renderXlsx(model: ReportModel): Promise<Result<Uint8Array>> {
  const plans = listTitledTables(model).map(({ table, title }) =>
    planSheet(table, title, model.numberLocale),
  );
  const foot = { text: model.footer, mark: model.pageMark?.line ?? null, paper: model.look.paper };
  if (plans.length === 0) return refuse('report-without-tables', { title: model.title });
  // Loaded when it is needed: most sessions write no spreadsheet.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const bytes = await writeExcelFile(plans.map(describeSheet), {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [
      {
        files: {
          transform: {
            'xl/workbook.xml': { transform: (xml) => finishWorkbook(xml, plans) },
            'xl/worksheets/sheet{id}.xml': {
              transform: (xml, _options, { sheetIndex }) =>
                finishSheet(xml, getPlan(plans, sheetIndex), foot),
            },
          },
        },
      },
    ],
  }).toBuffer();
  return succeed(repack(new Uint8Array(bytes)));
}

function getPlan(plans: readonly SheetPlan[], index: number): SheetPlan {
  const plan = plans[index];
  if (plan === undefined) throw new Error(`no sheet ${index}`);
  return plan;
}

function describeSheet({ name, rows, dataFirst, widths }: SheetPlan): Sheet<never> {
  return {
    sheet: name,
    data: rows.map((cells) => cells.map((cell, column) => describeCell(cell, column))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: dataFirst,
    orientation: 'landscape',
  };
}

const border = { borderStyle: 'thin', borderColor: '#8A97A6' } as const;
const fills = { heading: '#12395B', group: '#E8EEF4', total: '#E8EEF4' } as const;

const looks = {
  plain: { textColor: '#3C4653' },
  title: { fontWeight: 'bold', fontSize: 12 },
  heading: {
    ...border,
    fontWeight: 'bold',
    backgroundColor: fills.heading,
    textColor: '#FFFFFF',
    alignVertical: 'center',
    wrap: true,
  },
  group: { ...border, fontWeight: 'bold', backgroundColor: fills.group, alignVertical: 'top', wrap: true },
  total: { ...border, fontWeight: 'bold', backgroundColor: fills.total, alignVertical: 'top', wrap: true },
  body: { ...border, alignVertical: 'top', wrap: true },
  note: { fontSize: 9, textColor: '#3C4653', alignVertical: 'top', wrap: true },
} as const;

function describeCell(cell: SheetCell | null, column: number): Cell {
  if (cell === null) return null;
  const { columns, rows, align, isMuted } = cell;
  const look = {
    ...looks[cell.look],
    align,
    ...(isMuted ? { textColor: '#5F6B7A' } : {}),
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  };
  switch (cell.kind) {
    case 'text':
      return { ...look, value: escapeCode(cell.text).slice(0, cellLimit), type: String };
    case 'number':
      return { ...look, value: Number(cell.value), type: Number, format: cell.format };
    case 'sum':
      return { ...look, value: writeSum(cell, column), type: 'Formula', format: cell.format };
  }
}

/** In a fixed order and at a fixed time; readers look for the list of content types first. */
function repack(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const rank = (name: string): number =>
    name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
  const names = Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    names.map((name) => [name, [files[name] ?? new Uint8Array(), { mtime: entryTime, level: 6 }]] as const),
  );
  return zipSync(entries);
}
