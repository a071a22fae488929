import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { findSeal, type PeriodState } from '../../../../db/domain/verification/period.ts';
import type { BudgetRow } from './budget-rows.ts';

/** What the seal of a year closes on this screen: what was spent, and the targets beside it. */
const sealedColumns: ReadonlySet<string> = new Set(['spent', 'target']);

export type BudgetClosing =
  | { readonly kind: 'sealed'; readonly period: PeriodState }
  /** The quarters make the year: those are filled in. */
  | { readonly kind: 'by-quarter' };

/** Why a figure of a row cannot be typed in the grid although the file and the plan are open; null where it can. */
export function findBudgetClosing(
  plan: Pick<PlanDocument, 'periods'>,
  { year, columnKey }: { readonly year: number; readonly columnKey: string },
  row: Pick<BudgetRow, 'isSpentSum' | 'isByQuarter'>,
): BudgetClosing | null {
  if (!sealedColumns.has(columnKey)) return null;
  const period = findSeal(plan, year, 0);
  if (period) return { kind: 'sealed', period };
  return columnKey === 'spent' && row.isByQuarter && !row.isSpentSum ? { kind: 'by-quarter' } : null;
}
