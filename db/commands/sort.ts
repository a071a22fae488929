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

/** Finds the order number of a row among siblings in their order; null when `afterId` is none of them. */
export function placeAmong(siblings: readonly Sibling[], place: Place): Placed | null {
  const index = findIndex(siblings, place);
  if (index === null) return null;
  const before = siblings[index - 1]?.sort ?? 0;
  const after = siblings[index]?.sort;
  if (after === undefined) return { sort: before + sortStep, moved: [] };
  const between = Math.floor((before + after) / 2);
  if (between > before && between < after) return { sort: between, moved: [] };
  return {
    sort: (index + 1) * sortStep,
    moved: siblings
      .map(({ id, sort }, at) => ({ id, sort, wanted: (at < index ? at + 1 : at + 2) * sortStep }))
      .filter(({ sort, wanted }) => sort !== wanted)
      .map(({ id, wanted }) => ({ id, sort: wanted })),
  };
}

function findIndex(siblings: readonly Sibling[], place: Place): number | null {
  if ('atEnd' in place) return siblings.length;
  if (place.afterId === null) return 0;
  const index = siblings.findIndex(({ id }) => id === place.afterId);
  return index === -1 ? null : index + 1;
}
