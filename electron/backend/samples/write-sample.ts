import type { NewRow } from '../../../db/changes.ts';
import type { CommandContext } from '../../../db/command.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { ordinalScalePresets } from '../../../db/domain/ordinal.ts';
import { succeed } from '../../../db/domain/result.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import type { Sample, SampleLegalBasis } from './sample.ts';
import { collectTreeRows } from './tree-rows.ts';

/** Gap between siblings, so that a row can be put between two without renumbering. */
const sortStep = 1024;

/** Writes a whole sample as one command; answers with the id of its plan. */
export async function writeSample(
  { write, newId }: CommandContext,
  sample: Sample,
): Promise<Result<{ planId: string }>> {
  const organizationId = newId();
  const regionId = sample.region ? newId() : null;
  const planId = newId();
  const frameworkId = newId();
  const owned = { organization_id: organizationId };

  if (sample.region && regionId) {
    await write.insert('organization', [
      {
        ...organizationRow({ ...sample.organization, ...sample.region, kind: 'region' }),
        id: regionId,
        parent_id: null,
        sort: 0,
      },
    ]);
  }
  await write.insert('organization', [
    { ...organizationRow(sample.organization), id: organizationId, parent_id: regionId, sort: sortStep },
  ]);

  const unitIds = new Map(sample.units.map((name) => [name, newId()]));
  await write.insert(
    'unit',
    sample.units.map((name, index) => ({
      ...owned,
      id: unitIds.get(name) ?? newId(),
      parent_id: null,
      code: null,
      name,
      valid_from: null,
      valid_to: null,
      sort: index * sortStep,
    })),
  );
  await write.insert(
    'official',
    sample.officials.map((official, index) => ({
      ...owned,
      id: newId(),
      unit_id: official.unit ? (unitIds.get(official.unit) ?? null) : null,
      name: official.name,
      nip: official.nip,
      rank: official.rank,
      position: official.position,
      is_head: official.isHead ? 1 : 0,
      appointment: official.appointment,
      valid_from: official.validFrom,
      valid_to: official.validTo,
      sort: index * sortStep,
    })),
  );

  const levelIds = new Map(sample.framework.levels.map((level) => [level.kind, newId()]));
  await write.insert('framework', [
    {
      ...owned,
      id: frameworkId,
      slug: sample.framework.slug,
      name: sample.framework.name,
      language: sample.framework.language,
    },
  ]);
  await write.insert(
    'framework_level',
    sample.framework.levels.map((level, sort) => ({
      ...owned,
      id: levelIds.get(level.kind) ?? newId(),
      framework_id: frameworkId,
      sort,
      kind: level.kind,
      name: level.name,
      may_hold_indicators: level.mayHoldIndicators ? 1 : 0,
      may_hold_budgets: level.mayHoldBudgets ? 1 : 0,
    })),
  );
  await write.insert('plan', [
    {
      ...owned,
      id: planId,
      framework_id: frameworkId,
      predecessor_id: null,
      kind: 'renstra',
      title: sample.plan.title,
      regulation: sample.plan.regulation,
      period_start: sample.plan.periodStart,
      period_end: sample.plan.periodEnd,
      profile: sample.plan.profile,
      status: 'draft',
      adopted_on: null,
      sort: 0,
    },
  ]);

  for (const basis of legalBasisRows(sample.legalBases, { ...owned, plan_id: planId }, newId)) {
    await write.insert('legal_basis', [basis]);
  }

  const scaleIds = new Map(ordinalScalePresets.map((scale) => [scale.slug, newId()]));
  await write.insert(
    'ordinal_scale',
    ordinalScalePresets.map((scale) => ({
      ...owned,
      id: scaleIds.get(scale.slug) ?? newId(),
      slug: scale.slug,
      name: scale.name,
    })),
  );
  await write.insert(
    'ordinal_level',
    ordinalScalePresets.flatMap((scale) =>
      scale.levels.map((level) => ({
        ...owned,
        id: newId(),
        scale_id: scaleIds.get(scale.slug) ?? '',
        ...level,
      })),
    ),
  );
  await write.insert('scoring_setting', [
    {
      ...owned,
      id: newId(),
      year: 0,
      negative_variant: defaultSettings.negativeVariant,
      cap: defaultSettings.cap,
      cap_scope: defaultSettings.capScope,
      scale_slug: defaultSettings.scaleSlug,
      band_reading: defaultSettings.bandReading,
      negative_zero_target: defaultSettings.negativeZeroTarget,
      averaging: defaultSettings.averaging,
      analysis_threshold: defaultSettings.analysisThreshold,
    },
  ]);

  const rows = collectTreeRows(sample, {
    newId,
    planId,
    organizationId,
    regionId,
    levelIds,
    unitIds,
    scaleIds,
    sortStep,
  });
  await write.insert('node', rows.node);
  await write.insert('gloss', rows.gloss);
  await write.insert('indicator', rows.indicator);
  await write.insert('target', rows.target);
  await write.insert('realization', rows.realization);
  await write.insert('budget', rows.budget);
  await write.insert(
    'narrative',
    sample.narratives.map((narrative) => ({
      ...owned,
      id: newId(),
      plan_id: planId,
      subject_id: '',
      ...narrative,
    })),
  );
  return succeed({ planId });
}

function organizationRow(
  organization: Sample['organization'],
): Omit<NewRow<'organization'>, 'id' | 'parent_id' | 'sort'> {
  return {
    kind: organization.kind,
    name: organization.name,
    short_name: organization.kind === 'region' ? null : organization.shortName,
    region_name: organization.regionName,
    address: organization.kind === 'region' ? null : organization.address,
    number_locale: 'id',
    is_example: organization.isExample ? 1 : 0,
  };
}

function legalBasisRows(
  bases: readonly SampleLegalBasis[],
  owned: { organization_id: string; plan_id: string },
  newId: () => string,
): NewRow<'legal_basis'>[] {
  return bases.flatMap(({ amendedBy = [], ...basis }, index) => {
    const id = newId();
    const row = { ...owned, ...basis, id, amends_id: null, sort: index * sortStep };
    return [
      row,
      ...amendedBy.map((amendment, position) => ({
        ...row,
        ...amendment,
        id: newId(),
        amends_id: id,
        sort: index * sortStep + position + 1,
      })),
    ];
  });
}
