import type { Decimal } from '../../../db/domain/decimal.ts';
import { listMonths, type Month, readMonth } from '../../../db/domain/months.ts';
import type { Quarter, RealizationCell } from '../../../db/domain/plan-document.ts';
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
