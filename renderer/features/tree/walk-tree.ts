import type { PerformanceTree, TreeItem } from '../../../db/domain/tree/build-performance-tree.ts';
import type { DrawnGhost } from '../../../db/domain/tree/draw-ghosts.ts';
import type { Box, TreeDirection, TreeEdge } from '../../../db/domain/tree/layout-tree.ts';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
export const isArrow = (key: string): key is Arrow =>
  key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight';

type Walk = Readonly<{
  tree: PerformanceTree;
  boxes: ReadonlyMap<string, Box>;
  direction: TreeDirection;
  /** Cards that stand in a column below their parent. */
  stacked: ReadonlySet<string>;
}>;

/**
 * The same with the rows of other plans: they stand between their card and the next one, and among themselves one below
 * the other.
 */
export function findNextWithGhosts(
  walk: Walk,
  ghosts: readonly DrawnGhost[],
  id: string,
  arrow: Arrow,
): string | null {
  const ghost = ghosts.find((one) => one.ghost.id === id);
  const after: Arrow = walk.direction === 'down' ? 'ArrowRight' : 'ArrowDown';
  const before: Arrow = walk.direction === 'down' ? 'ArrowLeft' : 'ArrowUp';
  if (!ghost) {
    const own = ghosts.find((one) => one.cardId === id);
    return arrow === after && own ? own.ghost.id : findNext(walk, id, arrow);
  }
  const column = ghosts.filter((one) => one.cardId === ghost.cardId);
  const at = column.indexOf(ghost);
  const up = column[at - 1]?.ghost.id;
  const down = column[at + 1]?.ghost.id;
  if (arrow === 'ArrowUp') return up ?? ghost.cardId;
  if (arrow === 'ArrowDown' && down !== undefined) return down;
  if (arrow === before) return ghost.cardId;
  return arrow === after ? findNext(walk, ghost.cardId, after) : null;
}

export const listStacked = (edges: readonly Pick<TreeEdge, 'toId' | 'kind'>[]): ReadonlySet<string> =>
  new Set(edges.filter((edge) => edge.kind === 'stacked').map((edge) => edge.toId));

/**
 * Where an arrow leads: towards the root and the leaves along the lines, sideways along the row of a level whatever
 * branch the next card is of. In a column of cards the arrows follow the column.
 */
export function findNext(walk: Walk, id: string, arrow: Arrow): string | null {
  const { tree, direction, stacked } = walk;
  const item = tree.items.get(id);
  if (!item) return null;
  const [back, onward, before, after] =
    direction === 'down'
      ? (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const)
      : (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const);
  if (stacked.has(id)) {
    const siblings = tree.items.get(item.parentId ?? '')?.childIds ?? [];
    const at = siblings.indexOf(id);
    if (arrow === back) return siblings[at - 1] ?? item.parentId;
    if (arrow === onward) return siblings[at + 1] ?? null;
    // Beside a column is the next branch: that of the parent's neighbour.
    return item.parentId === null ? null : findBeside(walk, item.parentId, arrow === before ? -1 : 1);
  }
  if (arrow === back) return item.parentId;
  if (arrow === onward) return item.isFolded ? null : findMiddleChild(walk, item);
  return findBeside(walk, id, arrow === before ? -1 : arrow === after ? 1 : 1);
}

/** The child right below, so that going down and up again comes back. */
function findMiddleChild({ tree, boxes, stacked }: Walk, { childIds }: TreeItem): string | null {
  const shown = childIds.filter((id) => boxes.has(id));
  const [first] = shown;
  if (first === undefined || stacked.has(first)) return first ?? null;
  const depth = Math.min(...shown.map((id) => tree.items.get(id)?.depth ?? 0));
  const nearest = shown.filter((id) => tree.items.get(id)?.depth === depth);
  return nearest[Math.floor((nearest.length - 1) / 2)] ?? null;
}

function findBeside({ tree, boxes, direction, stacked }: Walk, id: string, way: -1 | 1): string | null {
  const depth = tree.items.get(id)?.depth;
  const placeOf = (one: string): number => {
    const box = boxes.get(one);
    return box ? (direction === 'down' ? box.x : box.y) : 0;
  };
  const row = tree.shown
    .filter((item) => item.depth === depth && !stacked.has(item.node.id))
    .map((item) => item.node.id)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  return row[row.indexOf(id) + way] ?? null;
}
