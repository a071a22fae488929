import type {
  PlannedSheet,
  SheetIndicator,
  SheetPeriod,
} from '../../../db/domain/entry-sheet/plan-sheets.ts';
import { markSheetName, writeMark } from '../../../db/domain/entry-sheet/sheet-mark.ts';
import { formatDate } from '../../../db/domain/format.ts';
import { cellAddress, writeStatement } from '../../../db/domain/table-import/table.ts';
import { sayPeriod } from '../../api/text/entry-sheet-text.ts';
import type { BookCell, BookPage, CellLook, Validation } from './book.ts';
import { tableLook, writeWords } from './sheet-cells.ts';
import { listColumns, type SheetColumn, type SheetOffice } from './sheet-columns.ts';

const lineHeightPt = 13.5;

/** The pages of one unit's sheet: what is to be filled in, how, and hidden behind them whose it is. */
export function layOutSheet(
  planned: PlannedSheet,
  period: SheetPeriod,
  office: SheetOffice,
): readonly BookPage[] {
  return [layOutEntries(planned, period, office), layOutHelp(planned, office), layOutMark(office)];
}

function layOutEntries({ unit, rows }: PlannedSheet, period: SheetPeriod, office: SheetOffice): BookPage {
  const { mark, translate, locale } = office;
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    translate(`sheetPage.${key}`, values);
  const columns = listColumns(rows, period, office);
  const firstShown = columns.findIndex(({ isHidden }) => !isHidden);
  const head = [
    writeWords(mark.organizationName, { font: 'bold' }),
    writeWords(say('title', { period: sayPeriod(period, translate) }), { font: 'title' }),
    writeWords(say('unit', { unit: unit?.name ?? translate('entrySheet.noUnit', {}) })),
    writeWords(say('plan', { plan: mark.planTitle }), { font: 'small' }),
    writeWords(say('made', { date: formatDate(mark.madeAt.slice(0, 10), { locale, style: 'long' }) }), {
      font: 'small',
    }),
  ].map((cell) => ({
    ...(cell.look.font === 'title' ? { heightPt: 21 } : {}),
    cells: [...Array<null>(firstShown).fill(null), { ...cell, look: plain(cell.look) }],
  }));
  const tags = columns.map(({ tag }) => (tag ? writeWords(tag, {}) : null));
  const heading: CellLook = { font: 'bold', fill: 'heading', align: 'center', ...tableLook };
  // The hidden words stand first, then the letterhead, an empty line and the headings.
  const before: BookPage['rows'] = [
    { cells: tags, isHidden: true },
    ...head,
    { cells: [] },
    {
      cells: columns.map((column) => writeWords(column.heading, column.isHidden ? {} : heading)),
      heightPt: lineHeightPt * 2.4,
    },
  ];
  const body: BookPage['rows'][number][] = [];
  const merges: string[] = [];
  const validations: Validation[] = [];
  let node: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.node && row.node.id !== node) {
      node = row.node.id;
      const at = before.length + body.length;
      merges.push(`${cellAddress(at, firstShown)}:${cellAddress(at, columns.length - 1)}`);
      body.push(layOutGroup(row, columns, firstShown));
    }
    const at = before.length + body.length;
    const cells = columns.map((column) => column.cell(row, index));
    columns.forEach((column, place) => {
      validations.push(...(column.rules?.(row, cellAddress(at, place)) ?? []));
    });
    body.push({ cells, heightPt: measureRow(cells, columns) });
  }
  return {
    name: say('page'),
    state: 'visible',
    columns,
    rows: [...before, ...body],
    merges,
    // The name of the indicator stays beside what is filled in.
    frozen: { rows: before.length, columns: firstShown + 2 },
    validations,
    isProtected: true,
    printTitles: [before.length, before.length],
  };
}

const plain = ({ font }: CellLook): CellLook => (font === undefined ? {} : { font });

function layOutGroup(
  { node }: SheetIndicator,
  columns: readonly SheetColumn[],
  firstShown: number,
): BookPage['rows'][number] {
  const look: CellLook = { font: 'bold', fill: 'group', ...tableLook };
  const text = node ? writeStatement(node) : '';
  const width = columns.reduce((sum, one) => sum + (one.isHidden ? 0 : one.width), 0);
  return {
    cells: columns.map((one, at) =>
      one.isHidden ? null : writeWords(at === firstShown ? text : null, look),
    ),
    heightPt: Math.ceil((text.length * 1.15) / width) * lineHeightPt + 3,
  };
}

function measureRow(cells: readonly (BookCell | null)[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, at) => {
    const { width = 10, isHidden } = columns[at] ?? {};
    if (isHidden || !cell?.content || !('text' in cell.content)) return 1;
    return cell.content.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  });
  return Math.max(1.4, ...lines) * lineHeightPt + 3;
}

const steps = ['fill', 'number', 'month', 'ratio', 'missing', 'note', 'emptied', 'save'] as const;

function layOutHelp({ rows: asked }: PlannedSheet, { translate }: SheetOffice): BookPage {
  const title = translate('sheetPage.help', {});
  const width = 96;
  const hasMonths = asked.some(({ isByMonth }) => isByMonth);
  const told = steps.filter((step) => step !== 'month' || hasMonths);
  return {
    name: title,
    state: 'visible',
    columns: [{ width: 4 }, { width }],
    rows: [
      { cells: [writeWords(title, { font: 'title' })] },
      { cells: [] },
      ...told.map((step, index) => {
        const text = translate(`sheetPage.steps.${step}`, {});
        return {
          cells: [writeWords(`${index + 1}.`, {}), writeWords(text, { isWrapped: true })],
          heightPt: Math.ceil((text.length * 1.05) / width) * lineHeightPt + 4,
        };
      }),
    ],
    merges: [],
    frozen: null,
    validations: [],
    isProtected: true,
    printTitles: null,
  };
}

const layOutMark = ({ mark }: SheetOffice): BookPage => ({
  name: markSheetName,
  state: 'veryHidden',
  columns: [],
  rows: writeMark(mark).map(([name, value]) => ({ cells: [writeWords(name, {}), writeWords(value, {})] })),
  merges: [],
  frozen: null,
  validations: [],
  isProtected: true,
  printTitles: null,
});
