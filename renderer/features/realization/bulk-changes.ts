import type { RealizationCell } from '../../../db/domain/plan-document.ts';
import type { EntryRow, IndicatorRow } from './entry-rows.ts';
import type { EntryChange, EntryPatch } from './use-entry-saving.ts';

/** What can be done with the selected rows at once; each list is one command and one undo step. */
export type BulkChanges = {
  /** Selected cells without a figure take that of the period before. */
  readonly copySelected: readonly EntryChange[];
  /** The same for every indicator that is measured once a year. */
  readonly copyYearly: readonly EntryChange[];
  readonly toFinal: readonly EntryChange[];
  readonly toProvisional: readonly EntryChange[];
  /** Selected rows that have nothing yet and can be said to have no figure. */
  readonly unfilled: readonly IndicatorRow[];
};

const takeOver = ({ value, ordinalCode, numerator, denominator }: RealizationCell): EntryPatch => ({
  value,
  ordinalCode,
  numerator,
  denominator,
  status: 'provisional',
});

const change = (row: IndicatorRow, patch: EntryPatch): EntryChange => ({ row, patch, typed: null });

/** Nothing that was filled in is ever overwritten: a figure that is there stays. */
const isOpen = (row: IndicatorRow): boolean =>
  row.cell === null && row.rejected === null && !row.isAnnualOnly;

const listCopies = (rows: readonly IndicatorRow[]): readonly EntryChange[] =>
  rows.flatMap((row) =>
    isOpen(row) && row.previousCell !== null ? [change(row, takeOver(row.previousCell))] : [],
  );

export function planBulk(selected: readonly EntryRow[], all: readonly IndicatorRow[]): BulkChanges {
  const rows = selected.filter((row) => row.kind === 'indicator');
  const withFigure = rows.filter(({ cell }) => cell !== null && cell.missingReason === null);
  const toStatus = (status: 'provisional' | 'final'): readonly EntryChange[] =>
    withFigure.flatMap((row) => (row.cell?.status === status ? [] : [change(row, { status })]));
  return {
    copySelected: listCopies(rows),
    copyYearly: listCopies(all.filter(({ indicator }) => indicator.frequency === 'yearly')),
    toFinal: toStatus('final'),
    toProvisional: toStatus('provisional'),
    unfilled: rows.filter(isOpen),
  };
}
