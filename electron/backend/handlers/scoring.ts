import { createOwnScale, removeOwnScale, updateOwnScale } from '../../../db/commands/own-scale.ts';
import { setScoringSettings } from '../../../db/commands/scoring.ts';
import { refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { listLineage, listPredecessorChoices } from '../../../db/queries/lineage.ts';
import { findPlan } from '../../../db/queries/plan.ts';
import { readTogether } from '../../../db/reader.ts';
import type { scoringMethods } from '../../api/scoring.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import { type HandlersOf, withDocument } from './handler.ts';

export const scoringHandlers: HandlersOf<keyof typeof scoringMethods> = {
  'scoring.set': (call, { planId, year, settings }) =>
    changePlan(call, 'scoring.set', ofPlan(planId), async (context) => {
      const owned = await findPlan(context.db, planId);
      if (!owned) return refuse('row-not-found', { what: 'plan' });
      return setScoringSettings(context, { organizationId: owned.organizationId, year, settings });
    }),
  'scale.create': (call, input) =>
    changePlan(call, 'scale.create', ofPlan(input.planId), (context) => createOwnScale(context, input)),
  'scale.update': (call, input) =>
    changePlan(call, 'scale.update', ofPlan(input.planId), (context) => updateOwnScale(context, input)),
  'scale.remove': (call, input) =>
    changePlan(call, 'scale.remove', ofPlan(input.planId), (context) => removeOwnScale(context, input)),
  'indicator.lineage': async (call, { indicatorId }) =>
    withDocument(call, async (file) =>
      succeed(await readTogether(file.db, (db) => listLineage(db, indicatorId))),
    ),
  'indicator.predecessors': async (call, { indicatorId }) =>
    withDocument(call, async (file) =>
      succeed(await readTogether(file.db, (db) => listPredecessorChoices(db, indicatorId))),
    ),
};
