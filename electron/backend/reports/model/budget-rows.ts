import {
  listTopMoney,
  type NodeMoney as ProgramBudget,
  totalMoney as totalBudget,
} from '../../../../db/domain/budget/plan-money.ts';
import type { ReportContext } from './report-context.ts';

export { type ProgramBudget, totalBudget };

/** The uppermost nodes that carry out the plan and have money in that year. */
export const listProgramBudgets = (context: ReportContext, year: number): readonly ProgramBudget[] =>
  listTopMoney(context.document, context.index.budgets, year);
