import type { CommandContext } from '../command.ts';
import type { Result } from '../domain/errors.ts';
import { localGovernmentFramework, ministryFramework } from '../domain/framework-presets.ts';
import { ordinalScalePresets } from '../domain/ordinal.ts';
import type { Organization } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { defaultSettings, toChoice } from '../domain/settings.ts';
import { createFramework } from './framework.ts';
import { createOrganization } from './organization.ts';
import { createPlan } from './plan.ts';
import { createOrdinalScale, setScoringSettings } from './scoring.ts';

export type NewOffice = Readonly<{
  organizationName: string;
  organizationKind: Organization['kind'];
  periodStart: number;
  periodEnd: number;
}>;

/** Chapters of a Renstra of a local agency; another rule is chosen in the plan. */
const firstRegulation = '86_2017';

/** What a new document begins with: the office, the words of its cascade, an empty plan, scales and settings. */
export async function createOffice(
  context: CommandContext,
  input: NewOffice,
): Promise<Result<Readonly<{ organizationId: string; planId: string }>>> {
  const organization = await createOrganization(context, {
    parentId: null,
    kind: input.organizationKind,
    name: input.organizationName,
    shortName: null,
    regionName: null,
    address: null,
    numberLocale: 'id',
    isExample: false,
  });
  if (!organization.ok) return organization;
  const organizationId = organization.value.id;
  const preset = input.organizationKind === 'ministry' ? ministryFramework : localGovernmentFramework;
  const framework = await createFramework(context, { organizationId, preset });
  if (!framework.ok) return framework;
  const plan = await createPlan(context, {
    organizationId,
    frameworkId: framework.value.id,
    ...(input.organizationKind === 'region'
      ? { kind: 'rpjmd', title: `RPJMD ${input.organizationName}` }
      : { kind: 'renstra', title: `Renstra ${input.organizationName}` }),
    regulation: firstRegulation,
    periodStart: input.periodStart,
    periodEnd: input.periodEnd,
  });
  if (!plan.ok) return plan;
  const equipped = await equipOrganization(context, organizationId);
  return equipped.ok ? succeed({ organizationId, planId: plan.value.id }) : equipped;
}

/** What every organization measures with: the scales of predicates and the rules of scoring. */
export async function equipOrganization(
  context: CommandContext,
  organizationId: string,
): Promise<Result<null>> {
  for (const scale of ordinalScalePresets) {
    const created = await createOrdinalScale(context, { organizationId, scale });
    if (!created.ok) return created;
  }
  const settings = await setScoringSettings(context, {
    organizationId,
    year: 0,
    settings: toChoice(defaultSettings),
  });
  return settings.ok ? succeed(null) : settings;
}
