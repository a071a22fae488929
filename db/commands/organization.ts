import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { LegalBasis, Official, Organization, Unit } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { sortStep } from './sort.ts';

export type Created = Readonly<{ id: string }>;

type NewOrganization = Omit<Organization, 'id' | 'version'> & Readonly<{ parentId: string | null }>;

export async function createOrganization(
  { db, write, newId }: CommandContext,
  input: NewOrganization,
): Promise<Result<Created>> {
  const id = newId();
  await write.insert('organization', [
    {
      id,
      parent_id: input.parentId,
      kind: input.kind,
      name: input.name,
      short_name: input.shortName,
      region_name: input.regionName,
      address: input.address,
      number_locale: input.numberLocale,
      is_example: input.isExample ? 1 : 0,
      sort: await findNextSort(db.selectFrom('organization').select('sort')),
    },
  ]);
  return succeed({ id });
}

type Owned = Readonly<{ organizationId: string }>;

export async function createUnit(
  { db, write, newId }: CommandContext,
  input: Owned & Omit<Unit, 'id'>,
): Promise<Result<Created>> {
  if (endsBeforeItBegins(input)) return refuse('invalid-input', { field: 'validTo' });
  const id = newId();
  const rows = db.selectFrom('unit').select('sort').where('organization_id', '=', input.organizationId);
  await write.insert('unit', [
    {
      id,
      organization_id: input.organizationId,
      parent_id: input.parentId,
      code: input.code,
      name: input.name,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      sort: await findNextSort(rows),
    },
  ]);
  return succeed({ id });
}

export async function createOfficial(
  { db, write, newId }: CommandContext,
  input: Owned & Omit<Official, 'id'>,
): Promise<Result<Created>> {
  if (endsBeforeItBegins(input)) return refuse('invalid-input', { field: 'validTo' });
  const id = newId();
  const rows = db.selectFrom('official').select('sort').where('organization_id', '=', input.organizationId);
  await write.insert('official', [
    {
      id,
      organization_id: input.organizationId,
      unit_id: input.unitId,
      name: input.name,
      nip: input.nip,
      rank: input.rank,
      position: input.position,
      is_head: input.isHead ? 1 : 0,
      appointment: input.appointment,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      sort: await findNextSort(rows),
    },
  ]);
  return succeed({ id });
}

export async function createLegalBasis(
  { db, write, newId }: CommandContext,
  input: Owned & Omit<LegalBasis, 'id'>,
): Promise<Result<Created>> {
  const id = newId();
  const rows = db
    .selectFrom('legal_basis')
    .select('sort')
    .where('organization_id', '=', input.organizationId);
  await write.insert('legal_basis', [
    {
      id,
      organization_id: input.organizationId,
      plan_id: input.planId,
      amends_id: input.amendsId,
      role: input.role,
      kind: input.kind,
      number: input.number,
      year: input.year,
      title: input.title,
      sort: await findNextSort(rows),
    },
  ]);
  return succeed({ id });
}

type Sorted = Readonly<{ execute: () => Promise<{ sort: number }[]> }>;

/** After the last one. */
async function findNextSort(rows: Sorted): Promise<number> {
  const sorts = (await rows.execute()).map(({ sort }) => sort);
  return Math.max(0, ...sorts) + sortStep;
}

const endsBeforeItBegins = ({
  validFrom,
  validTo,
}: Readonly<{ validFrom: string | null; validTo: string | null }>): boolean =>
  validFrom !== null && validTo !== null && validTo < validFrom;
