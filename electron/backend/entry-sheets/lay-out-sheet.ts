import { readTargetFigure, resolveTarget } from '../../../db/domain/cascade-figures.ts';
import type { Decimal } from '../../../db/domain/decimal.ts';
import type {
  PlannedSheet,
  SheetIndicator,
  SheetPeriod,
} from '../../../db/domain/entry-sheet/plan-sheets.ts';
import { columnTags } from '../../../db/domain/entry-sheet/read-rows.ts';
import {
  markSheetName,
  type SheetMark,
  writeBase,
  writeMark,
} from '../../../db/domain/entry-sheet/sheet-mark.ts';
import { toSheetState } from '../../../db/domain/entry-sheet/sheet-state.ts';
import { formatDate, formatPlain } from '../../../db/domain/format.ts';
import type { NumberLocale, TargetCell } from '../../../db/domain/plan-document.ts';
import { roundHalfUp } from '../../../db/domain/rational.ts';
import { cellAddress, writeStatement } from '../../../db/domain/table-import/table.ts';
import { nameSheetQuarter, sayPeriod } from '../../api/text/entry-sheet-text.ts';
import type { Translate } from '../../api/text/explain-text.ts';
import type { BookCell, BookPage, CellLook, Validation } from './book.ts';
import { listValidations } from './list-validations.ts';

export type SheetOffice = Readonly<{
  mark: SheetMark;
  locale: NumberLocale;
  translate: Translate;
}>;

type Column = Readonly<{
  heading: string;
  width: number;
  /** What finds it again when the sheet comes back. */
  tag?: string;
  isHidden?: boolean;
  cell: (row: SheetIndicator, index: number) => BookCell;
  rules?: (row: SheetIndicator, address: string) => readonly Validation[];
}>;

const lineHeightPt = 13.5;
const table: CellLook = { hasBorder: true, isWrapped: true };
const words = (text: string | null, look: CellLook = table): BookCell => ({
  content: text === null || text === '' ? null : { text },
  look,
});

/** The pages of one unit's sheet: what is to be filled in, how, and hidden behind them whose it is. */
export function layOutSheet(
  planned: PlannedSheet,
  period: SheetPeriod,
  office: SheetOffice,
): readonly BookPage[] {
  return [layOutEntries(planned, period, office), layOutHelp(office), layOutMark(office)];
}

function layOutEntries({ unit, rows }: PlannedSheet, period: SheetPeriod, office: SheetOffice): BookPage {
  const { mark, translate, locale } = office;
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    translate(`sheetPage.${key}`, values);
  const columns = listColumns(rows, period, office);
  const firstShown = columns.findIndex(({ isHidden }) => !isHidden);
  const head = [
    words(mark.organizationName, { font: 'bold' }),
    words(say('title', { period: sayPeriod(period, translate) }), { font: 'title' }),
    words(say('unit', { unit: unit?.name ?? translate('entrySheet.noUnit', {}) })),
    words(say('plan', { plan: mark.planTitle }), { font: 'small' }),
    words(say('made', { date: formatDate(mark.madeAt.slice(0, 10), { locale, style: 'long' }) }), {
      font: 'small',
    }),
  ].map((cell) => ({
    ...(cell.look.font === 'title' ? { heightPt: 21 } : {}),
    cells: [...Array<null>(firstShown).fill(null), { ...cell, look: plain(cell.look) }],
  }));
  const tags = columns.map(({ tag }) => (tag ? words(tag, {}) : null));
  const heading: CellLook = { font: 'bold', fill: 'heading', align: 'center', ...table };
  // The hidden words stand first, then the letterhead, an empty line and the headings.
  const before: BookPage['rows'] = [
    { cells: tags, isHidden: true },
    ...head,
    { cells: [] },
    {
      cells: columns.map((column) => words(column.heading, column.isHidden ? {} : heading)),
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
  columns: readonly Column[],
  firstShown: number,
): BookPage['rows'][number] {
  const look: CellLook = { font: 'bold', fill: 'group', ...table };
  const text = node ? writeStatement(node) : '';
  const width = columns.reduce((sum, one) => sum + (one.isHidden ? 0 : one.width), 0);
  return {
    cells: columns.map((one, at) => (one.isHidden ? null : words(at === firstShown ? text : null, look))),
    heightPt: Math.ceil((text.length * 1.15) / width) * lineHeightPt + 3,
  };
}

function measureRow(cells: readonly (BookCell | null)[], columns: readonly Column[]): number {
  const lines = cells.map((cell, at) => {
    const { width = 10, isHidden } = columns[at] ?? {};
    if (isHidden || !cell?.content || !('text' in cell.content)) return 1;
    return cell.content.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  });
  return Math.max(1.4, ...lines) * lineHeightPt + 3;
}

const number = (
  figure: Decimal | null,
  decimals: number,
  look: CellLook,
  locale: NumberLocale,
): BookCell => ({
  // A figure with more digits than a spreadsheet keeps is written as people write it.
  content:
    figure === null
      ? null
      : figure.replace(/[-.]/g, '').length > 15
        ? { text: formatPlain(figure, { locale }) }
        : { figure },
  look: { ...table, align: 'right', decimals, ...look },
});

function listColumns(
  rows: readonly SheetIndicator[],
  { year, quarter }: SheetPeriod,
  { translate, locale }: SheetOffice,
): readonly Column[] {
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    translate(`sheetPage.columns.${key}`, values);
  const open: CellLook = { fill: 'input', isOpen: true };
  const hidden = (tag: string, write: (row: SheetIndicator) => string): Column => ({
    heading: '',
    width: 4,
    tag,
    isHidden: true,
    cell: (row) => words(write(row), {}),
  });
  const showTarget = (row: SheetIndicator, cell: TargetCell | undefined, isYear: boolean): BookCell => {
    const { decimals } = row.indicator;
    if (cell?.ordinalCode != null) return words(cell.ordinalCode, { ...table, align: 'right' });
    if (cell?.value != null && cell.valueMax !== null) {
      const [low, high] = [cell.value, cell.valueMax].map((one) => formatPlain(one, { locale }));
      return words(`${low}–${high}`, { ...table, align: 'right' });
    }
    if (cell?.value != null) return number(cell.value, decimals, {}, locale);
    const derived = isYear
      ? resolveTarget(row.indicator, row.targets).value
      : readTargetFigure(cell, row.indicator);
    return number(derived && roundHalfUp(derived, decimals), decimals, {}, locale);
  };
  const showFilled = (row: SheetIndicator, at: SheetIndicator['cell'], look: CellLook): BookCell => {
    const isWord = row.indicator.valueKind === 'ordinal';
    if (isWord) return words(at?.ordinalCode ?? null, { ...table, align: 'right', ...look });
    return number(at?.value ?? null, row.indicator.decimals, look, locale);
  };
  const part = (name: 'numerator' | 'denominator'): Column => ({
    heading: say(name),
    width: 14,
    tag: columnTags[name],
    cell: (row) => number(row.cell?.[name] ?? null, 0, row.ratio ? open : { fill: 'closed' }, locale),
    rules: (row, address) => (row.ratio ? listValidations(row, name, address, { translate, locale }) : []),
  });
  const rulesOf = (name: 'value' | 'note' | 'missingReason') => (row: SheetIndicator, address: string) =>
    listValidations(row, name, address, { translate, locale });
  const hasRatio = rows.some(({ ratio }) => ratio !== null);
  return [
    hidden(columnTags.id, ({ indicator }) => indicator.id),
    hidden(columnTags.base, ({ cell }) => writeBase(toSheetState(cell))),
    {
      heading: say('no'),
      width: 5,
      cell: (_, index) => words(String(index + 1), { ...table, align: 'center' }),
    },
    { heading: say('indicator'), width: 44, cell: (row) => words(nameIndicator(row, translate)) },
    {
      heading: say('unitOfMeasure'),
      width: 11,
      cell: ({ indicator }) => words(indicator.unitOfMeasure),
    },
    {
      heading: say('before', { year: String(year - 1) }),
      width: 12,
      cell: (row) => showFilled(row, row.before[0] ?? null, {}),
    },
    {
      heading: say('target', { year: String(year) }),
      width: 12,
      cell: (row) => showTarget(row, row.targets[0], true),
    },
    ...(quarter === 0
      ? []
      : [
          {
            heading: say('quarterTarget', { quarter: nameSheetQuarter(quarter, translate) }),
            width: 12,
            cell: (row: SheetIndicator) => showTarget(row, row.targets[quarter], false),
          },
        ]),
    {
      heading: say('value', { period: sayPeriod({ year, quarter }, translate) }),
      width: 15,
      tag: columnTags.value,
      cell: (row) => showFilled(row, row.cell, open),
      rules: rulesOf('value'),
    },
    ...(hasRatio ? [part('numerator'), part('denominator')] : []),
    {
      heading: say('note'),
      width: 32,
      tag: columnTags.note,
      cell: ({ cell }) => words(cell?.note ?? null, { ...table, ...open }),
      rules: rulesOf('note'),
    },
    {
      heading: say('missing'),
      width: 24,
      tag: columnTags.missingReason,
      cell: ({ cell }) => words(cell?.missingReason ?? null, { ...table, ...open }),
      rules: rulesOf('missingReason'),
    },
  ];
}

function nameIndicator({ indicator, ratio }: SheetIndicator, translate: Translate): string {
  const name = writeStatement({ code: indicator.code, text: indicator.name });
  if (!ratio) return name;
  const parts = {
    numerator: ratio.numerator.name ?? ratio.numerator.symbol,
    denominator: ratio.denominator.name ?? ratio.denominator.symbol,
  };
  return `${name}\n${translate('sheetPage.parts', parts)}`;
}

const steps = ['fill', 'number', 'ratio', 'missing', 'note', 'emptied', 'save'] as const;

function layOutHelp({ translate }: SheetOffice): BookPage {
  const title = translate('sheetPage.help', {});
  const width = 96;
  return {
    name: title,
    state: 'visible',
    columns: [{ width: 4 }, { width }],
    rows: [
      { cells: [words(title, { font: 'title' })] },
      { cells: [] },
      ...steps.map((step, index) => {
        const text = translate(`sheetPage.steps.${step}`, {});
        return {
          cells: [words(`${index + 1}.`, {}), words(text, { isWrapped: true })],
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
  rows: writeMark(mark).map(([name, value]) => ({ cells: [words(name, {}), words(value, {})] })),
  merges: [],
  frozen: null,
  validations: [],
  isProtected: true,
  printTitles: null,
});
