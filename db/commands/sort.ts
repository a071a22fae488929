import type { ChangeWriter } from '../changes.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import type { Row } from '../schema.ts';

/** Room between siblings, so that a row can be put between two others without touching them. */
export const sortStep = 1024;

type Sibling = Readonly<{ id: string; sort: number }>;

/** Where a row is to stand: after a sibling, first (`afterId` null), or after all of them. */
export type Place = Readonly<{ afterId: string | null }> | Readonly<{ atEnd: true }>;

export type Placed = Readonly<{
  sort: number;
  /** Siblings that have to make room, with their new order. */
  moved: readonly Sibling[];
}>;

/**
 * Finds the order number of a row among siblings in their order; null when `afterId` is none of them. A row that
 * stands there already keeps its number, so that nothing is written.
 */
export function placeAmong(siblings: readonly Sibling[], id: string, place: Place): Placed | null {
  const others = siblings.filter((sibling) => sibling.id !== id);
  const index = findIndex(others, place);
  if (index === null) return null;
  const own = siblings[index];
  if (own?.id === id) return { sort: own.sort, moved: [] };
  const before = others[index - 1]?.sort ?? 0;
  const after = others[index]?.sort;
  if (after === undefined) return { sort: before + sortStep, moved: [] };
  const between = Math.floor((before + after) / 2);
  if (between > before && between < after) return { sort: between, moved: [] };
  const moved = others.flatMap(({ id: other, sort }, at) => {
    const wanted = (at < index ? at + 1 : at + 2) * sortStep;
    return sort === wanted ? [] : [{ id: other, sort: wanted }];
  });
  return { sort: (index + 1) * sortStep, moved };
}

function findIndex(siblings: readonly Sibling[], place: Place): number | null {
  if ('atEnd' in place) return siblings.length;
  if (place.afterId === null) return 0;
  const index = siblings.findIndex(({ id }) => id === place.afterId);
  return index === -1 ? null : index + 1;
}

type SortedTable = 'node' | 'indicator';

/** Places a row and moves its siblings apart where there is no room; gives its order number. */
export async function makeRoom<T extends SortedTable>(
  write: ChangeWriter,
  {
    table,
    siblings,
    id,
    place,
  }: Readonly<{ table: T; siblings: readonly Row<T>[]; id: string; place: Place }>,
): Promise<Result<number>> {
  const placed = placeAmong(siblings, id, place);
  if (!placed) return refuse('row-not-found', { what: table });
  const sortOf = new Map(placed.moved.map((row) => [row.id, row.sort]));
  for (const row of siblings) {
    const sort = sortOf.get(row.id);
    if (sort !== undefined) await write.update<SortedTable>(table, row, { sort });
  }
  return succeed(placed.sort);
}

/** As above for rows that come together, in their order; gives the order number of each. */
export async function makeRoomForMany<T extends SortedTable>(
  write: ChangeWriter,
  {
    table,
    siblings,
    ids,
    place,
  }: Readonly<{ table: T; siblings: readonly Row<T>[]; ids: readonly string[]; place: Place }>,
): Promise<Result<readonly number[]>> {
  const placed = placeManyAmong(siblings, ids, place);
  if (!placed) return refuse('row-not-found', { what: table });
  const sortOf = new Map(placed.moved.map((row) => [row.id, row.sort]));
  for (const row of siblings) {
    const sort = sortOf.get(row.id);
    if (sort !== undefined) await write.update<SortedTable>(table, row, { sort });
  }
  return succeed(placed.sorts);
}

export type PlacedMany = Readonly<{ sorts: readonly number[]; moved: readonly Sibling[] }>;

/** Null when `afterId` is none of the siblings; one of the rows that move stands for the nearest that stays before it. */
export function placeManyAmong(
  siblings: readonly Sibling[],
  ids: readonly string[],
  place: Place,
): PlacedMany | null {
  const moving = new Set(ids);
  const others = siblings.filter((sibling) => !moving.has(sibling.id));
  const index = findIndex(others, stayBehind(siblings, moving, place));
  if (index === null) return null;
  const before = others[index - 1]?.sort ?? 0;
  const after = others[index]?.sort;
  const count = ids.length;
  if (after === undefined) return { sorts: ids.map((_, at) => before + (at + 1) * sortStep), moved: [] };
  if (after - before > count) {
    const step = (after - before) / (count + 1);
    return { sorts: ids.map((_, at) => before + Math.floor((at + 1) * step)), moved: [] };
  }
  const moved = others.flatMap(({ id, sort }, at) => {
    const wanted = (at < index ? at + 1 : at + 1 + count) * sortStep;
    return sort === wanted ? [] : [{ id, sort: wanted }];
  });
  return { sorts: ids.map((_, at) => (index + 1 + at) * sortStep), moved };
}

function stayBehind(siblings: readonly Sibling[], moving: ReadonlySet<string>, place: Place): Place {
  if ('atEnd' in place || place.afterId === null || !moving.has(place.afterId)) return place;
  const at = siblings.findIndex(({ id }) => id === place.afterId);
  if (at < 0) return place;
  return { afterId: siblings.slice(0, at).findLast(({ id }) => !moving.has(id))?.id ?? null };
}
