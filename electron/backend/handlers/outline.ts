import { duplicateRows } from '../../../db/commands/outline/duplicate.ts';
import { insertRows } from '../../../db/commands/outline/insert.ts';
import { moveRows, setLevels } from '../../../db/commands/outline/move.ts';
import { replaceText } from '../../../db/commands/outline/replace-text.ts';
import { removeBranches } from '../../../db/commands/remove-branch.ts';
import { restoreTrash } from '../../../db/commands/restore-trash.ts';
import { succeed } from '../../../db/domain/result.ts';
import { listTrash } from '../../../db/queries/trash.ts';
import { readTogether } from '../../../db/reader.ts';
import type { outlineMethods } from '../../api/outline.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import { type HandlersOf, withDocument } from './handler.ts';

export const outlineHandlers: HandlersOf<keyof typeof outlineMethods> = {
  'outline.insert': (call, input) =>
    changePlan(call, 'outline.insert', ofPlan(input.planId), (context) => insertRows(context, input)),
  'outline.remove': (call, input) =>
    changePlan(call, 'outline.remove', ofPlan(input.planId), (context) => removeBranches(context, input)),
  'outline.move': (call, input) =>
    changePlan(call, 'outline.move', ofPlan(input.planId), (context) => moveRows(context, input)),
  'outline.duplicate': (call, input) =>
    changePlan(call, 'outline.duplicate', ofPlan(input.planId), (context) => duplicateRows(context, input)),
  'outline.setLevel': (call, input) =>
    changePlan(call, 'outline.setLevel', ofPlan(input.planId), (context) => setLevels(context, input)),
  'text.replace': (call, input) =>
    changePlan(call, 'text.replace', ofPlan(input.planId), (context) => replaceText(context, input)),
  'trash.list': (call, { planId, limit }) =>
    withDocument(call, async (file) =>
      succeed(await readTogether(file.db, (db) => listTrash(db, planId, limit))),
    ),
  'trash.restore': (call, input) =>
    changePlan(call, 'trash.restore', ofPlan(input.planId), (context) => restoreTrash(context, input)),
};
