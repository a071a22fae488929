import type { NomenclatureEntry, NomenclatureList } from '../domain/nomenclature/entry.ts';
import type { CodeKind } from '../domain/program-code.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';

/** The newest edition first; those without a date come after it, as they were added. */
export async function listNomenclatureLists(db: Reader): Promise<NomenclatureList[]> {
  const rows = await db.selectFrom('nomenclature_list').selectAll().orderBy('sort').orderBy('id').execute();
  const counted = await db
    .selectFrom('nomenclature_entry')
    .select(({ fn }) => ['list_id', 'kind', fn.countAll<number | string>().as('entries')])
    .groupBy(['list_id', 'kind'])
    .execute();
  return rows
    .map((row) => ({ ...toList(row), counts: countOf(counted.filter((one) => one.list_id === row.id)) }))
    .toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''));
}

const toList = (row: Row<'nomenclature_list'>) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  regulation: row.regulation,
  issuedOn: row.issued_on,
  sourceName: row.source_name,
});

const countOf = (
  counted: readonly Readonly<{ kind: CodeKind; entries: number | string }>[],
): Readonly<Record<CodeKind, number>> => {
  const counts = { affair: 0, field: 0, program: 0, activity: 0, subactivity: 0 };
  // PostgreSQL counts in a wider number, which arrives as text.
  for (const { kind, entries } of counted) counts[kind] = Number(entries);
  return counts;
};

/** All of a list in the order of its codes; null for a list that is not there (any more). */
export async function readNomenclatureEntries(
  db: Reader,
  listId: string,
): Promise<readonly (NomenclatureEntry & Readonly<{ id: string }>)[] | null> {
  if (!(await hasNomenclatureList(db, listId))) return null;
  const rows = await db
    .selectFrom('nomenclature_entry')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('code')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    kind: row.kind,
    tier: row.tier,
    title: row.title,
    performance: row.performance,
    indicator: row.indicator,
    unitOfMeasure: row.unit_of_measure,
  }));
}

export const hasNomenclatureList = async (db: Reader, listId: string): Promise<boolean> =>
  (await db.selectFrom('nomenclature_list').select('id').where('id', '=', listId).executeTakeFirst()) !==
  undefined;
