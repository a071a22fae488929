import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { checkFrameworkChange, type WantedLevel } from '../domain/framework-change.ts';
import type { FrameworkPreset } from '../domain/framework-presets.ts';
import { succeed } from '../domain/result.ts';
import { readLevelUsage } from '../queries/level-usage.ts';
import { toLevel } from '../queries/plan.ts';
import type { Row } from '../schema.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';
import { sortStep } from './sort.ts';

/** Copies a preset into the file: from then on its words are the office's own. */
export async function createFramework(
  { write, newId }: CommandContext,
  input: Readonly<{ organizationId: string; preset: FrameworkPreset }>,
): Promise<Result<Created>> {
  const { organizationId, preset } = input;
  const id = newId();
  await write.insert('framework', [
    { id, organization_id: organizationId, slug: preset.slug, name: preset.name, language: preset.language },
  ]);
  await write.insert(
    'framework_level',
    preset.levels.map((level, index) => ({
      id: newId(),
      organization_id: organizationId,
      framework_id: id,
      sort: (index + 1) * sortStep,
      kind: level.kind,
      name: level.name,
      may_hold_indicators: level.mayHoldIndicators ? 1 : 0,
      may_hold_budgets: level.mayHoldBudgets ? 1 : 0,
    })),
  );
  return succeed({ id });
}

export type FrameworkInput = Readonly<{
  id: string;
  name: string;
  language: 'id' | 'en' | 'da';
  /** All levels as they are to be, from the top; those left out are removed. */
  levels: readonly WantedLevel[];
}>;

/** The words and order of a cascade anew, with every row that is there kept in its place; or refused with the reason. */
export async function updateFramework(
  { db, write, newId }: CommandContext,
  input: FrameworkInput,
): Promise<Result<null>> {
  const framework = await findRow(db, 'framework', input.id);
  if (!framework) return refuse('row-not-found', { what: 'framework' });
  const rows = await db
    .selectFrom('framework_level')
    .selectAll()
    .where('framework_id', '=', framework.id)
    .orderBy('sort')
    .execute();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const kept = input.levels.flatMap(({ id }) => id ?? []);
  if (kept.some((id) => !rowOf.has(id))) return refuse('row-not-found', { what: 'framework_level' });
  const names = input.levels.map(({ name }) => name.trim().toLowerCase());
  if (names.length === 0 || names.includes('')) return refuse('invalid-input', { field: 'levels' });
  const isTwice = new Set(names).size < names.length || new Set(kept).size < kept.length;
  if (isTwice) return refuse('row-exists', { what: 'framework_level' });
  const reason = checkFrameworkChange(
    rows.map(toLevel),
    input.levels,
    await readLevelUsage(db, framework.id),
  );
  if (reason) return { ok: false, error: reason };

  await write.remove(
    'framework_level',
    rows.filter(({ id }) => !kept.includes(id)),
  );
  const sorts = findSorts(rows, input.levels);
  for (const [index, level] of input.levels.entries()) {
    const columns = {
      sort: sorts[index] ?? 0,
      name: level.name.trim(),
      may_hold_indicators: level.mayHoldIndicators ? 1 : 0,
      may_hold_budgets: level.mayHoldBudgets ? 1 : 0,
    };
    const row = level.id === null ? undefined : rowOf.get(level.id);
    if (row) await write.update('framework_level', row, columns);
    else {
      const owned = { id: newId(), organization_id: framework.organization_id, framework_id: framework.id };
      await write.insert('framework_level', [{ ...owned, kind: level.kind, ...columns }]);
    }
  }
  return write.update('framework', framework, { name: input.name, language: input.language });
}

/**
 * Order numbers for the wanted levels. Where the order is another one, all of them come after every number in use: no
 * two levels share a number at any moment of the change, nor while it is taken back.
 */
function findSorts(
  rows: readonly Row<'framework_level'>[],
  wanted: readonly WantedLevel[],
): readonly number[] {
  const sortOf = new Map(rows.map(({ id, sort }) => [id, sort]));
  const present = wanted.map(({ id }) => (id === null ? null : (sortOf.get(id) ?? null)));
  const isSame = present.every((sort, index) => sort !== null && sort > (present[index - 1] ?? -1));
  if (isSame) return present.flatMap((sort) => sort ?? []);
  const last = Math.max(0, ...rows.map(({ sort }) => sort));
  return wanted.map((_, index) => last + (index + 1) * sortStep);
}
