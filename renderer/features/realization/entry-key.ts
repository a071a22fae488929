import type { Month } from '../../../db/domain/months.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';

/** One cell to be filled in: an indicator in a year (quarter 0), in one of its quarters or in a month of it. */
export type EntryPlace = {
  readonly indicatorId: string;
  readonly year: number;
  readonly quarter: Quarter;
  readonly month?: Month | null;
};

export const makeEntryKey = ({ indicatorId, year, quarter, month = null }: EntryPlace): string =>
  month === null ? `${indicatorId} ${year} ${quarter}` : `${indicatorId} ${year} ${quarter} ${month}`;
