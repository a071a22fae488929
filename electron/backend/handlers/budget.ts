import { setBudgets, setSpendings } from '../../../db/commands/budget.ts';
import type { budgetMethods } from '../../api/budget.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import type { HandlersOf } from './handler.ts';

export const budgetHandlers: HandlersOf<keyof typeof budgetMethods> = {
  'budget.set': (call, input) =>
    changePlan(call, 'budget.set', ofPlan(input.planId), (context) => setBudgets(context, input)),
  'spending.set': (call, input) =>
    changePlan(call, 'spending.set', ofPlan(input.planId), (context) => setSpendings(context, input)),
};
