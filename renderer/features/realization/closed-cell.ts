import type { Quarter } from '../../../db/domain/plan-document.ts';
import type { PeriodState } from '../../../db/domain/verification/period.ts';
import type { EntryRow } from './entry-rows.ts';
import { readMonthColumn } from './month-columns.tsx';

/** Why a cell of the grid cannot be filled in. */
export type ClosedCell =
  | { readonly kind: 'file' | 'evaluator' | 'annual' | 'by-quarter' | 'fill-first' | 'details' | 'computed' }
  | { readonly kind: 'dictionary' | 'verification' }
  | { readonly kind: 'period'; readonly period: PeriodState }
  | { readonly kind: 'plan'; readonly isAdopted: boolean }
  | { readonly kind: 'elsewhere'; readonly year: number; readonly quarter: Quarter };

export type EntryClosing = {
  readonly isFileReadOnly: boolean;
  readonly isEvaluator: boolean;
  readonly isAdopted: boolean;
  /** What closes the open period. */
  readonly period: PeriodState | null;
};

const entryColumns: ReadonlySet<string> = new Set(['entry', 'status', 'note', 'dataDate']);
const planColumns: ReadonlySet<string> = new Set([
  ...['indicator', 'unit', 'kind', 'target', 'planned', 'endTarget', 'lastTarget', 'baseline'],
  ...['targetQuarter1', 'targetQuarter2', 'targetQuarter3', 'targetQuarter4'],
]);
/** What an indicator is, on its own sheet. */
const dictionaryColumns: ReadonlySet<string> = new Set([
  ...['due', 'owner', 'responsible', 'source', 'formula', 'weight'],
]);
const computedColumns: ReadonlySet<string> = new Set([
  ...['achievement', 'yearAchievement', 'lastAchievement', 'endProgress', 'reached'],
]);

/** What closes every figure of the period, whatever the cell. */
export function findPeriodClosing({ isFileReadOnly, isEvaluator, period }: EntryClosing): ClosedCell | null {
  if (isFileReadOnly) return { kind: 'file' };
  // Whose role it is comes last: taking it back does not open a period that was sent.
  if (period !== null) return { kind: 'period', period };
  return isEvaluator ? { kind: 'evaluator' } : null;
}

/** Null for a cell that can be filled in, and for headings. */
export function findClosedCell(row: EntryRow, columnKey: string, closing: EntryClosing): ClosedCell | null {
  if (row.kind === 'group') return null;
  if (planColumns.has(columnKey)) return { kind: 'plan', isAdopted: closing.isAdopted };
  if (dictionaryColumns.has(columnKey)) return { kind: 'dictionary' };
  if (columnKey === 'lastYear') return { kind: 'elsewhere', year: row.year - 1, quarter: 0 };
  if (columnKey === 'lastQuarter') return { kind: 'elsewhere', year: row.year - 1, quarter: row.quarter };
  const quarter = Number(/^quarter([1-4])$/.exec(columnKey)?.[1] ?? 0) as Quarter;
  if (quarter > 0) return { kind: 'elsewhere', year: row.year, quarter };
  const month = readMonthColumn(columnKey);
  if (month !== null) {
    if (row.isAnnualOnly) return { kind: 'annual' };
    return row.months.length === 0 ? { kind: 'by-quarter' } : findPeriodClosing(closing);
  }
  if (computedColumns.has(columnKey)) return { kind: 'computed' };
  if (columnKey === 'verified') return { kind: 'verification' };
  if (!entryColumns.has(columnKey)) return { kind: 'details' };
  if (row.isAnnualOnly) return { kind: 'annual' };
  const whole = findPeriodClosing(closing);
  if (whole !== null || columnKey === 'entry') return whole;
  // A figure that is not there has no day.
  if (columnKey === 'dataDate' && row.cell?.missingReason != null) return { kind: 'fill-first' };
  return row.cell === null ? { kind: 'fill-first' } : null;
}
