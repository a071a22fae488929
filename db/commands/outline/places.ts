import type { CommandContext } from '../../command.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import { succeed } from '../../domain/result.ts';
import type { Reader } from '../../reader.ts';
import type { Row } from '../../schema.ts';
import { listSiblings } from '../rows.ts';
import { makeRoomForMany, type Place } from '../sort.ts';

/** Where rows of both kinds go: behind a sibling, which is of one kind; those of the other kind go to the end. */
export type OutlinePlace = Readonly<{ parentId: string | null; afterId: string | null }>;

export const listIndicators = (db: Reader, nodeId: string): Promise<Row<'indicator'>[]> =>
  db
    .selectFrom('indicator')
    .selectAll()
    .where('node_id', '=', nodeId)
    .orderBy('sort')
    .orderBy('id')
    .execute();

/** Order numbers for nodes that come to stand under one parent. */
export async function placeNodes(
  { db, write }: Pick<CommandContext, 'db' | 'write'>,
  planId: string,
  place: OutlinePlace,
  ids: readonly string[],
): Promise<Result<readonly number[]>> {
  if (ids.length === 0) return succeed([]);
  const siblings = await listSiblings(db, planId, place.parentId);
  const at = await choosePlace(db, 'indicator', place.afterId);
  return makeRoomForMany(write, { table: 'node', siblings, ids, place: at });
}

/** The same for indicators of one node. */
export async function placeIndicators(
  { db, write }: Pick<CommandContext, 'db' | 'write'>,
  place: Readonly<{ nodeId: string; afterId: string | null }>,
  ids: readonly string[],
): Promise<Result<readonly number[]>> {
  if (ids.length === 0) return succeed([]);
  const siblings = await listIndicators(db, place.nodeId);
  const at = await choosePlace(db, 'node', place.afterId);
  return makeRoomForMany(write, { table: 'indicator', siblings, ids, place: at });
}

/** At the end where the row named is of the other kind. */
async function choosePlace(db: Reader, other: 'node' | 'indicator', afterId: string | null): Promise<Place> {
  if (afterId === null) return { afterId };
  const found = await db.selectFrom(other).select('id').where('id', '=', afterId).executeTakeFirst();
  return found ? { atEnd: true } : { afterId };
}

export type ChosenRows = Readonly<{ nodes: readonly Row<'node'>[]; indicators: readonly Row<'indicator'>[] }>;

/** The rows a person chose, in the order they were named; refuses where one of them is gone. */
export async function findChosen(
  db: Reader,
  { nodeIds, indicatorIds }: Readonly<{ nodeIds: readonly string[]; indicatorIds: readonly string[] }>,
): Promise<Result<ChosenRows>> {
  const nodes = await listById(db, 'node', nodeIds);
  if (!nodes) return refuse('row-not-found', { what: 'node' });
  const indicators = await listById(db, 'indicator', indicatorIds);
  if (!indicators) return refuse('row-not-found', { what: 'indicator' });
  return succeed({ nodes, indicators });
}

const idsPerQuery = 500;

async function listById<T extends 'node' | 'indicator'>(
  db: Reader,
  table: T,
  ids: readonly string[],
): Promise<Row<T>[] | null> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Row<T>>();
  for (let start = 0; start < wanted.length; start += idsPerQuery) {
    const rows = await db
      .selectFrom(table as 'node')
      .selectAll()
      .where('id', 'in', wanted.slice(start, start + idsPerQuery))
      .execute();
    for (const row of rows as unknown as Row<T>[]) found.set(row.id, row);
  }
  const rows = wanted.flatMap((id) => found.get(id) ?? []);
  return rows.length === wanted.length ? rows : null;
}
