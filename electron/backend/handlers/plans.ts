import { updateFramework } from '../../../db/commands/framework.ts';
import { updateOrganization } from '../../../db/commands/organization.ts';
import { adoptPlan, revisePlan } from '../../../db/commands/plans/adopt.ts';
import { createPlanInFile } from '../../../db/commands/plans/create.ts';
import { removePlan } from '../../../db/commands/plans/remove.ts';
import { startNextPlan } from '../../../db/commands/plans/start-next.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { type FrameworkPreset, frameworkPresets } from '../../../db/domain/framework-presets.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readFileOverview, readPlanVersion } from '../../../db/queries/plans.ts';
import { searchNodes } from '../../../db/queries/search-nodes.ts';
import { readTogether, toReader } from '../../../db/reader.ts';
import type { plansMethods } from '../../api/plans.ts';
import { changePlan } from './change.ts';
import { type FindPlan, ofPlan } from './find-plan.ts';
import { type HandlersOf, withDocument } from './handler.ts';

/** Nothing of the plan on show changes: the page has nothing to patch. */
const ofNoPlan: FindPlan = async () => null;

/** The chapters of a new plan's documents; another rule is chosen in the plan. */
const firstRegulation = '86_2017';

export const plansHandlers: HandlersOf<keyof typeof plansMethods> = {
  'plan.list': (call) =>
    withDocument(call, async (file) => succeed(await readTogether(file.db, readFileOverview))),
  'plan.create': async (call, { framework, ...input }) => {
    const words = 'id' in framework ? succeed(framework) : findPreset(framework.preset);
    if (!words.ok) return words;
    return changePlan(call, 'plan.create', ofNoPlan, (context) =>
      createPlanInFile(context, { ...input, regulation: firstRegulation, framework: words.value }),
    );
  },
  'plan.remove': (call, input) =>
    changePlan(call, 'plan.remove', ofNoPlan, (context) => removePlan(context, input)),
  'plan.startNext': (call, input) =>
    changePlan(call, 'plan.startNext', ofNoPlan, (context) => startNextPlan(context, input)),
  'plan.adopt': (call, input) =>
    changePlan(call, 'plan.adopt', ofPlan(input.planId), (context) => adoptPlan(context, input)),
  'plan.revise': (call, input) =>
    changePlan(call, 'plan.revise', ofPlan(input.planId), (context) => revisePlan(context, input)),
  'plan.readVersion': (call, input) =>
    withDocument(call, async (file) => {
      const document = await readPlanVersion(toReader(file.db), input);
      return document ? succeed(document) : refuse('row-not-found', { what: 'plan_version' });
    }),
  'node.search': (call, input) =>
    withDocument(call, async (file) => succeed(await searchNodes(toReader(file.db), input))),
  'framework.update': (call, { planId, ...input }) =>
    changePlan(call, 'framework.update', ofPlan(planId), (context) => updateFramework(context, input)),
  'organization.update': (call, { planId, ...input }) =>
    changePlan(call, 'organization.update', ofPlan(planId), (context) => updateOrganization(context, input)),
};

function findPreset(slug: string): Result<FrameworkPreset> {
  const preset = frameworkPresets.find((one) => one.slug === slug);
  return preset ? succeed(preset) : refuse('row-not-found', { what: 'framework' });
}
