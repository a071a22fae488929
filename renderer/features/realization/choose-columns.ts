import type { Quarter } from '../../../db/domain/plan-document.ts';
import {
  type AskedColumns,
  type EntryColumnId,
  entryColumnIds,
} from '../../../electron/api/entry-columns.ts';

export type ColumnChoice = ColumnFrame & {
  /** Beside the indicator, the open period and its months. */
  readonly shown: ReadonlySet<EntryColumnId>;
  /** Names keep to one line where they have no room for a second one beside nineteen rows. */
  readonly isNarrow: boolean;
};

export type ColumnFrame = {
  readonly year: number;
  readonly quarter: Quarter;
  /** Indicators are measured by month: the months of the quarter stand before it. */
  readonly hasMonths: boolean;
  /** An office that fills in years alone never meets a quarter. */
  readonly hasQuarters: boolean;
  /** The last year of the plan; null for a plan without a period. */
  readonly endYear: number | null;
};

/** Columns chosen by hand; all others come and go by themselves. */
export type OwnColumns = {
  readonly shown: readonly EntryColumnId[];
  readonly hidden: readonly EntryColumnId[];
};

export const noOwnColumns: OwnColumns = { shown: [], hidden: [] };

/** Room the columns that are always there take, about; what is left of the grid belongs to the indicator's name. */
const fixedWidthPx = 500;
const quarterWidthPx = 58;
export const statusWidthPx = 92;
export const noteWidthPx = 150;
/** Most names of indicators stand on one line in this, so that a screen holds its nineteen rows. */
const nameWidthPx = 430;

/** Of those chosen by hand, about: a figure, or as wide as this. */
const figureWidthPx = 66;
const widths: Readonly<Partial<Record<EntryColumnId, number>>> = {
  unit: 90,
  kind: 50,
  baseline: 96,
  lastAchievement: 84,
  quarter1: quarterWidthPx,
  quarter2: quarterWidthPx,
  quarter3: quarterWidthPx,
  quarter4: quarterWidthPx,
  achievement: 110,
  yearAchievement: 84,
  endProgress: 84,
  status: statusWidthPx,
  note: noteWidthPx,
  dataDate: 92,
  origin: 130,
  due: 92,
  owner: 150,
  responsible: 150,
  source: 150,
  formula: 150,
};

const ofYear: ReadonlySet<EntryColumnId> = new Set(['unit', 'target', 'achievement', 'evidence', 'analysis']);
const readQuarter = (id: EntryColumnId): number => Number(/Quarter([1-4])$/i.exec(id)?.[1] ?? 0);
/** In the year as a whole there is nothing to say of a quarter so far. */
const ofOpenQuarter: ReadonlySet<EntryColumnId> = new Set([
  'planned',
  'lastQuarter',
  'reached',
  'yearAchievement',
]);

const ofEnd: ReadonlySet<EntryColumnId> = new Set(['endTarget', 'endProgress']);

/** What can be shown in a period; the open quarter is the column that is filled in. */
export const listColumns = ({ quarter, hasQuarters, endYear }: ColumnFrame): readonly EntryColumnId[] =>
  entryColumnIds.filter((id) => {
    if (ofOpenQuarter.has(id)) return quarter > 0;
    if (ofEnd.has(id)) return endYear !== null;
    const own = readQuarter(id);
    return own === 0 || (hasQuarters && (id.startsWith('target') || own !== quarter));
  });

/** The page knows its own columns; those of another version of the program are left alone. */
export function readOwnColumns(asked: AskedColumns | undefined): OwnColumns {
  const known = new Set<string>(entryColumnIds);
  const pick = (ids: readonly string[]): readonly EntryColumnId[] =>
    ids.filter((id): id is EntryColumnId => known.has(id));
  return asked ? { shown: pick(asked.shown), hidden: pick(asked.hidden) } : noOwnColumns;
}

/** Status and note have columns of their own where names keep their room; the details panel has them always. */
export function chooseColumns(gridWidth: number, frame: ColumnFrame, own: OwnColumns): ColumnChoice {
  const { quarter, hasMonths } = frame;
  const asked = new Set(own.shown);
  const hidden = new Set(own.hidden);
  const possible = listColumns(frame);
  const isAlways = (id: EntryColumnId): boolean =>
    ofYear.has(id) || id === (quarter === 0 ? 'lastYear' : 'planned');
  const isEarlier = (id: EntryColumnId): boolean => {
    const own = id.startsWith('target') ? 0 : readQuarter(id);
    return own > 0 && own < quarter;
  };
  const widthOf = (id: EntryColumnId): number => widths[id] ?? figureWidthPx;
  const months = hasMonths ? 3 * quarterWidthPx : 0;
  // What is chosen by hand takes its room first.
  const change = possible.reduce((total, id) => {
    const isCounted = isAlways(id) || isEarlier(id);
    if (isCounted) return hidden.has(id) ? total - widthOf(id) : total;
    return asked.has(id) ? total + widthOf(id) : total;
  }, months);
  const all = fixedWidthPx + (quarter > 0 ? quarter * quarterWidthPx : 0) + change;
  // Their figures are in the details as well.
  const hasEarlier = !hasMonths || gridWidth - all >= nameWidthPx;
  const taken = hasEarlier ? all : fixedWidthPx + quarterWidthPx + change;
  const left = gridWidth - taken - nameWidthPx;
  const isShown = (id: EntryColumnId): boolean => {
    if (hidden.has(id)) return false;
    if (asked.has(id) || isAlways(id)) return true;
    if (isEarlier(id)) return hasEarlier;
    if (id === 'status') return left >= statusWidthPx;
    return id === 'note' && left >= statusWidthPx + noteWidthPx;
  };
  return { ...frame, shown: new Set(possible.filter(isShown)), isNarrow: left < 0 };
}

/** One column shown or hidden by hand. Where that is what happens anyway, nothing has to be remembered. */
export function askColumn(
  own: OwnColumns,
  id: EntryColumnId,
  isShown: boolean,
  isShownAnyway: (own: OwnColumns) => boolean,
): OwnColumns {
  const without = (ids: readonly EntryColumnId[]): readonly EntryColumnId[] =>
    ids.filter((one) => one !== id);
  const neither = { shown: without(own.shown), hidden: without(own.hidden) };
  if (isShownAnyway(neither) === isShown) return neither;
  return isShown
    ? { ...neither, shown: [...neither.shown, id] }
    : { ...neither, hidden: [...neither.hidden, id] };
}

/** Every column there is, in every period. */
export const allColumns: OwnColumns = { shown: entryColumnIds, hidden: [] };
