import { checkPlan } from '../../../db/domain/check/check-plan.ts';
import { refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readTogether } from '../../../db/reader.ts';
import { type HandlersOf, withDocument } from './handler.ts';

export const checkHandlers: HandlersOf<'check.plan'> = {
  'check.plan': async (call, { planId }) =>
    withDocument(call, async (file) => {
      const document = await readTogether(file.db, (db) => readPlanDocument(db, planId));
      return document ? succeed(checkPlan(document)) : refuse('row-not-found', { what: 'plan' });
    }),
};
