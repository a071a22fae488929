import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { findRow } from './rows.ts';
import { sortStep } from './sort.ts';

type GlossInput = Readonly<{ id: string | null; term: string; meaning: string }>;

/** The list as it is to be: rows named by their id are kept and changed, others are new, those left out are removed. */
export async function setGlosses(
  { db, write, newId }: CommandContext,
  input: Readonly<{ nodeId: string; glosses: readonly GlossInput[] }>,
): Promise<Result<null>> {
  const node = await findRow(db, 'node', input.nodeId);
  if (!node) return refuse('row-not-found', { what: 'node' });
  const present = await db.selectFrom('gloss').selectAll().where('node_id', '=', node.id).execute();
  const rowOf = new Map(present.map((row) => [row.id, row]));
  const kept = input.glosses.flatMap(({ id }) => id ?? []);
  if (kept.some((id) => !rowOf.has(id))) return refuse('row-not-found', { what: 'gloss' });
  if (new Set(kept).size < kept.length) return refuse('invalid-input', { field: 'glosses' });

  await write.remove(
    'gloss',
    present.filter((row) => !kept.includes(row.id)),
  );
  for (const [index, { id, term, meaning }] of input.glosses.entries()) {
    const sort = (index + 1) * sortStep;
    const row = id === null ? undefined : rowOf.get(id);
    if (row) {
      await write.update('gloss', row, { sort, term, meaning });
    } else {
      const owned = { organization_id: node.organization_id, node_id: node.id };
      await write.insert('gloss', [{ id: newId(), ...owned, sort, term, meaning }]);
    }
  }
  return succeed(null);
}
