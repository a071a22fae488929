import type { Quarter } from '../../../db/domain/plan-document.ts';

export type ColumnChoice = {
  readonly year: number;
  readonly quarter: Quarter;
  readonly hasStatus: boolean;
  readonly hasNote: boolean;
  /** Indicators are measured by month: the months of the quarter stand before it. */
  readonly hasMonths: boolean;
  /** Quarters before the open one have room; their figures are in the details as well. */
  readonly hasEarlier: boolean;
  /** Names keep to one line where they have no room for a second one beside nineteen rows. */
  readonly isNarrow: boolean;
};

/** Room the columns that are always there take, about; what is left of the grid belongs to the indicator's name. */
const fixedWidthPx = 500;
const quarterWidthPx = 58;
export const statusWidthPx = 92;
export const noteWidthPx = 150;
/** Most names of indicators stand on one line in this, so that a screen holds its nineteen rows. */
const nameWidthPx = 430;

/** Status and note have columns of their own where names keep their room; the details panel has them always. */
export function chooseColumns(
  gridWidth: number,
  { year, quarter }: Pick<ColumnChoice, 'year' | 'quarter'>,
  hasMonths: boolean,
): ColumnChoice {
  const months = hasMonths ? 3 * quarterWidthPx : 0;
  const all = fixedWidthPx + (quarter > 0 ? quarter * quarterWidthPx : 0) + months;
  const hasEarlier = !hasMonths || gridWidth - all >= nameWidthPx;
  const taken = hasEarlier ? all : fixedWidthPx + quarterWidthPx + months;
  const left = gridWidth - taken - nameWidthPx;
  return {
    year,
    quarter,
    hasStatus: left >= statusWidthPx,
    hasNote: left >= statusWidthPx + noteWidthPx,
    hasMonths,
    hasEarlier,
    isNarrow: left < 0,
  };
}
