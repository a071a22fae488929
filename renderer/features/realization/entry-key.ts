import type { Quarter } from '../../../db/domain/plan-document.ts';

/** One cell to be filled in: an indicator in a year (quarter 0) or in one of its quarters. */
export type EntryPlace = {
  readonly indicatorId: string;
  readonly year: number;
  readonly quarter: Quarter;
};

export const makeEntryKey = ({ indicatorId, year, quarter }: EntryPlace): string =>
  `${indicatorId} ${year} ${quarter}`;
