import type { ChangeWriter } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { collectBranch } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { readInPortions } from '../queries/by-ids.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { findRow } from './rows.ts';

/** Removes a row of the cascade with everything in it and below it; one undo brings all of it back. */
export async function removeNode(
  { db, write }: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const top = await findRow(db, 'node', input.id);
  if (!top) return refuse('row-not-found', { what: 'node' });
  const nodes = await db.selectFrom('node').selectAll().where('plan_id', '=', top.plan_id).execute();
  const rowOf = new Map(nodes.map((node) => [node.id, node]));
  const branch = collectBranch(
    nodes.map((node) => ({ id: node.id, parentId: node.parent_id, levelId: node.level_id })),
    top.id,
  );
  const ids = [...branch];
  const indicators = await listByNode(db, 'indicator', ids);
  await removeIndicatorRows(db, write, indicators);
  await write.remove('budget', await listByNode(db, 'budget', ids));
  await write.remove('spending', await listByNode(db, 'spending', ids));
  await write.remove('gloss', await listByNode(db, 'gloss', ids));
  await write.remove('success_factor', await listByNode(db, 'success_factor', ids));
  await write.remove('node_status', await listByNode(db, 'node_status', ids));
  await write.remove('node_link', await listLinks(db, ids));
  await write.remove('narrative', await listNarrativesAbout(db, top.plan_id, ids));
  // A row stands before those below it, so from the end no row is removed while another refers to it.
  for (const id of ids.toReversed()) {
    const node = rowOf.get(id);
    if (node) await write.remove('node', [node]);
  }
  return succeed(null);
}

export async function removeIndicator(
  { db, write }: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const indicator = await findRow(db, 'indicator', input.id);
  if (!indicator) return refuse('row-not-found', { what: 'indicator' });
  await removeIndicatorRows(db, write, [indicator]);
  return succeed(null);
}

async function removeIndicatorRows(
  db: Reader,
  write: ChangeWriter,
  indicators: readonly Row<'indicator'>[],
): Promise<void> {
  const [first] = indicators;
  if (!first) return;
  const ids = indicators.map(({ id }) => id);
  const node = await findRow(db, 'node', first.node_id);
  await write.remove('realization', await listByIndicator(db, 'realization', ids));
  await write.remove('target', await listByIndicator(db, 'target', ids));
  await write.remove('indicator_component', await listByIndicator(db, 'indicator_component', ids));
  for (const successor of await listSuccessors(db, ids)) {
    await write.update('indicator', successor, { predecessor_id: null, succession: null });
  }
  if (node) await write.remove('narrative', await listNarrativesAbout(db, node.plan_id, ids));
  await write.remove('indicator', indicators);
}

/** Indicators that stay and follow one that goes: they then begin a trend of their own. */
async function listSuccessors(db: Reader, ids: readonly string[]): Promise<Row<'indicator'>[]> {
  const gone = new Set(ids);
  const rows = await readInPortions(ids, (some) =>
    db
      .selectFrom('indicator')
      .selectAll()
      .where('predecessor_id', 'in', some ?? [])
      .orderBy('id')
      .execute(),
  );
  return rows.filter(({ id }) => !gone.has(id));
}

const listByNode = <T extends 'indicator' | 'budget' | 'spending' | 'gloss' | 'success_factor' | 'node_status'>(
  db: Reader,
  table: T,
  nodeIds: readonly string[],
): Promise<Row<T>[]> =>
  readInPortions(nodeIds, async (ids) => {
    const rows = await db
      .selectFrom(table as 'gloss')
      .selectAll()
      .where('node_id', 'in', ids ?? [])
      .orderBy('id')
      .execute();
    return rows as unknown as Row<T>[];
  });

const listByIndicator = <T extends 'target' | 'realization' | 'indicator_component'>(
  db: Reader,
  table: T,
  indicatorIds: readonly string[],
): Promise<Row<T>[]> =>
  readInPortions(indicatorIds, async (ids) => {
    const rows = await db
      .selectFrom(table as 'target')
      .selectAll()
      .where('indicator_id', 'in', ids ?? [])
      .orderBy('id')
      .execute();
    return rows as unknown as Row<T>[];
  });

/** In both directions, from other plans too; a link inside the branch is found from both ends and counts once. */
async function listLinks(db: Reader, nodeIds: readonly string[]): Promise<Row<'node_link'>[]> {
  const read = (end: 'from_node_id' | 'to_node_id') =>
    readInPortions(nodeIds, (ids) =>
      db
        .selectFrom('node_link')
        .selectAll()
        .where(end, 'in', ids ?? [])
        .orderBy('id')
        .execute(),
    );
  const links = [...(await read('from_node_id')), ...(await read('to_node_id'))];
  return [...new Map(links.map((link) => [link.id, link])).values()];
}

const listNarrativesAbout = (
  db: Reader,
  planId: string,
  subjectIds: readonly string[],
): Promise<Row<'narrative'>[]> =>
  readInPortions(subjectIds, (ids) =>
    db
      .selectFrom('narrative')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('subject_id', 'in', ids ?? [])
      .orderBy('id')
      .execute(),
  );
