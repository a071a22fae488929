import { setBudgets, setSpendings } from '../../../db/commands/budget.ts';
import {
  createBudgetVersion,
  removeBudgetVersion,
  updateBudgetVersion,
} from '../../../db/commands/budget-version.ts';
import { distributeBudget } from '../../../db/commands/distribute-budget.ts';
import type { budgetMethods } from '../../api/budget.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import type { HandlersOf } from './handler.ts';

export const budgetHandlers: HandlersOf<keyof typeof budgetMethods> = {
  'budget.set': (call, input) =>
    changePlan(call, 'budget.set', ofPlan(input.planId), (context) => setBudgets(context, input)),
  'spending.set': (call, input) =>
    changePlan(call, 'spending.set', ofPlan(input.planId), (context) => setSpendings(context, input)),
  'budget.distribute': (call, input) =>
    changePlan(call, 'budget.distribute', ofPlan(input.planId), (context) =>
      distributeBudget(context, input),
    ),
  'budgetVersion.create': (call, input) =>
    changePlan(call, 'budgetVersion.create', ofPlan(input.planId), (context) =>
      createBudgetVersion(context, input),
    ),
  'budgetVersion.update': (call, { planId, ...input }) =>
    changePlan(call, 'budgetVersion.update', ofPlan(planId), (context) =>
      updateBudgetVersion(context, input),
    ),
  'budgetVersion.remove': (call, { planId, id }) =>
    changePlan(call, 'budgetVersion.remove', ofPlan(planId), (context) =>
      removeBudgetVersion(context, { id }),
    ),
};
