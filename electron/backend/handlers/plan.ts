import { setGlosses } from '../../../db/commands/glosses.ts';
import { createIndicator, moveIndicator, updateIndicator } from '../../../db/commands/indicator.ts';
import { moveNode } from '../../../db/commands/move-node.ts';
import { createNode, updateNode } from '../../../db/commands/node.ts';
import { updatePlan } from '../../../db/commands/plan.ts';
import { setRealizations } from '../../../db/commands/realization.ts';
import { removeIndicator, removeNode } from '../../../db/commands/remove-branch.ts';
import { setTargets } from '../../../db/commands/target.ts';
import { refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readTogether } from '../../../db/reader.ts';
import type { planMethods } from '../../api/plan.ts';
import { changePlan, takeBack } from './change.ts';
import { ofIndicator, ofNode, ofPlan } from './find-plan.ts';
import { type HandlersOf, withDocument } from './handler.ts';
import { saveText } from './save-text.ts';

/** Each command is named like its method, which is how the history and the undo menu know it. */
export const planHandlers: HandlersOf<keyof typeof planMethods> = {
  'plan.read': async (call, { planId }) =>
    withDocument(call, async (file) => {
      const document = await readTogether(file.db, (db) => readPlanDocument(db, planId));
      return document ? succeed(document) : refuse('row-not-found', { what: 'plan' });
    }),
  'plan.update': (call, input) =>
    changePlan(call, 'plan.update', ofPlan(input.id), (context) => updatePlan(context, input)),

  'node.create': (call, input) =>
    changePlan(call, 'node.create', ofPlan(input.planId), (context) => createNode(context, input)),
  'node.update': (call, input) =>
    changePlan(call, 'node.update', ofNode(input.id), (context) => updateNode(context, input)),
  'node.move': (call, input) =>
    changePlan(call, 'node.move', ofNode(input.id), (context) => moveNode(context, input)),
  'node.remove': (call, input) =>
    changePlan(call, 'node.remove', ofNode(input.id), (context) => removeNode(context, input)),
  'node.setGlosses': (call, input) =>
    changePlan(call, 'node.setGlosses', ofNode(input.nodeId), (context) => setGlosses(context, input)),

  'indicator.create': (call, input) =>
    changePlan(call, 'indicator.create', ofNode(input.nodeId), (context) => createIndicator(context, input)),
  'indicator.update': (call, input) =>
    changePlan(call, 'indicator.update', ofIndicator(input.id), (context) => updateIndicator(context, input)),
  'indicator.move': (call, input) =>
    changePlan(call, 'indicator.move', ofIndicator(input.id), (context) => moveIndicator(context, input)),
  'indicator.remove': (call, input) =>
    changePlan(call, 'indicator.remove', ofIndicator(input.id), (context) => removeIndicator(context, input)),

  'target.set': (call, input) =>
    changePlan(call, 'target.set', ofPlan(input.planId), (context) => setTargets(context, input)),
  'realization.set': (call, input) =>
    changePlan(call, 'realization.set', ofPlan(input.planId), (context) =>
      // What comes from a page was typed or pasted by the person there.
      setRealizations(context, input, 'person'),
    ),
  'narrative.set': saveText,

  'history.undo': (call, { planId }) => takeBack(call, 'undo', planId),
  'history.redo': (call, { planId }) => takeBack(call, 'redo', planId),
};
