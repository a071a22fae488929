import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Organization } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { keepGiven, type PatchOf } from './patch.ts';
import { findRow } from './rows.ts';
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

type Sorted = Readonly<{ execute: () => Promise<{ sort: number }[]> }>;

/** After the last one. */
async function findNextSort(rows: Sorted): Promise<number> {
  const sorts = (await rows.execute()).map(({ sort }) => sort);
  return Math.max(0, ...sorts) + sortStep;
}

export type OrganizationPatch = PatchOf<
  Pick<Organization, 'kind' | 'name' | 'shortName' | 'regionName' | 'address' | 'numberLocale'>
>;

export async function updateOrganization(
  { db, write }: CommandContext,
  { id, version, patch }: Readonly<{ id: string; version: number; patch: OrganizationPatch }>,
): Promise<Result<null>> {
  const before = await findRow(db, 'organization', id);
  if (!before) return refuse('row-not-found', { what: 'organization' });
  const columns = keepGiven({
    kind: patch.kind,
    name: patch.name,
    short_name: patch.shortName,
    region_name: patch.regionName,
    address: patch.address,
    number_locale: patch.numberLocale,
  });
  return write.update('organization', before, columns, version);
}
