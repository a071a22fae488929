import {
  type Absorption,
  measureTotalAbsorption,
  type TotalAbsorption,
} from '../../../../db/domain/absorption.ts';
import type { PlanNode } from '../../../../db/domain/plan-document.ts';
import { carriesOut } from './plan-index.ts';
import type { ReportContext } from './report-context.ts';

export type ProgramBudget = Readonly<{ node: PlanNode; budget: Absorption }>;

/** The uppermost nodes that carry out the plan and have money in that year. */
export function listProgramBudgets(context: ReportContext, year: number): readonly ProgramBudget[] {
  const { index, document } = context;
  return document.nodes.flatMap((node) => {
    const parent = node.parentId === null ? null : index.node(node.parentId);
    const isTop = carriesOut(node) && (parent === null || !carriesOut(parent));
    const budget = isTop ? index.budgets.absorption(node.id, year) : null;
    return budget === null ? [] : [{ node, budget }];
  });
}

export const totalBudget = (programs: readonly ProgramBudget[]): TotalAbsorption =>
  measureTotalAbsorption(programs.map(({ budget }) => budget));
