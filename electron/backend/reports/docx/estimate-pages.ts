import type { DrawnFigure } from '../charts/draw-figure.ts';
import { measureText } from '../charts/text-metrics.ts';
import { tableInset, tableLetterSize, textWidth } from '../model/fit-table.ts';
import { type PageRun, splitPageRuns } from '../model/page-runs.ts';
import { listKeptRows, placeCells } from '../model/place-cells.ts';
import type { Block, ReportModel, Section, Table } from '../model/report-model.ts';
import { listBlocks } from '../model/report-model.ts';

/**
 * The page each section, table and figure will most likely stand on in Word, for the lists that are written into the
 * document. Word counts anew when the lists are updated; until then a page off by one is a small thing, a page missing
 * would be a large one. Heights are those of styles.ts, line breaks those of Arial.
 */
export function estimatePages(
  model: ReportModel,
  drawnFigures: ReadonlyMap<string, DrawnFigure>,
): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  let number = 0;
  for (const run of splitPageRuns(model)) {
    number = run.restarts ? 1 : number + 1;
    number = layRun(model, run, number, drawnFigures, (id, page) =>
      pages.set(id, run.pages === 'roman' ? toRoman(page) : String(page)),
    );
  }
  return pages;
}

/** A4 without its margins, in points. */
const pageHeight: Readonly<Record<Section['orientation'], number>> = { portrait: 705, landscape: 458 };
/** The height of a line of Arial, as a share of its size. */
const lineShare = 1.15;
const bodyLeading = 1.25;
const bodySize = 10.5;
const captionHeight = 9.5 * lineShare + 15;
const headings = {
  1: { size: 14.5, around: 18 },
  2: { size: 12, around: 23 },
  3: { size: 11, around: 21 },
  4: { size: 10.5, around: 17 },
} as const;

type Flow = { page: number; left: number; readonly height: number };

function layRun(
  model: ReportModel,
  run: PageRun,
  firstPage: number,
  drawn: ReadonlyMap<string, DrawnFigure>,
  report: (id: string, page: number) => void,
): number {
  const height = pageHeight[run.orientation];
  const flow: Flow = { page: firstPage, left: height, height };
  for (const section of run.sections) {
    const [first] = section.blocks;
    const follows = first === undefined ? 0 : measureStart(first, run.orientation, drawn);
    if (section.title !== '') {
      takeWhole(flow, measureHeading(section, run.orientation), follows);
      report(section.id, flow.page);
    }
    for (const block of section.blocks) {
      if (block.kind === 'table') layTable(flow, block, run.orientation, report);
      else {
        takeWhole(flow, measureBlock(model, block, run.orientation, drawn), 0);
        if (block.kind === 'figure') report(block.id, flow.page);
      }
    }
  }
  return flow.page;
}

/** Moves to the next page where it does not fit together with what it must not be parted from. */
function takeWhole(flow: Flow, height: number, follows: number): void {
  if (height + follows > flow.left && flow.left < flow.height) {
    flow.page += 1;
    flow.left = flow.height;
  }
  flow.left -= height;
  while (flow.left < 0) {
    flow.page += 1;
    flow.left += flow.height;
  }
}

function measureHeading(section: Section, orientation: Section['orientation']): number {
  const { size, around } = headings[section.level];
  const label = section.label === null ? '' : `${section.label} `;
  const text =
    section.level === 1 ? `${label}${section.title}`.toLocaleUpperCase('id') : `${label}${section.title}`;
  return countLines(text, size, textWidth[orientation], true) * size * lineShare + around;
}

/** How much of a block must stand with the heading before it. */
function measureStart(
  block: Block,
  orientation: Section['orientation'],
  drawn: ReadonlyMap<string, DrawnFigure>,
): number {
  if (block.kind === 'table') {
    const [head = 0, first = 0] = measureRows(block, orientation);
    return captionHeight + head + first;
  }
  return block.kind === 'figure' ? measureFigure(block.id, drawn) : bodySize * lineShare * bodyLeading * 2;
}

const measureFigure = (id: string, drawn: ReadonlyMap<string, DrawnFigure>): number =>
  (drawn.get(id)?.height ?? 0) * 0.75 + 14 + captionHeight;

function measureLines(text: string, width: number, size = bodySize, leading = bodyLeading): number {
  return countLines(text, size, width) * size * lineShare * leading;
}

function measureBlock(
  model: ReportModel,
  block: Exclude<Block, Table>,
  orientation: Section['orientation'],
  drawn: ReadonlyMap<string, DrawnFigure>,
): number {
  const width = textWidth[orientation];
  switch (block.kind) {
    case 'paragraph': {
      const text = block.runs.map((run) => run.text).join('');
      if (block.style === 'quote') return measureLines(text, width - 68, 11.5) + 18;
      return measureLines(text, width, block.style === 'note' ? 8.5 : bodySize) + 8;
    }
    case 'list':
      return sum(
        block.items.map((runs) => measureLines(runs.map((run) => run.text).join(''), width - 22) + 4),
      );
    case 'definitions':
      return sum(block.items.map((item) => measureLines(`${item.term} – ${item.meaning}`, width - 34) + 5));
    case 'placeholder':
      return measureLines(block.text, width - 8) + 14;
    case 'signature':
      return 22 + 52 + (3 + block.details.length) * (bodySize * lineShare + 2);
    case 'figure':
      return measureFigure(block.id, drawn);
    case 'contents':
      return sum(
        listEntries(model, block.of).map((text) => countLines(text, bodySize, width - 100) * 12.1 + 3),
      );
  }
}

function listEntries(model: ReportModel, of: 'sections' | 'tables' | 'figures'): readonly string[] {
  if (of === 'sections')
    return splitPageRuns(model).flatMap((run) =>
      run.sections.filter((one) => one.isListed && one.title !== '').map((one) => one.title),
    );
  const kind = of === 'tables' ? 'table' : 'figure';
  return listBlocks(model).flatMap((block) => (block.kind === kind ? [block.caption.text] : []));
}

function layTable(
  flow: Flow,
  table: Table,
  orientation: Section['orientation'],
  report: (id: string, page: number) => void,
): void {
  const [head = 0, ...rows] = measureRows(table, orientation);
  const groups = groupKept(rows, listKeptRows(table.rows));
  takeWhole(flow, captionHeight, head + (groups[0] ?? 0));
  report(table.id, flow.page);
  flow.left -= head;
  for (const group of groups) {
    if (group > flow.left && flow.left < flow.height - head) {
      flow.page += 1;
      flow.left = flow.height - head;
    }
    flow.left -= group;
  }
  const width = textWidth[orientation];
  takeWhole(flow, sum(table.notes.map((note) => measureLines(note, width, 8, 1) + 2)) + 11, 0);
}

/** Heights of what stays together: single rows, and groups of rows that are kept with the next. */
function groupKept(rows: readonly number[], kept: readonly boolean[]): readonly number[] {
  const groups: number[] = [];
  for (const [i, height] of rows.entries()) {
    if (i > 0 && kept[i - 1]) groups[groups.length - 1] = (groups.at(-1) ?? 0) + height;
    else groups.push(height);
  }
  return groups;
}

/** The head as one, then each row: as tall as the tallest of the cells that stand in it alone. */
function measureRows(table: Table, orientation: Section['orientation']): readonly number[] {
  const size = tableLetterSize[table.size];
  const inset = tableInset[table.size];
  const total = sum(table.columns.map((column) => column.width));
  const measure = (rows: readonly Readonly<{ cells: Table['rows'][number]['cells'] }>[], isBold: boolean) =>
    placeCells(rows, table.columns.length).map((cells) => {
      const lines = cells.map(({ cell, column }) => {
        const span = table.columns.slice(column, column + (cell.columns ?? 1));
        const width = (sum(span.map((one) => one.width)) / total) * textWidth[orientation] - 2 * inset;
        const own = cell.isNumber ? 1 : countLines(cell.text, size, width, isBold);
        return Math.ceil(own / (cell.rows ?? 1));
      });
      return Math.max(...lines, 1) * size * lineShare + inset * 1.4 + 0.5;
    });
  const header = measure(
    table.header.map((cells) => ({ cells })),
    true,
  );
  return [sum(header), ...measure(table.rows, false)];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function countLines(text: string, size: number, width: number, isBold = false): number {
  let lines = 1;
  let used = 0;
  const space = measureText(' ', size, isBold);
  for (const word of text.split(' ')) {
    const length = measureText(word, size, isBold);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? space : 0) + length;
    while (used > width && width > 0) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}

const romanDigits = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function toRoman(value: number): string {
  const digit = romanDigits.find(([size]) => value >= size);
  return digit === undefined ? '' : digit[1] + toRoman(value - digit[0]);
}
