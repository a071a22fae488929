import type { CommandContext } from '../../command.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import type { FrameworkPreset } from '../../domain/framework-presets.ts';
import type { Organization, Plan } from '../../domain/plan-document.ts';
import { succeed } from '../../domain/result.ts';
import type { Reader } from '../../reader.ts';
import { createFramework } from '../framework.ts';
import { equipOrganization } from '../office.ts';
import { type Created, createOrganization } from '../organization.ts';
import { createPlan } from '../plan.ts';
import { findRow } from '../rows.ts';

export type NewPlanInput = Pick<
  Plan,
  'kind' | 'title' | 'regulation' | 'periodStart' | 'periodEnd' | 'servesId'
> &
  Readonly<{
    /** One of the file, or a region or agency that is new to it. */
    organization: Readonly<{ id: string }> | Pick<Organization, 'kind' | 'name' | 'shortName'>;
    /** The words of a plan that is there, or a preset that becomes the file's own. */
    framework: Readonly<{ id: string }> | FrameworkPreset;
  }>;

/** Another plan of the file: a region's beside an agency's, or one of another period. */
export async function createPlanInFile(
  context: CommandContext,
  input: NewPlanInput,
): Promise<Result<Created>> {
  const { db } = context;
  const served = input.servesId === null ? null : await findRow(db, 'plan', input.servesId);
  if (served === undefined) return refuse('row-not-found', { what: 'plan' });
  const organization = await settleOrganization(context, input, served?.organization_id ?? null);
  if (!organization.ok) return organization;
  const organizationId = organization.value.id;
  const framework = await settleFramework(context, input.framework, organizationId);
  if (!framework.ok) return framework;
  const { kind, title, regulation, periodStart, periodEnd, servesId } = input;
  return createPlan(context, {
    organizationId,
    frameworkId: framework.value.id,
    kind,
    title,
    regulation,
    periodStart,
    periodEnd,
    servesId,
  });
}

async function settleOrganization(
  context: CommandContext,
  { organization }: NewPlanInput,
  servedId: string | null,
): Promise<Result<Created>> {
  if ('id' in organization) {
    const row = await findRow(context.db, 'organization', organization.id);
    return row ? succeed({ id: row.id }) : refuse('row-not-found', { what: 'organization' });
  }
  const created = await createOrganization(context, {
    ...organization,
    parentId: servedId,
    regionName: null,
    address: null,
    ...(await readHouseStyle(context.db)),
  });
  if (!created.ok) return created;
  const equipped = await equipOrganization(context, created.value.id);
  return equipped.ok ? created : equipped;
}

/** A new office of the file writes its figures like the first one, and is invented where that one is. */
async function readHouseStyle(db: Reader): Promise<Pick<Organization, 'numberLocale' | 'isExample'>> {
  const first = await db
    .selectFrom('organization')
    .select(['number_locale', 'is_example'])
    .orderBy('sort')
    .orderBy('id')
    .executeTakeFirst();
  return { numberLocale: first?.number_locale ?? 'id', isExample: first?.is_example === 1 };
}

async function settleFramework(
  context: CommandContext,
  framework: NewPlanInput['framework'],
  organizationId: string,
): Promise<Result<Created>> {
  if ('levels' in framework) return createFramework(context, { organizationId, preset: framework });
  const row = await findRow(context.db, 'framework', framework.id);
  return row ? succeed({ id: row.id }) : refuse('row-not-found', { what: 'framework' });
}
