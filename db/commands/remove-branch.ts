import type { ChangeWriter } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { collectBranch, listTops } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { readInPortions } from '../queries/by-ids.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { findRow } from './rows.ts';

/** Removes a row of the cascade with everything in it and below it; one undo brings all of it back. */
export async function removeNode(
  context: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const top = await findRow(context.db, 'node', input.id);
  if (!top) return refuse('row-not-found', { what: 'node' });
  return removeBranches(context, { planId: top.plan_id, nodeIds: [top.id], indicatorIds: [] });
}

export async function removeIndicator(
  context: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const indicator = await findRow(context.db, 'indicator', input.id);
  const node = indicator && (await findRow(context.db, 'node', indicator.node_id));
  if (!indicator || !node) return refuse('row-not-found', { what: 'indicator' });
  return removeBranches(context, { planId: node.plan_id, nodeIds: [], indicatorIds: [indicator.id] });
}

/** Any number of branches and single indicators of one plan; a branch below another one goes with it. */
export async function removeBranches(
  { db, write }: CommandContext,
  input: Readonly<{ planId: string; nodeIds: readonly string[]; indicatorIds: readonly string[] }>,
): Promise<Result<null>> {
  const nodes = await db.selectFrom('node').selectAll().where('plan_id', '=', input.planId).execute();
  const rowOf = new Map(nodes.map((node) => [node.id, node]));
  if (input.nodeIds.some((id) => !rowOf.has(id))) return refuse('row-not-found', { what: 'node' });
  const cascade = nodes.map((node) => ({ id: node.id, parentId: node.parent_id, levelId: node.level_id }));
  const ids = [...collectBranch(cascade, ...listTops(cascade, input.nodeIds))];
  const single = await listSingle(db, input.indicatorIds);
  if (single.length < new Set(input.indicatorIds).size || single.some((one) => !rowOf.has(one.node_id))) {
    return refuse('row-not-found', { what: 'indicator' });
  }
  const inBranches = await listByNode(db, 'indicator', ids);
  const all = new Map([...inBranches, ...single].map((indicator) => [indicator.id, indicator]));
  await removeIndicatorRows(db, write, input.planId, [...all.values()]);
  await write.remove('budget', await listByNode(db, 'budget', ids));
  await write.remove('spending', await listByNode(db, 'spending', ids));
  await write.remove('gloss', await listByNode(db, 'gloss', ids));
  await write.remove('success_factor', await listByNode(db, 'success_factor', ids));
  await write.remove('node_status', await listByNode(db, 'node_status', ids));
  await write.remove('node_link', await listLinks(db, ids));
  await write.remove('narrative', await listNarrativesAbout(db, input.planId, ids));
  // A row stands before those below it, so from the end no row is removed while another refers to it.
  for (const id of ids.toReversed()) {
    const node = rowOf.get(id);
    if (node) await write.remove('node', [node]);
  }
  return succeed(null);
}

const listSingle = (db: Reader, ids: readonly string[]): Promise<Row<'indicator'>[]> =>
  readInPortions([...new Set(ids)], (some) =>
    db
      .selectFrom('indicator')
      .selectAll()
      .where('id', 'in', some ?? [])
      .orderBy('id')
      .execute(),
  );

async function removeIndicatorRows(
  db: Reader,
  write: ChangeWriter,
  planId: string,
  indicators: readonly Row<'indicator'>[],
): Promise<void> {
  if (indicators.length === 0) return;
  const ids = indicators.map(({ id }) => id);
  await write.remove('realization', await listByIndicator(db, 'realization', ids));
  await write.remove('target', await listByIndicator(db, 'target', ids));
  await write.remove('indicator_component', await listByIndicator(db, 'indicator_component', ids));
  await write.remove('benchmark', await listByIndicator(db, 'benchmark', ids));
  await write.remove('analysis', await listByIndicator(db, 'analysis', ids));
  await write.remove('evidence', await listByIndicator(db, 'evidence', ids));
  await write.remove('action', await listByIndicator(db, 'action', ids));
  await write.remove('verification', await listByIndicator(db, 'verification', ids));
  await write.remove('correction', await listByIndicator(db, 'correction', ids));
  for (const successor of await listSuccessors(db, ids)) {
    await write.update('indicator', successor, { predecessor_id: null, succession: null });
  }
  await write.remove('narrative', await listNarrativesAbout(db, planId, ids));
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

const listByNode = <
  T extends 'indicator' | 'budget' | 'spending' | 'gloss' | 'success_factor' | 'node_status',
>(
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

const listByIndicator = <
  T extends
    | 'target'
    | 'realization'
    | 'indicator_component'
    | 'benchmark'
    | 'analysis'
    | 'evidence'
    | 'action'
    | 'verification'
    | 'correction',
>(
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
