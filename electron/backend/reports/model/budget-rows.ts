import type { BudgetFigures } from '../../../../db/domain/absorption.ts';
import { measureTotalAbsorption, type TotalAbsorption } from '../../../../db/domain/absorption.ts';
import type { BudgetCell, PlanNode } from '../../../../db/domain/plan-document.ts';
import type { PlanIndex } from './plan-index.ts';
import type { ReportContext } from './report-context.ts';

/** The ceiling in force: the revised one where there is one (rules of absorption), else the first. */
export function findBudget(cells: readonly BudgetCell[], year: number): BudgetFigures | null {
  const ofYear = cells.filter((one) => one.year === year);
  const revised = ofYear.find((one) => one.edition === 'perubahan');
  const first = ofYear.find((one) => one.edition === 'murni');
  const ceiling = revised?.ceiling ?? first?.ceiling ?? null;
  const realized = revised?.realized ?? first?.realized ?? null;
  return ceiling === null && realized === null ? null : { ceiling, realized };
}

/** The lowest levels that have figures: what stands above them is their sum, never a figure of its own beside it. */
function listLeafBudgets(index: PlanIndex, node: PlanNode, year: number): readonly BudgetFigures[] {
  const below = index.children(node.id).flatMap((child) => listLeafBudgets(index, child, year));
  if (below.length > 0) return below;
  const own = findBudget(index.budgets(node.id), year);
  return own === null ? [] : [own];
}

/** Null where neither the node nor anything below it has a figure. */
export function sumBudget(index: PlanIndex, node: PlanNode, year: number): TotalAbsorption | null {
  const leaves = listLeafBudgets(index, node, year);
  return leaves.length === 0 ? null : measureTotalAbsorption(leaves);
}

export type ProgramBudget = Readonly<{ node: PlanNode; budget: TotalAbsorption }>;

/** The uppermost nodes that carry out the plan and have money in that year. */
export function listProgramBudgets(context: ReportContext, year: number): readonly ProgramBudget[] {
  const { index, document } = context;
  const isCarryingOut = (node: PlanNode) => ['program', 'activity', 'subactivity'].includes(node.levelKind);
  return document.nodes.flatMap((node) => {
    const parent = node.parentId === null ? null : index.node(node.parentId);
    const isTop = isCarryingOut(node) && (parent === null || !isCarryingOut(parent));
    const budget = isTop ? sumBudget(index, node, year) : null;
    return budget === null ? [] : [{ node, budget }];
  });
}

export const totalBudget = (programs: readonly ProgramBudget[]): TotalAbsorption =>
  measureTotalAbsorption(programs.map(({ budget }) => budget));
