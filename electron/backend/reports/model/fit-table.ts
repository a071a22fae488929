import { usualPaper } from '../../../../db/domain/paper.ts';
import { measureText } from '../charts/text-metrics.ts';
import { measureTextWidth } from './page-measures.ts';
import { placeCells } from './place-cells.ts';
import type { Align, Cell, Column, Row, Section, SheetName, Table } from './report-model.ts';

export type TableParts = Readonly<{
  id: string;
  caption: string;
  aligns: readonly Align[];
  header: readonly (readonly Cell[])[];
  rows: readonly Row[];
  notes?: readonly string[];
  orientation?: Section['orientation'];
  keptRows?: number;
  sheet?: SheetName;
}>;

type Size = Table['size'];

/** In points. The renderers set the same sizes; what is measured here is what they lay out. */
export const tableLetterSize: Readonly<Record<Size, number>> = { normal: 9, small: 8, tiny: 6.6 };
export const tableInset: Readonly<Record<Size, number>> = { normal: 5, small: 4, tiny: 2.6 };
export type TableWidth = Readonly<Record<Section['orientation'], number>>;
/** Of A4 with the usual margins; tables are fitted to other papers when they are all made. */
export const textWidth: TableWidth = {
  portrait: measureTextWidth(usualPaper, 'portrait'),
  landscape: measureTextWidth(usualPaper, 'landscape'),
};

/** Longer words may be broken, so no column needs to be wider than this because of one. */
const longestWordWidth = 84;
/** Texts up to this many points ask for all of it; of what is longer a quarter more, for lines cost less than width. */
const wantedTextWidth = 230;
const longTextShare = 0.25;
/** Columns that ask for no more than this (units, predicates) have it before long texts are served. */
const modestWidth = 90;
const sizes: readonly Size[] = ['normal', 'small', 'tiny'];

type Needs = Readonly<{ least: readonly number[]; wanted: readonly number[] }>;

/** Column widths from what stands in them: figures whole, words unbroken, the rest for the long texts. */
export function makeTable(
  parts: TableParts,
  available: number = textWidth[parts.orientation ?? 'portrait'],
): Table {
  const { size, needs } = chooseSize(parts, available);
  const widths = shareWidth(needs, available);
  return {
    kind: 'table',
    id: parts.id,
    caption: { number: '', text: parts.caption },
    columns: parts.aligns.map((align, i): Column => ({ align, width: roundWidth(widths[i] ?? 1) })),
    header: parts.header,
    rows: parts.rows,
    notes: parts.notes ?? [],
    ...(parts.keptRows === undefined ? {} : { keptRows: parts.keptRows }),
    ...(isShort(parts, widths, size) ? { isWhole: true } : {}),
    ...(parts.sheet === undefined ? {} : { sheet: parts.sheet }),
    size,
  };
}

/** The largest letters whose words and figures fit. */
function chooseSize(
  parts: TableParts,
  available: number,
  [size = 'tiny', ...smaller]: readonly Size[] = sizes,
): Readonly<{ size: Size; needs: Needs }> {
  const needs = measureNeeds(parts, size);
  const isFine = smaller.length === 0 || sum(needs.least) <= available;
  return isFine ? { size, needs } : chooseSize(parts, available, smaller);
}

/** The letters and columns of a table in another width than it was made for. */
export function refitTable(table: Table, available: number): Pick<Table, 'columns' | 'size' | 'isWhole'> {
  const { id, header, rows, columns, caption } = table;
  const aligns = columns.map(({ align }) => align);
  const made = makeTable({ id, header, rows, aligns, caption: caption.text }, available);
  return { columns: made.columns, size: made.size, isWhole: made.isWhole === true };
}

/** What a table of some of the years is asked for: which ones, and whether others come before or after. */
export type YearsPart = Readonly<{ years: readonly number[]; place: number; count: number; isLast: boolean }>;

/** Of the width, so that long texts have more than their longest word. */
const comfortableShare = 0.9;

/**
 * As few tables as it takes for the columns of the years to stand side by side on the paper of the document; where a single year is too wide for
 * that, one table for each.
 */
export function makeTablesByYears(
  years: readonly number[],
  available: TableWidth,
  makeParts: (part: YearsPart) => TableParts,
): readonly Table[] {
  const most = Math.max(years.length, 1);
  for (let count = 1; ; count += 1) {
    const chunks = splitEvenly(years, count);
    const parts = chunks.map((own, place) =>
      makeParts({ years: own, place, count: chunks.length, isLast: place === chunks.length - 1 }),
    );
    if (count >= most || parts.every((one) => isComfortable(one, available)))
      return parts.map((one) => makeTable(one));
  }
}

function splitEvenly(years: readonly number[], count: number): readonly (readonly number[])[] {
  const size = Math.max(Math.ceil(years.length / count), 1);
  const needed = Math.max(Math.ceil(years.length / size), 1);
  return Array.from({ length: needed }, (_, i) => years.slice(i * size, (i + 1) * size));
}

const isComfortable = (parts: TableParts, available: TableWidth): boolean =>
  sum(measureNeeds(parts, 'tiny').least) <= available[parts.orientation ?? 'portrait'] * comfortableShare;

/** In points, with the head: a quarter of a page. */
const shortHeight = 170;
const mostShortRows = 12;
/** Lines are never filled to the end. */
const lineFill = 0.9;
const lineStep = 1.25;

/** Estimated on the large side, so that nothing that is kept whole could be taller than a page. */
function isShort({ header, rows }: TableParts, widths: readonly number[], size: Size): boolean {
  if (rows.length > mostShortRows) return false;
  const letter = tableLetterSize[size];
  const placed = placeCells([...header.map((cells) => ({ cells })), ...rows], widths.length);
  const heights = placed.map((cells) => {
    const lines = cells.map(({ cell, column }) => {
      const width = sum(widths.slice(column, column + (cell.columns ?? 1))) - 2 * tableInset[size];
      const own = cell.text
        .split('\n')
        .map((line) => Math.max(Math.ceil(measureText(line, letter, true) / (width * lineFill)), 1));
      return sum(own) / (cell.rows ?? 1);
    });
    return Math.max(...lines, 1) * letter * lineStep + 2 * tableInset[size];
  });
  return sum(heights) <= shortHeight;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const roundWidth = (width: number): number => Math.round(width * 100) / 100;

function measureNeeds(parts: TableParts, size: Size): Needs {
  const count = parts.aligns.length;
  const least = new Array<number>(count).fill(0);
  const wanted = new Array<number>(count).fill(0);
  const letter = tableLetterSize[size];
  const padding = 2 * tableInset[size] + 1;
  const demand = (column: number, cell: Cell, isBold: boolean) => {
    if ((cell.columns ?? 1) > 1) return;
    const whole = measureText(cell.text, letter, isBold || cell.isBold === true) + padding;
    const word = Math.min(measureLongestWord(cell.text, letter, isBold), longestWordWidth) + padding;
    least[column] = Math.max(least[column] ?? 0, cell.isNumber ? whole : word);
    // A text that reaches down over several rows has their height, and asks for so much less width.
    const share = (whole - padding) / (cell.rows ?? 1) + padding;
    wanted[column] = Math.max(wanted[column] ?? 0, cell.isNumber ? whole : temper(share));
  };
  const header = parts.header.map((cells) => ({ cells }));
  for (const row of placeCells(header, count))
    for (const { cell, column } of row) demandHeader(demand, column, cell);
  for (const [i, row] of placeCells(parts.rows, count).entries()) {
    const isBold = parts.rows[i]?.kind !== 'body';
    for (const { cell, column } of row) demand(column, cell, isBold);
  }
  return { least, wanted };
}

/** Heads wrap at spaces and ask for no more than their longest word. */
function demandHeader(
  demand: (column: number, cell: Cell, isBold: boolean) => void,
  column: number,
  cell: Cell,
): void {
  const { columns = 1, rows = 1, isBold = false } = cell;
  for (const text of cell.text.split(' '))
    demand(column, { text, columns, rows, isBold, isNumber: false }, true);
}

function measureLongestWord(text: string, size: number, isBold: boolean): number {
  return Math.max(...text.split(/\s+/).map((word) => measureText(word, size, isBold)), 0);
}

const temper = (width: number): number =>
  width <= wantedTextWidth ? width : wantedTextWidth + (width - wantedTextWidth) * longTextShare;

function shareWidth({ least, wanted }: Needs, available: number): readonly number[] {
  if (sum(least) >= available) return least;
  const modest = wanted.map((width, i) => (width <= modestWidth ? width : (least[i] ?? 0)));
  const served = grant(least, modest, available);
  const widths = grant(served, wanted, available);
  const rest = available - sum(widths);
  // What is left over goes to the columns in the measure of what they hold.
  return widths.map((width) => width + rest * (width / sum(widths)));
}

/** Widens columns towards what they ask for; where there is not enough, each by the same share of its wish. */
function grant(widths: readonly number[], wanted: readonly number[], available: number): readonly number[] {
  const wishes = wanted.map((width, i) => Math.max(width - (widths[i] ?? 0), 0));
  const wished = sum(wishes);
  const share = wished === 0 ? 0 : Math.min((available - sum(widths)) / wished, 1);
  return widths.map((width, i) => width + (wishes[i] ?? 0) * share);
}
