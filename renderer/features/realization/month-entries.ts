import type { YearCells } from '../../../db/domain/cascade-figures.ts';
import type { Decimal } from '../../../db/domain/decimal.ts';
import {
  aggregateMonths,
  hasMonths,
  listMonths,
  type Month,
  mayHaveMonths,
  readMonth,
} from '../../../db/domain/months.ts';
import type {
  PlanIndicator,
  Quarter,
  RealizationCell,
  TargetCell,
} from '../../../db/domain/plan-document.ts';
import { isApart } from '../../../db/domain/quarters.ts';
import type { Rational } from '../../../db/domain/rational.ts';
import type { EntryDrafts, EntryReading, RejectedEntry } from './entry-drafts.ts';
import { makeEntryKey } from './entry-key.ts';

/** One month of the open quarter, as it was entered. */
export type MonthEntry = {
  readonly month: Month;
  readonly entryKey: string;
  readonly value: Decimal | null;
  readonly rejected: RejectedEntry | null;
  readonly reading: EntryReading | null;
};

type Cells = {
  readonly targets: YearCells<TargetCell>;
  readonly realizations: YearCells<RealizationCell>;
};

/** The office measures it by month, or has begun to: its months are asked for beside the quarter. */
export const isByMonth = (
  indicator: Pick<PlanIndicator, 'valueKind' | 'frequency'>,
  { targets, realizations }: Cells,
): boolean =>
  mayHaveMonths(indicator) &&
  (indicator.frequency === 'monthly' || targets.some(hasMonths) || realizations.some(hasMonths));

/** The drafts of a row's months; most rows have none, and then nothing is looked up. */
export function listMonthDrafts(
  drafts: EntryDrafts,
  place: { readonly indicatorId: string; readonly year: number; readonly quarter: Quarter },
): readonly (RejectedEntry | EntryReading | null)[] {
  if (drafts.rejected.size === 0 && drafts.readings.size === 0) return [];
  return listMonths(place.quarter).flatMap((month) => {
    const key = makeEntryKey({ ...place, month });
    return [drafts.rejected.get(key) ?? null, drafts.readings.get(key) ?? null];
  });
}

export function listMonthEntries(
  cell: RealizationCell | null,
  place: { readonly indicatorId: string; readonly year: number; readonly quarter: Quarter },
  drafts: readonly (RejectedEntry | EntryReading | null)[],
): readonly MonthEntry[] {
  return listMonths(place.quarter).map((month, at) => {
    const value = readMonth(cell ?? undefined, month);
    const reading = (drafts[at * 2 + 1] ?? null) as EntryReading | null;
    return {
      month,
      entryKey: makeEntryKey({ ...place, month }),
      value,
      rejected: (drafts[at * 2] ?? null) as RejectedEntry | null,
      reading: reading !== null && reading.value === value ? reading : null,
    };
  });
}

/** What three months make beside a quarter that was typed as another figure; null where nothing contradicts. */
export function findMonthsApart(cell: RealizationCell | null, indicator: PlanIndicator): Rational | null {
  const made = aggregateMonths(cell ?? undefined, indicator);
  if (cell === null || cell.value === null || made?.filled !== 3) return null;
  return isApart(cell.value, made.value, indicator) ? made.value : null;
}
