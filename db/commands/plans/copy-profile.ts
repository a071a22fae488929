import type { NewRow } from '../../changes.ts';
import type { CommandContext } from '../../command.ts';
import type { Row } from '../../schema.ts';

/**
 * What a document says of its office and the next one says again: duties and who carries them out, regulations,
 * abbreviations, mottos, target groups. Figures, sources and who took part belong to the document that named them.
 */
export async function copyProfile(
  { db, write, newId }: CommandContext,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<void> {
  const duties = await db
    .selectFrom('duty')
    .selectAll()
    .where('plan_id', '=', from)
    .orderBy('sort')
    .execute();
  const dutyIds = new Map(duties.map(({ id }) => [id, newId()]));
  await write.insert(
    'duty',
    parentsFirst(duties).map(({ version: _seen, ...duty }) => ({
      ...duty,
      id: dutyIds.get(duty.id) ?? newId(),
      plan_id: to,
      parent_id: dutyIds.get(duty.parent_id ?? '') ?? null,
    })),
  );
  const links = await db
    .selectFrom('unit_duty')
    .innerJoin('duty', 'duty.id', 'unit_duty.duty_id')
    .selectAll('unit_duty')
    .where('duty.plan_id', '=', from)
    .orderBy('unit_duty.id')
    .execute();
  await write.insert(
    'unit_duty',
    links.map(({ version: _seen, ...link }) => ({
      ...link,
      id: newId(),
      duty_id: dutyIds.get(link.duty_id) ?? link.duty_id,
    })),
  );

  const bases = await db
    .selectFrom('legal_basis')
    .selectAll()
    .where('plan_id', '=', from)
    .orderBy('sort')
    .execute();
  const basisIds = new Map(bases.map(({ id }) => [id, newId()]));
  const copied = bases.map(({ version: _seen, ...basis }) => ({
    ...basis,
    id: basisIds.get(basis.id) ?? newId(),
    plan_id: to,
    // An act of the organization that holds for every plan is amended where it stands.
    amends_id: basisIds.get(basis.amends_id ?? '') ?? basis.amends_id,
  }));
  await write.insert('legal_basis', [
    ...copied.filter(({ amends_id }) => amends_id === null),
    ...copied.filter(({ amends_id }) => amends_id !== null),
  ]);
  for (const table of ['abbreviation', 'motto', 'target_group'] as const) {
    const rows = await db.selectFrom(table).selectAll().where('plan_id', '=', from).orderBy('sort').execute();
    const fresh = rows.map(({ version: _seen, ...row }) => ({ ...row, id: newId(), plan_id: to }));
    await write.insert(table, fresh as NewRow<typeof table>[]);
  }
}

/** A duty refers to the one it is part of, which has to be there first. */
function parentsFirst(duties: readonly Row<'duty'>[]): readonly Row<'duty'>[] {
  const placed = new Set<string>();
  const ordered: Row<'duty'>[] = [];
  const known = new Map(duties.map((duty) => [duty.id, duty]));
  const place = (duty: Row<'duty'>): void => {
    if (placed.has(duty.id)) return;
    placed.add(duty.id);
    const parent = known.get(duty.parent_id ?? '');
    if (parent) place(parent);
    ordered.push(duty);
  };
  for (const duty of duties) place(duty);
  return ordered;
}
