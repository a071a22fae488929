import type { Decimal } from '../decimal.ts';
import { findOrdinalLevel } from '../ordinal.ts';
import { isPercentUnit } from '../percent-unit.ts';
import type { ImportTarget } from './import-outline.ts';
import type { ImportColumn } from './match-columns.ts';
import { type CellFigure, countDecimals, readFigure } from './read-figures.ts';
import { findScaleOf } from './read-words.ts';
import { note, type ReadingContext, type RowView } from './reading-context.ts';
import { showCell, tidyText } from './table.ts';

export type RowValues = Readonly<{
  targets: readonly ImportTarget[];
  baselineYear: number | null;
  baselineValue: Decimal | null;
  baselineOrdinal: string | null;
  /** Slug of the scale all words of the row belong to. */
  scale: string | null;
  decimals: number | null;
  /** The figures in the order of their years, for the direction they go. */
  course: readonly Decimal[];
}>;

type Asked = Readonly<{ unit: string | null; columns: readonly ImportColumn[]; anchor: number }>;
type Read = Readonly<{ column: ImportColumn; figure: CellFigure }>;

/** Baseline and targets of one indicator. */
export function readValues(context: ReadingContext, view: RowView, { unit, columns }: Asked): RowValues {
  const wanted = columns.filter(
    ({ role, year }) => role !== 'ceiling' && (role === 'baseline' || isInPeriod(context, year)),
  );
  const isPercent = unit === null || isPercentUnit(unit);
  const read = readTwice(context, view, wanted, isPercent);
  const words = read.flatMap(({ figure }) => (figure.kind === 'text' ? [figure.text] : []));
  const scale = findScaleOf(context.frame.scales, words);
  for (const one of read)
    noteFigure(context, view, one, { isPercentUnit: isPercent, hasScale: scale !== null });

  const targets = read.flatMap(({ column, figure }): ImportTarget[] => {
    if (column.role !== 'target' || column.year === null) return [];
    const empty = { year: column.year, value: null, valueMax: null, ordinalCode: null };
    if (figure.kind === 'number') return [{ ...empty, value: figure.value }];
    if (figure.kind === 'range') return [{ ...empty, value: figure.min, valueMax: figure.max }];
    const level = scale && figure.kind === 'text' ? findOrdinalLevel(scale, figure.text) : null;
    return level ? [{ ...empty, ordinalCode: level.code }] : [];
  });
  const baseline = read.find(({ column }) => column.role === 'baseline');
  const baselineOrdinal =
    scale && baseline?.figure.kind === 'text'
      ? (findOrdinalLevel(scale, baseline.figure.text)?.code ?? null)
      : null;
  const baselineValue = baseline?.figure.kind === 'number' ? baseline.figure.value : null;
  const hasBaseline = baselineValue !== null || baselineOrdinal !== null;
  const ranks = scale
    ? [baselineOrdinal, ...targets.map(({ ordinalCode }) => ordinalCode)].flatMap((code) =>
        code === null ? [] : [findOrdinalLevel(scale, code)?.rank].filter((rank) => rank !== undefined),
      )
    : null;
  const figures = [baselineValue, ...targets.map(({ value }) => value)].filter((value) => value !== null);
  const ends = targets.flatMap(({ valueMax }) => (valueMax === null ? [] : [valueMax]));
  return {
    targets,
    baselineYear: hasBaseline ? (baseline?.column.year ?? null) : null,
    baselineValue,
    baselineOrdinal,
    scale: scale?.slug ?? null,
    decimals:
      figures.length === 0 ? null : Math.min(10, Math.max(...[...figures, ...ends].map(countDecimals))),
    course: ranks ?? figures,
  };
}

const isInPeriod = ({ frame: { periodStart, periodEnd } }: ReadingContext, year: number | null): boolean =>
  year !== null && (periodStart === null || periodEnd === null || (year >= periodStart && year <= periodEnd));

/** Once for itself, then beside its neighbours: a lost decimal mark shows only there. */
function readTwice(
  context: ReadingContext,
  view: RowView,
  columns: readonly ImportColumn[],
  isPercent: boolean,
): readonly Read[] {
  const read = (column: ImportColumn, neighbours: readonly Decimal[]): CellFigure =>
    readFigure(view.cell(column.index), {
      locale: context.localeOf.get(column.index) ?? 'id',
      isPercent,
      neighbours,
    });
  const alone = columns.map((column) => ({ column, figure: read(column, []) }));
  return alone.map(({ column }) => {
    const neighbours = alone.flatMap((other) =>
      other.column !== column && other.figure.kind === 'number' ? [other.figure.value] : [],
    );
    return { column, figure: read(column, neighbours) };
  });
}

function noteFigure(
  context: ReadingContext,
  view: RowView,
  { column, figure }: Read,
  { isPercentUnit: isPercent, hasScale }: { isPercentUnit: boolean; hasScale: boolean },
): void {
  const year = column.year === null ? '' : String(column.year);
  const say = (code: Parameters<typeof note>[1], params: Readonly<Record<string, string>> = {}): void =>
    note(context, code, view.row, column.index, { year, ...params });
  if (figure.kind === 'empty') {
    if (column.role === 'target') say('target-empty');
  } else if (figure.kind === 'missing') {
    if (column.role === 'target') say('target-not-available');
  } else if (figure.kind === 'text') {
    if (!hasScale) say('word-among-figures', { text: figure.text.slice(0, 80) });
  } else if (figure.kind === 'invalid') say('not-a-number', { text: figure.text.slice(0, 80) });
  else if (figure.kind === 'date') say('number-is-date', { text: figure.text });
  else if (figure.kind === 'error') say('cell-error', { text: figure.text });
  else if (figure.kind === 'number') {
    if (figure.marks.includes('percent-cell') && !isPercent)
      say('percent-or-fraction', { value: figure.value });
    const isDoubtful = figure.marks.includes('far-from-neighbours') || figure.suggestion !== undefined;
    if (isDoubtful) {
      say('number-doubtful', {
        text: tidyText(showCell(view.cell(column.index), context.frame.numberLocale)),
        value: figure.value,
        ...suggest(figure.suggestion),
      });
    }
  }
}

const suggest = (suggestion: Decimal | undefined): Readonly<Record<string, string>> =>
  suggestion === undefined ? {} : { suggestion };
