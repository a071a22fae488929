import { hasMissingReason } from '../../../db/domain/entry/judge-entry.ts';
import type { EntryRow, IndicatorRow } from './entry-rows.ts';

const isRefusedIn = (row: IndicatorRow): boolean =>
  row.rejected !== null || row.months.some(({ rejected }) => rejected !== null);

const needsLook = (row: IndicatorRow): boolean =>
  row.rejected !== null ||
  row.isJump ||
  row.release === 'due' ||
  (row.cell !== null && row.cell.missingReason !== null && !hasMissingReason(row.cell.missingReason));

/** F8 and Shift+F8: the next entry to be looked at after (or before) this one, refused ones first; all around. */
export function findProblem(
  rows: readonly IndicatorRow[],
  fromKey: string | null,
  step: 1 | -1,
): IndicatorRow | null {
  const wanted = rows.some(isRefusedIn) ? isRefusedIn : needsLook;
  const start = rows.findIndex((row) => row.key === fromKey);
  for (let turn = 1; turn <= rows.length; turn += 1) {
    const row = rows[(start + step * turn + rows.length * 2) % rows.length];
    if (row && wanted(row)) return row;
  }
  return null;
}

/** The next entry with nothing in it, from this one on and then from the top. */
export function findEmpty(rows: readonly IndicatorRow[], fromKey: string | null): IndicatorRow | null {
  const start = Math.max(
    0,
    rows.findIndex((row) => row.key === fromKey),
  );
  const isEmpty = (row: IndicatorRow): boolean => !row.isFilled && !row.isAnnualOnly && row.rejected === null;
  return rows.slice(start).find(isEmpty) ?? rows.find(isEmpty) ?? null;
}

/** Where the keyboard begins among the rows on show: the first entry to fill in, else the first one that can be. */
export function findFirst(rows: readonly EntryRow[]): string | null {
  const indicators = rows.filter((row) => row.kind === 'indicator');
  const first = findEmpty(indicators, null) ?? indicators.find((row) => !row.isAnnualOnly) ?? indicators[0];
  return first?.key ?? null;
}
