import type { LegalBasis, Official, Organization, Unit } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';

const toOrganization = (row: Row<'organization'>): Organization => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  name: row.name,
  shortName: row.short_name,
  regionName: row.region_name,
  address: row.address,
  numberLocale: row.number_locale,
  isExample: row.is_example === 1,
});

const toUnit = (row: Row<'unit'>): Unit => ({
  id: row.id,
  parentId: row.parent_id,
  code: row.code,
  name: row.name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

const toOfficial = (row: Row<'official'>): Official => ({
  id: row.id,
  unitId: row.unit_id,
  name: row.name,
  nip: row.nip,
  rank: row.rank,
  position: row.position,
  isHead: row.is_head === 1,
  appointment: row.appointment,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

const toLegalBasis = (row: Row<'legal_basis'>): LegalBasis => ({
  id: row.id,
  planId: row.plan_id,
  amendsId: row.amends_id,
  role: row.role,
  kind: row.kind,
  number: row.number,
  year: row.year,
  title: row.title,
});

export async function findOrganization(db: Reader, id: string): Promise<Organization | null> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toOrganization(row) : null;
}

export async function listUnits(db: Reader, organizationId: string): Promise<Unit[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  return rows.map(toUnit);
}

export async function listOfficials(db: Reader, organizationId: string): Promise<Official[]> {
  const rows = await db
    .selectFrom('official')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  return rows.map(toOfficial);
}

/** Those of the plan and those the organization rests on whatever the plan. */
export async function listLegalBases(
  db: Reader,
  { planId, organizationId }: Readonly<{ planId: string; organizationId: string }>,
): Promise<LegalBasis[]> {
  const rows = await db
    .selectFrom('legal_basis')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where((where) => where.or([where('plan_id', '=', planId), where('plan_id', 'is', null)]))
    .orderBy('sort')
    .orderBy('id')
    .execute();
  return rows.map(toLegalBasis);
}
