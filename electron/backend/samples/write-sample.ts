import type { CommandContext } from '../../../db/command.ts';
import { createFramework } from '../../../db/commands/framework.ts';
import { type Created, createOrganization } from '../../../db/commands/organization.ts';
import { createPlan } from '../../../db/commands/plan.ts';
import { createRecord, type RecordInput } from '../../../db/commands/record.ts';
import { createOrdinalScale, setScoringSettings } from '../../../db/commands/scoring.ts';
import { sortStep } from '../../../db/commands/sort.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { ordinalScalePresets } from '../../../db/domain/ordinal.ts';
import type { LevelKind } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import type { Sample } from './sample.ts';
import { collectTreeRows } from './tree-rows.ts';

/** Writes a whole sample as one command; answers with the id of its plan. */
export async function writeSample(
  context: CommandContext,
  sample: Sample,
): Promise<Result<{ planId: string }>> {
  const { regionId, organizationId } = await writeOrganizations(context, sample);
  const frameworkId = await takeId(createFramework(context, { organizationId, preset: sample.framework }));
  const planId = await takeId(
    createPlan(context, { organizationId, frameworkId, kind: 'renstra', ...sample.plan }),
  );
  const unitIds = await writePeople(context, planId, sample);
  await writeLegalBases(context, planId, sample);
  const scaleIds = new Map<string, string>();
  for (const scale of ordinalScalePresets) {
    scaleIds.set(scale.slug, await takeId(createOrdinalScale(context, { organizationId, scale })));
  }
  await take(setScoringSettings(context, { organizationId, year: 0, settings: defaultSettings }));

  const { write, newId } = context;
  const levelIds = await findLevelIds(context, frameworkId);
  const ids = { newId, planId, organizationId, regionId, levelIds, unitIds, scaleIds, sortStep };
  const rows = collectTreeRows(sample, ids);
  await write.insert('node', rows.node);
  await write.insert('gloss', rows.gloss);
  await write.insert('indicator', rows.indicator);
  await write.insert('target', rows.target);
  await write.insert('realization', rows.realization);
  await write.insert('budget', rows.budget);
  await write.insert(
    'narrative',
    sample.narratives.map((narrative) => ({
      organization_id: organizationId,
      id: newId(),
      plan_id: planId,
      subject_id: '',
      ...narrative,
    })),
  );
  return succeed({ planId });
}

/** A sample is part of the program: one that a command refuses is a bug. */
async function take<T>(result: Promise<Result<T>>): Promise<T> {
  const made = await result;
  if (!made.ok) throw new Error(`the sample is refused: ${JSON.stringify(made.error)}`);
  return made.value;
}

const takeId = async (result: Promise<Result<Created>>): Promise<string> => (await take(result)).id;

async function writeOrganizations(
  context: CommandContext,
  { organization, region }: Sample,
): Promise<{ regionId: string | null; organizationId: string }> {
  const own = { ...organization, numberLocale: 'id' as const };
  const regionId = region
    ? await takeId(
        createOrganization(context, {
          ...own,
          ...region,
          kind: 'region',
          parentId: null,
          shortName: null,
          address: null,
        }),
      )
    : null;
  return {
    regionId,
    organizationId: await takeId(createOrganization(context, { ...own, parentId: regionId })),
  };
}

async function writePeople(
  context: CommandContext,
  planId: string,
  { units, officials }: Sample,
): Promise<ReadonlyMap<string, string>> {
  const unitIds = new Map<string, string>();
  for (const name of units) {
    const values = { parentId: null, code: null, name, validFrom: null, validTo: null };
    unitIds.set(name, await takeId(createRecord(context, { kind: 'unit', planId, values })));
  }
  for (const { unit, ...official } of officials) {
    const unitId = unit === null ? null : (unitIds.get(unit) ?? null);
    const values = { ...official, unitId };
    await takeId(createRecord(context, { kind: 'official', planId, values }));
  }
  return unitIds;
}

async function writeLegalBases(
  context: CommandContext,
  planId: string,
  { legalBases }: Sample,
): Promise<void> {
  const add = (values: RecordInput<'legalBasis'>): Promise<string> =>
    takeId(createRecord(context, { kind: 'legalBasis', planId, values }));
  for (const { amendedBy = [], ...basis } of legalBases) {
    const amendsId = await add({ ...basis, planId, amendsId: null });
    for (const amendment of amendedBy) await add({ role: basis.role, ...amendment, planId, amendsId });
  }
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
