import type { DrawnFigure } from '../charts/draw-figure.ts';
import { measureTextHeight } from '../model/page-measures.ts';
import { type PageRun, splitPageRuns } from '../model/page-runs.ts';
import { listKeptRowsOf } from '../model/place-cells.ts';
import type { Block, ReportModel, Section, Table } from '../model/report-model.ts';
import {
  captionStretch,
  findWidth,
  type MeasureContext,
  measureBlock,
  measureFigure,
  measureHeading,
  measureNotes,
  measureRows,
  type Stretch,
} from './measure-blocks.ts';

type Report = (id: string, page: number) => void;

/**
 * The page each section, table and figure will most likely stand on in Word, for the lists that are written into the
 * document. Word counts anew when the lists are updated; until then a page off by one is a small thing, a page missing
 * would be a large one.
 */
export function estimatePages(
  model: ReportModel,
  drawnFigures: ReadonlyMap<string, Pick<DrawnFigure, 'height'>>,
): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  let page = 0;
  for (const run of splitPageRuns(model)) {
    page = run.restarts ? 1 : page + 1;
    const context: MeasureContext = { model, drawnFigures, orientation: run.orientation };
    page = layRun(context, run, page, (id, number) =>
      pages.set(id, run.pages === 'roman' ? toRoman(number) : String(number)),
    );
  }
  return pages;
}

/** Lines of a paragraph that must stand below a heading. */
const fewLines = 30;

/** Where the next line goes. Of two spaces that meet the larger one counts, and none at the head of a page. */
type Flow = { page: number; left: number; space: number; readonly height: number };

function layRun(context: MeasureContext, run: PageRun, firstPage: number, report: Report): number {
  const height = measureTextHeight(context.model.look.paper, run.orientation);
  const flow: Flow = { page: firstPage, left: height, space: 0, height };
  for (const [i, section] of run.sections.entries()) {
    if (section.title !== '') {
      put(flow, measureHeading(section, findWidth(context)), measureFollowing(context, run.sections, i));
      report(section.id, flow.page);
    }
    for (const block of section.blocks) {
      if (block.kind === 'table') putTable(context, flow, block, report);
      else {
        for (const stretch of measureBlock(context, block)) put(flow, stretch, 0);
        if (block.kind === 'figure') report(block.id, flow.page);
      }
    }
  }
  return flow.page;
}

/** Goes to the next page where it does not fit together with what it must not be parted from. */
function put(flow: Flow, { before, height, after }: Stretch, follows: number): void {
  const isAtHead = flow.left === flow.height;
  const above = isAtHead ? 0 : Math.max(flow.space, before);
  if (above + height + follows > flow.left && !isAtHead) {
    turnPage(flow);
    flow.left -= height;
  } else flow.left -= above + height;
  while (flow.left < 0) {
    flow.page += 1;
    flow.left += flow.height;
  }
  flow.space = after;
}

function turnPage(flow: Flow): void {
  flow.page += 1;
  flow.left = flow.height;
  flow.space = 0;
}

/** What must stand on the page of a heading: the headings that follow at once, and the beginning of the text. */
function measureFollowing(context: MeasureContext, sections: readonly Section[], place: number): number {
  const [first] = sections[place]?.blocks ?? [];
  if (first !== undefined) return measureBeginning(context, first);
  const next = sections[place + 1];
  if (next === undefined || next.title === '') return 0;
  const { before, height, after } = measureHeading(next, findWidth(context));
  return before + height + after + measureFollowing(context, sections, place + 1);
}

function measureBeginning(context: MeasureContext, block: Block): number {
  if (block.kind === 'figure') return measureFigure(context, block.id).height;
  if (block.kind !== 'table') return fewLines;
  const { head, groups } = measureTable(context, block);
  return captionStretch.before + captionStretch.height + captionStretch.after + head + (groups[0] ?? 0);
}

function putTable(context: MeasureContext, flow: Flow, table: Table, report: Report): void {
  const { head, groups } = measureTable(context, table);
  put(flow, captionStretch, captionStretch.after + head + (groups[0] ?? 0));
  report(table.id, flow.page);
  flow.left -= captionStretch.after + head;
  for (const group of groups) {
    if (group > flow.left && flow.left < flow.height - head) {
      turnPage(flow);
      flow.left -= head;
    }
    flow.left -= group;
  }
  flow.space = 0;
  for (const stretch of measureNotes(context, table.notes)) put(flow, stretch, 0);
}

/** Heights of the head and of what stays together: single rows, and groups of rows that are kept with the next. */
function measureTable(
  context: MeasureContext,
  table: Table,
): Readonly<{ head: number; groups: readonly number[] }> {
  const [head = 0, ...rows] = measureRows(table, findWidth(context));
  const kept = listKeptRowsOf(table);
  const groups: number[] = [];
  for (const [i, height] of rows.entries()) {
    if (i > 0 && kept[i - 1]) groups[groups.length - 1] = (groups.at(-1) ?? 0) + height;
    else groups.push(height);
  }
  return { head, groups };
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
