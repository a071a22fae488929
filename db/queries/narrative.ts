import type { Narrative } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

const toNarrative = (row: Row<'narrative'>): Narrative => ({
  id: row.id,
  version: row.version,
  document: row.document,
  year: row.year,
  section: row.section,
  subjectId: row.subject_id,
  body: row.body,
});

export async function listNarratives(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<Narrative[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('narrative')
      .selectAll()
      .where('plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('id')
      .execute(),
  );
  return rows.map(toNarrative);
}
