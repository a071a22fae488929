import type { CommandContext } from '../../../db/command.ts';
import { createFramework } from '../../../db/commands/framework.ts';
import { createOrganization } from '../../../db/commands/organization.ts';
import { createRecord } from '../../../db/commands/record.ts';
import { createOrdinalScale, setScoringSettings } from '../../../db/commands/scoring.ts';
import { sortStep } from '../../../db/commands/sort.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { ordinalScalePresets } from '../../../db/domain/ordinal.ts';
import type { LevelKind } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readPlainText } from '../../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../../db/domain/rich-text/write-rich-text.ts';
import { defaultSettings, toChoice } from '../../../db/domain/settings.ts';
import { collectBudgetRows } from './budget-rows.ts';
import type { Sample, SamplePlan } from './sample.ts';
import { getKnown, take, takeId } from './take.ts';
import { collectTreeRows, type TreeIds, type TreeRows } from './tree-rows.ts';
import { writeMeasures } from './write-measures.ts';
import { writeProfile } from './write-profile.ts';

type Owners = Readonly<{ regionId: string | null; organizationId: string }>;

/** Writes a whole sample as one command; answers with the id of the plan a file of it shows first. */
export async function writeSample(
  context: CommandContext,
  sample: Sample,
): Promise<Result<{ planId: string }>> {
  const owners = await writeOrganizations(context, sample);
  const { organizationId } = owners;
  const frameworkId = await takeId(createFramework(context, { organizationId, preset: sample.framework }));
  const plans = [...(sample.otherPlans ?? []), sample];
  const planIds = await writePlans(context, plans, { owners, frameworkId });
  const planId = planIds.get(sample) ?? '';
  const ids: Omit<TreeIds, 'planId' | 'isRegional'> = {
    ...owners,
    newId: context.newId,
    levelIds: await findLevelIds(context, frameworkId),
    unitIds: await writePeople(context, planId, sample),
    scaleIds: await writeScoring(context, organizationId),
    nodeIds: new Map(),
    indicatorIds: new Map(),
    origin: sample.origin,
    sortStep,
  };
  if (owners.regionId !== null && plans.some(({ plan }) => plan.isRegional)) {
    await writeScoring(context, owners.regionId);
  }
  for (const plan of plans) {
    const ofPlan = { ...ids, planId: planIds.get(plan) ?? '', isRegional: plan.plan.isRegional === true };
    await writeProfile(context, ofPlan, plan);
    const indicators = await writeTree(context, ofPlan, plan);
    await writeMeasures(context, ofPlan, plan, indicators);
  }
  await writeLinks(context, sample, ids);
  return succeed({ planId });
}

async function writeOrganizations(
  context: CommandContext,
  { organization, region }: Sample,
): Promise<Owners> {
  const own = { numberLocale: 'id' as const, ...organization };
  const above = { ...own, kind: 'region' as const, parentId: null, shortName: null, address: null };
  const regionId = region ? await takeId(createOrganization(context, { ...above, ...region })) : null;
  return {
    regionId,
    organizationId: await takeId(createOrganization(context, { ...own, parentId: regionId })),
  };
}

/** In the order given, which is that of their references; the last one, which the sample is about, is shown first. */
async function writePlans(
  { write, newId }: CommandContext,
  plans: readonly SamplePlan[],
  { owners, frameworkId }: Readonly<{ owners: Owners; frameworkId: string }>,
): Promise<ReadonlyMap<SamplePlan, string>> {
  const idOf = new Map<SamplePlan, string>();
  const keys = new Map<string, string>();
  const find = (key: string | undefined): string | null => (key === undefined ? null : getKnown(keys, key));
  for (const [index, plan] of plans.entries()) {
    const { key, kind, serves, predecessor, isRegional, status, adoptedOn, ...said } = plan.plan;
    const id = newId();
    await write.insert('plan', [
      {
        id,
        organization_id: (isRegional ? owners.regionId : null) ?? owners.organizationId,
        framework_id: frameworkId,
        serves_id: find(serves),
        predecessor_id: find(predecessor),
        kind: kind ?? 'renstra',
        title: said.title,
        regulation: said.regulation,
        period_start: said.periodStart,
        period_end: said.periodEnd,
        profile: said.profile,
        status: status ?? 'draft',
        adopted_on: adoptedOn ?? null,
        sort: (index === plans.length - 1 ? 1 : index + 2) * sortStep,
      },
    ]);
    idOf.set(plan, id);
    if (key !== undefined) keys.set(key, id);
  }
  return idOf;
}

async function writePeople(
  context: CommandContext,
  planId: string,
  { units, officials }: Sample,
): Promise<ReadonlyMap<string, string>> {
  const unitIds = new Map<string, string>();
  for (const unit of units) {
    const given = typeof unit === 'string' ? { name: unit } : unit;
    const values = { parentId: null, code: null, validFrom: null, validTo: null, ...given };
    unitIds.set(given.name, await takeId(createRecord(context, { kind: 'unit', planId, values })));
  }
  for (const { unit, ...official } of officials) {
    const values = { ...official, unitId: unit === null ? null : getKnown(unitIds, unit) };
    await takeId(createRecord(context, { kind: 'official', planId, values }));
  }
  return unitIds;
}

async function writeScoring(
  context: CommandContext,
  organizationId: string,
): Promise<ReadonlyMap<string, string>> {
  const scaleIds = new Map<string, string>();
  for (const scale of ordinalScalePresets) {
    scaleIds.set(scale.slug, await takeId(createOrdinalScale(context, { organizationId, scale })));
  }
  await take(setScoringSettings(context, { organizationId, year: 0, settings: toChoice(defaultSettings) }));
  return scaleIds;
}

async function writeTree(
  { write, newId }: CommandContext,
  ids: TreeIds,
  plan: SamplePlan,
): Promise<TreeRows['indicator']> {
  const rows = collectTreeRows(plan.tree, ids);
  await write.insert('node', rows.node);
  await write.insert('gloss', rows.gloss);
  await write.insert('success_factor', rows.success_factor);
  await write.insert('node_status', rows.node_status);
  await write.insert('indicator', rows.indicator);
  await write.insert('indicator_component', rows.indicator_component);
  await write.insert('target', rows.target);
  await write.insert('realization', rows.realization);
  const money = collectBudgetRows(plan, rows.budgeted, ids);
  await write.insert('budget_version', money.budget_version);
  await write.insert('budget', money.budget);
  await write.insert('spending', money.spending);
  await write.insert(
    'narrative',
    plan.narratives.map(({ subject, body, ...narrative }) => ({
      organization_id: ids.organizationId,
      id: newId(),
      plan_id: ids.planId,
      subject_id: subject === undefined ? '' : getKnown(ids.nodeIds, subject),
      ...narrative,
      body: writeRichText(readPlainText(body)),
    })),
  );
  return rows.indicator;
}

async function writeLinks(
  { write, newId }: CommandContext,
  { links = [] }: Sample,
  { organizationId, nodeIds }: Pick<TreeIds, 'organizationId' | 'nodeIds'>,
): Promise<void> {
  await write.insert(
    'node_link',
    links.map(({ from, to, kind, note }) => ({
      id: newId(),
      organization_id: organizationId,
      from_node_id: getKnown(nodeIds, from),
      to_node_id: getKnown(nodeIds, to),
      kind,
      note: note ?? null,
    })),
  );
}

async function findLevelIds(
  { db }: CommandContext,
  frameworkId: string,
): Promise<ReadonlyMap<LevelKind, string>> {
  const levels = await db
    .selectFrom('framework_level')
    .select(['kind', 'id'])
    .where('framework_id', '=', frameworkId)
    .execute();
  return new Map(levels.map(({ kind, id }) => [kind, id]));
}
