import { type CodeKind, type ProgramCode, readProgramCode } from '../program-code.ts';
import type { NomenclatureEntry, Tier } from './entry.ts';
import { findListColumns, type ListColumns, type TextRow, tidyCell } from './list-columns.ts';

export type UnreadRow = Readonly<{
  /** As the spreadsheet counts, from 1. */
  row: number;
  reason: 'no-code' | 'no-title' | 'code-outside-parent';
  text: string;
}>;

export type ReadList = Readonly<{
  entries: readonly NomenclatureEntry[];
  /** Rows of sub-activities in the table, read or not. */
  rowCount: number;
  unread: readonly UnreadRow[];
}>;

/** An official list as it is distributed; null where no heading says what its columns are. */
export function readNomenclature(rows: readonly TextRow[]): ReadList | null {
  const columns = findListColumns(rows);
  if (!columns) return null;
  const collector = createCollector();
  const unread: UnreadRow[] = [];
  let rowCount = 0;
  for (let at = columns.headerRow + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if (row.every((cell) => tidyCell(cell) === '')) continue;
    rowCount += 1;
    const reason =
      columns.layout === 'levels' ? addLevels(row, columns, collector) : addOne(row, columns, collector);
    if (reason !== null)
      unread.push({ row: at + 1, reason, text: row.map(tidyCell).join(' ').slice(0, 200) });
  }
  return { entries: collector.list(), rowCount, unread };
}

type Found = Readonly<{ read: ProgramCode; title: string }>;

/** One row says the whole way down: field, program, activity, sub-activity. */
function addLevels(row: TextRow, columns: ListColumns, collector: Collector): UnreadRow['reason'] | null {
  const tier = readTier(row[columns.tier ?? -1]);
  const found: Found[] = [];
  for (const { code, title } of columns.levels) {
    const own = splitCode(tidyCell(row[title]));
    const cell = code === null ? own : { code: tidyCell(row[code]), title: own.title };
    if (cell.code === '' && cell.title === '') continue;
    const read = readProgramCode(cell.code);
    if (!read) return 'no-code';
    if (cell.title === '') return 'no-title';
    const above = found.at(-1)?.read;
    if (above && !read.code.startsWith(`${above.code}.`)) return 'code-outside-parent';
    found.push({ read, title: cell.title });
  }
  if (found.length === 0) return 'no-code';
  const last = found.at(-1);
  for (const one of found) collector.add(one, tier, one === last ? readOutput(row, columns) : noOutput);
  return null;
}

/** One row, one code: the level follows from it. */
function addOne(row: TextRow, columns: ListColumns, collector: Collector): UnreadRow['reason'] | null {
  const code = columns.codes
    .map((column) => tidyCell(row[column]))
    .filter((text) => text !== '')
    .join('.');
  const title = tidyCell(row[columns.title ?? -1]);
  const read = readProgramCode(code);
  if (!read) return 'no-code';
  if (title === '') return 'no-title';
  collector.add({ read, title }, readTier(row[columns.tier ?? -1]), readOutput(row, columns));
  return null;
}

/** `1.06.02 PROGRAM …`; a text without a code in front is a title alone. */
function splitCode(text: string): { code: string; title: string } {
  const match = /^([\dX](?:\.[\dX]+)*)\.?\s+(.+)$/s.exec(text);
  return match ? { code: match[1] ?? '', title: match[2] ?? '' } : { code: '', title: text };
}

function readTier(cell: string | null | undefined): Tier | null {
  const text = tidyCell(cell).toLowerCase();
  if (text.startsWith('prov')) return 'province';
  return /^(kab|kota)/.test(text) ? 'district' : null;
}

type Output = Pick<NomenclatureEntry, 'performance' | 'indicator' | 'unitOfMeasure'>;
const noOutput: Output = { performance: null, indicator: null, unitOfMeasure: null };

const readOutput = (row: TextRow, { performance, indicator, unit }: ListColumns): Output => ({
  performance: tidyCell(row[performance ?? -1]) || null,
  indicator: tidyCell(row[indicator ?? -1]) || null,
  unitOfMeasure: tidyCell(row[unit ?? -1]) || null,
});

type Collector = ReturnType<typeof createCollector>;

/** Every code once; twice where provinces and districts call it differently. */
function createCollector() {
  const byCode = new Map<string, NomenclatureEntry[]>();
  const add = ({ read, title }: Found, tier: Tier | null, output: Output): void => {
    const known = byCode.get(read.code) ?? [];
    const same = known.findIndex(
      (one) => one.tier === tier || (isSameText(one.title, title) && isSameOutput(one, output)),
    );
    const before = known[same];
    if (before === undefined) known.push({ ...read, tier, title, ...output });
    else if (before.tier !== tier) known[same] = { ...before, tier: null };
    byCode.set(read.code, known);
  };
  const list = (): readonly NomenclatureEntry[] =>
    [...byCode.values()].flat().toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { add, list };
}

const isSameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const isSameOutput = (a: Output, b: Output): boolean =>
  a.indicator === b.indicator && a.unitOfMeasure === b.unitOfMeasure;

/** How many entries of each level a list has. */
export function countKinds(
  entries: readonly Pick<NomenclatureEntry, 'kind'>[],
): Readonly<Record<CodeKind, number>> {
  const counts = { affair: 0, field: 0, program: 0, activity: 0, subactivity: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}
