import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { NomenclatureEntry } from '../domain/nomenclature/entry.ts';
import { succeed } from '../domain/result.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';
import { sortStep } from './sort.ts';

export type NewNomenclature = Readonly<{
  planId: string;
  name: string;
  regulation: string | null;
  issuedOn: string | null;
  sourceName: string | null;
  entries: readonly NomenclatureEntry[];
}>;

/** Puts a list beside those the file has; editions are never merged, because codes change their meaning. */
export async function addNomenclature(
  { db, write, newId }: CommandContext,
  { planId, entries, ...list }: NewNomenclature,
): Promise<Result<Created>> {
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const owner = { organization_id: plan.organization_id };
  const last = await db
    .selectFrom('nomenclature_list')
    .select(['name', 'sort'])
    .orderBy('sort', 'desc')
    .execute();
  if (last.some(({ name }) => name === list.name)) return refuse('row-exists', { what: 'nomenclature' });
  const id = newId();
  await write.insert('nomenclature_list', [
    {
      ...owner,
      id,
      sort: (last[0]?.sort ?? 0) + sortStep,
      name: list.name,
      regulation: list.regulation,
      issued_on: list.issuedOn,
      source_name: list.sourceName,
    },
  ]);
  await write.insert(
    'nomenclature_entry',
    entries.map((entry) => ({
      ...owner,
      id: newId(),
      list_id: id,
      code: entry.code,
      kind: entry.kind,
      tier: entry.tier,
      title: entry.title,
      performance: entry.performance,
      indicator: entry.indicator,
      unit_of_measure: entry.unitOfMeasure,
    })),
  );
  return succeed({ id });
}

export async function removeNomenclature(
  { db, write }: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const list = await findRow(db, 'nomenclature_list', input.id);
  if (!list) return refuse('row-not-found', { what: 'nomenclature' });
  const entries = await db
    .selectFrom('nomenclature_entry')
    .selectAll()
    .where('list_id', '=', list.id)
    .execute();
  await write.remove('nomenclature_entry', entries);
  await write.remove('nomenclature_list', [list]);
  return succeed(null);
}
