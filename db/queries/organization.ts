import type { Organization } from '../domain/plan-document.ts';
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

export async function findOrganization(db: Reader, id: string): Promise<Organization | null> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toOrganization(row) : null;
}
