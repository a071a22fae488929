import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { NodeLink } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';

/** Relates two nodes, of the same plan or of two; the same relation twice is the first one. */
export async function createNodeLink(
  { db, write, newId }: CommandContext,
  input: Omit<NodeLink, 'id'>,
): Promise<Result<Created>> {
  if (input.fromNodeId === input.toNodeId) return refuse('invalid-input', { field: 'toNodeId' });
  const from = await findRow(db, 'node', input.fromNodeId);
  const to = await findRow(db, 'node', input.toNodeId);
  if (!from || !to) return refuse('row-not-found', { what: 'node' });
  const known = await db
    .selectFrom('node_link')
    .select('id')
    .where('from_node_id', '=', from.id)
    .where('to_node_id', '=', to.id)
    .where('kind', '=', input.kind)
    .executeTakeFirst();
  if (known) return succeed({ id: known.id });
  const id = newId();
  await write.insert('node_link', [
    {
      id,
      organization_id: from.organization_id,
      from_node_id: from.id,
      to_node_id: to.id,
      kind: input.kind,
      note: input.note,
    },
  ]);
  return succeed({ id });
}

export async function removeNodeLink(
  { db, write }: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const link = await findRow(db, 'node_link', input.id);
  if (!link) return refuse('row-not-found', { what: 'link' });
  await write.remove('node_link', [link]);
  return succeed(null);
}

/** Makes the links of one kind from a row exactly these; those that stay keep their notes. */
export async function setNodeLinks(
  context: CommandContext,
  input: Readonly<{ fromNodeId: string; kind: NodeLink['kind']; toNodeIds: readonly string[] }>,
): Promise<Result<null>> {
  const { fromNodeId, kind } = input;
  const wanted = new Set(input.toNodeIds);
  const present = await context.db
    .selectFrom('node_link')
    .selectAll()
    .where('from_node_id', '=', fromNodeId)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();
  const gone = present.filter((link) => !wanted.has(link.to_node_id));
  await context.write.remove('node_link', gone);
  for (const toNodeId of wanted) {
    const made = await createNodeLink(context, { fromNodeId, toNodeId, kind, note: null });
    if (!made.ok) return made;
  }
  return succeed(null);
}
