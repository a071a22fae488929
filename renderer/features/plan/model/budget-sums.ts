import type { BudgetCell, PlanDocument } from '../../../../db/domain/plan-document.ts';
import { add, fromDecimal, type Rational, sum } from '../../../../db/domain/rational.ts';

export type ShownBudget = Readonly<{
  /** Rupiah; null where neither the row nor anything below it has a ceiling. */
  ceiling: Rational | null;
  /** The row's own cell that is in force and that typing changes. */
  cell: BudgetCell | null;
}>;

export type BudgetSums = Readonly<{
  find: (nodeId: string, year: number) => ShownBudget;
  /** Something below has ceilings: the row shows their sum and is not typed in. */
  isSum: (nodeId: string) => boolean;
  total: (year: number) => Rational | null;
  /** Rows with budgets of their own. */
  ownerIds: ReadonlySet<string>;
}>;

const none: ShownBudget = { ceiling: null, cell: null };
const keyOf = (nodeId: string, year: number): string => `${nodeId} ${year}`;

/** Ceilings as the documents add them up: the lowest rows that have figures count, what stands above is their sum. */
export function sumBudgets({ nodes, budgets }: Pick<PlanDocument, 'nodes' | 'budgets'>): BudgetSums {
  const own = new Map<string, BudgetCell>();
  for (const cell of budgets) {
    const key = keyOf(cell.nodeId, cell.year);
    // The revised ceiling is the one in force where there is one.
    if (cell.edition === 'perubahan' || !own.has(key)) own.set(key, cell);
  }
  const years = [...new Set(budgets.map((cell) => cell.year))];
  const below = new Map<string, Rational>();
  const sums = new Set<string>();
  const totals = new Map<number, Rational[]>();
  const ceilingAt = (nodeId: string, year: number): Rational | null => {
    const ceiling = own.get(keyOf(nodeId, year))?.ceiling ?? null;
    return below.get(keyOf(nodeId, year)) ?? (ceiling === null ? null : fromDecimal(ceiling));
  };
  // From the end every row comes after all rows below it.
  for (const node of nodes.toReversed()) {
    for (const year of years) {
      const ceiling = ceilingAt(node.id, year);
      if (ceiling === null) continue;
      if (node.parentId === null) totals.set(year, [...(totals.get(year) ?? []), ceiling]);
      else {
        const key = keyOf(node.parentId, year);
        const before = below.get(key);
        below.set(key, before ? add(before, ceiling) : ceiling);
        sums.add(node.parentId);
      }
    }
  }
  return {
    find: (nodeId, year) => {
      const ceiling = ceilingAt(nodeId, year);
      const cell = own.get(keyOf(nodeId, year)) ?? null;
      return ceiling === null && cell === null ? none : { ceiling, cell };
    },
    isSum: (nodeId) => sums.has(nodeId),
    total: (year) => {
      const tops = totals.get(year);
      return tops ? sum(tops) : null;
    },
    ownerIds: new Set(budgets.map((cell) => cell.nodeId)),
  };
}
