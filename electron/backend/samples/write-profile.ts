import type { CommandContext } from '../../../db/command.ts';
import { createRecord, type RecordInput } from '../../../db/commands/record.ts';
import type { RecordKind } from '../../../db/domain/plan-records.ts';
import type { SampleDuty, SampleLegalBasis, SampleProfile, SampleStatistic } from './sample.ts';
import { getKnown, takeId } from './take.ts';

type ProfileIds = Readonly<{ planId: string; unitIds: ReadonlyMap<string, string> }>;
type Add = <K extends RecordKind>(kind: K, values: RecordInput<K>) => Promise<string>;

/** The lists of a plan's profile, each in the order of the document. */
export async function writeProfile(
  context: CommandContext,
  { planId, unitIds }: ProfileIds,
  profile: SampleProfile,
): Promise<void> {
  const add: Add = (kind, values) => takeId(createRecord(context, { kind, planId, values }));
  for (const basis of profile.legalBases) await addLegalBasis(add, planId, basis);
  for (const one of profile.abbreviations ?? []) await add('abbreviation', one);
  for (const duty of profile.duties ?? []) await addDuty(add, unitIds, duty, null);
  for (const motto of profile.mottos ?? []) await add('motto', motto);
  await addStatistics(add, profile.statistics ?? []);
  for (const one of profile.provenances ?? []) await add('provenance', { ...noProvenance, ...one });
  for (const group of profile.targetGroups ?? []) await add('targetGroup', { note: null, ...group });
  for (const name of profile.participants ?? []) await add('participant', { name });
  for (const { unit, parts = [], ...plan } of profile.derivedPlans ?? []) {
    const unitId = unit === undefined ? null : getKnown(unitIds, unit);
    const derivedPlanId = await add('derivedPlan', { description: null, presentedTo: null, unitId, ...plan });
    for (const part of parts) await add('derivedPlanPart', { body: null, ...part, derivedPlanId });
  }
}

const noProvenance: RecordInput<'provenance'> = {
  speaker: null,
  position: null,
  occasion: null,
  place: null,
  statedOn: null,
  publisher: null,
  note: null,
};

async function addLegalBasis(
  add: Add,
  planId: string,
  { amendedBy = [], ...basis }: SampleLegalBasis,
): Promise<void> {
  const amendsId = await add('legalBasis', { ...basis, planId, amendsId: null });
  for (const amendment of amendedBy) {
    await add('legalBasis', { role: basis.role, ...amendment, planId, amendsId });
  }
}

async function addDuty(
  add: Add,
  unitIds: ReadonlyMap<string, string>,
  { units = [], parts = [], ...duty }: SampleDuty,
  parentId: string | null,
): Promise<void> {
  const dutyId = await add('duty', { meaning: null, form: null, ...duty, parentId });
  for (const unit of units) await add('unitDuty', { unitId: getKnown(unitIds, unit), dutyId });
  for (const part of parts) await addDuty(add, unitIds, part, dutyId);
}

async function addStatistics(add: Add, statistics: readonly SampleStatistic[]): Promise<void> {
  const ids = new Map<string, string>();
  const plain = {
    value: null,
    unitOfMeasure: null,
    year: null,
    isUpToYear: false,
    isApproximate: false,
    source: null,
    partId: null,
    wholeId: null,
  };
  for (const one of statistics) {
    if ('part' in one) {
      const { part, whole, name } = one;
      const terms = { partId: getKnown(ids, part), wholeId: getKnown(ids, whole) };
      await add('statistic', { ...plain, name, ...terms });
    } else {
      const { key, ...told } = one;
      const id = await add('statistic', { ...plain, ...told });
      if (key !== undefined) ids.set(key, id);
    }
  }
}
