import { carryActions } from '../../../db/commands/carry-actions.ts';
import type { actionMethods } from '../../api/action.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import type { HandlersOf } from './handler.ts';

export const actionHandlers: HandlersOf<keyof typeof actionMethods> = {
  'action.carryOver': (call, input) =>
    changePlan(call, 'action.carryOver', ofPlan(input.planId), (context) => carryActions(context, input)),
};
