import type { BudgetCell, PlanDocument } from '../plan-document.ts';
import type { Rational } from '../rational.ts';
import { openBudgetBook } from './budget-book.ts';
import { findPlanVersion } from './versions.ts';

export type ShownCeiling = Readonly<{
  /** Rupiah; null where neither the row nor anything below it has a ceiling. */
  ceiling: Rational | null;
  /** The row's own cell, which typing changes. */
  cell: BudgetCell | null;
}>;

/** The ceilings the plan states, for rows and columns of years: what the outline shows and Renstra prints. */
export type PlanCeilings = Readonly<{
  find: (nodeId: string, year: number) => ShownCeiling;
  /** Something below has ceilings in some year: the row shows their sum and is not typed in. */
  isSum: (nodeId: string) => boolean;
  total: (year: number) => Rational | null;
}>;

const none: ShownCeiling = { ceiling: null, cell: null };

export function sumPlanCeilings(
  parts: Pick<PlanDocument, 'nodes' | 'budgetVersions' | 'budgets'>,
): PlanCeilings {
  const book = openBudgetBook({ ...parts, spendings: [] });
  const years = [...new Set(parts.budgetVersions.map((version) => version.year))];
  const shown = new Set(years.map((year) => findPlanVersion(parts.budgetVersions, year)?.id));
  const cells = new Map<string, BudgetCell>();
  for (const cell of parts.budgets) {
    if (shown.has(cell.budgetVersionId)) cells.set(`${cell.nodeId} ${cell.year}`, cell);
  }
  return {
    find: (nodeId, year) => {
      const ceiling = book.planned(year).find(nodeId);
      const cell = cells.get(`${nodeId} ${year}`) ?? null;
      return ceiling === null && cell === null ? none : { ceiling, cell };
    },
    isSum: (nodeId) => years.some((year) => book.planned(year).below(nodeId) !== null),
    total: (year) => book.planned(year).total,
  };
}
