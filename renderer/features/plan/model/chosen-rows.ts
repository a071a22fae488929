import { checkLevelOrder } from '../../../../db/domain/cascade-rules.ts';
import { listAncestors, listItems, type PlanTree, type TreeItem } from './plan-tree.ts';

/** Rows of the plan that one act is about; what hangs below a chosen branch comes along without being named. */
export type ChosenRows = Readonly<{
  items: readonly TreeItem[];
  nodeIds: readonly string[];
  indicatorIds: readonly string[];
}>;

/** In reading order; rows that are still being written are no rows of the plan. */
export function chooseRows(tree: PlanTree, keys: readonly string[]): ChosenRows {
  const chosen = new Set(keys);
  const items = listItems(tree).filter(
    (item) =>
      chosen.has(item.key) &&
      item.draft === null &&
      !listAncestors(tree, item.key).some((one) => chosen.has(one.key)),
  );
  return {
    items,
    nodeIds: items.flatMap((item) => (item.kind === 'node' ? [item.key] : [])),
    indicatorIds: items.flatMap((item) => (item.kind === 'indicator' ? [item.key] : [])),
  };
}

export const countChosen = ({ items }: ChosenRows): number => items.length;

/** Everything below a row, and the row itself not counted. */
export function countBelow(tree: PlanTree, item: TreeItem): number {
  let count = 0;
  const seen = new Set<string>();
  const waiting = [...tree.childrenOf(item.key)];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (seen.has(one.key)) continue;
    seen.add(one.key);
    count += 1;
    waiting.push(...tree.childrenOf(one.key));
  }
  return count;
}

/** Where rows can be put by another act than typing: under a row, behind one of those that stand there. */
export type RowsPlace = Readonly<{ parentId: string | null; afterId: string | null }>;

/** Behind the last of the rows that stand beside one another; null where they do not. */
export function findPlaceBehind(items: readonly TreeItem[]): RowsPlace | null {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.some((item) => item.parentKey !== first.parentKey)) return null;
  return { parentId: first.parentKey, afterId: last.key };
}

/**
 * Alt+↑ and Alt+↓ for rows beside one another: past the next sibling. Null at an end, or where other rows stand between.
 */
export function findPlacePast(tree: PlanTree, items: readonly TreeItem[], way: -1 | 1): RowsPlace | null {
  const [first] = items;
  if (!first || items.some((item) => item.parentKey !== first.parentKey || item.kind !== first.kind))
    return null;
  const siblings: readonly TreeItem[] =
    first.kind === 'node' ? tree.nodesOf(first.parentKey) : tree.indicatorsOf(first.parentKey);
  const from = siblings.findIndex((one) => one.key === first.key);
  const isOneBlock = items.every((item, index) => siblings[from + index]?.key === item.key);
  if (!isOneBlock) return null;
  const passed = way < 0 ? siblings[from - 1] : siblings[from + items.length];
  if (!passed) return null;
  const afterId = way < 0 ? (siblings[from - 2]?.key ?? null) : passed.key;
  return { parentId: first.parentKey, afterId };
}

/** What the rows that are to be put somewhere are: the kind of the uppermost level, or indicators alone. */
export type PutKind = Readonly<{ levelId: string }> | 'indicator';

/** Where a drop lands: in the row, or directly before or behind it. */
export type DropSide = 'before' | 'inside' | 'behind';

/** The place a drop on a row means; null where the rules give none. */
export function findDropPlace(
  tree: PlanTree,
  kind: PutKind,
  target: TreeItem,
  side: DropSide,
): RowsPlace | null {
  if (kind === 'indicator') return placeIndicatorAt(tree, target, side);
  const level = tree.levels.find((one) => one.id === kind.levelId);
  if (!level) return null;
  const mayHold = (item: TreeItem): boolean =>
    item.kind === 'node' && item.draft === null && checkLevelOrder(level, item.level) === null;
  if (side === 'inside' && mayHold(target)) {
    return { parentId: target.key, afterId: tree.nodesOf(target.key).at(-1)?.key ?? null };
  }
  const line = [target, ...listAncestors(tree, target.key)];
  const at = line.findIndex((_, index) => {
    const above = line[index + 1];
    return line[index]?.kind === 'node' && (above === undefined || mayHold(above));
  });
  const beside = line[at];
  if (!beside) return null;
  if (side !== 'before' || at > 0) return { parentId: beside.parentKey, afterId: beside.key };
  const siblings = tree.nodesOf(beside.parentKey);
  const index = siblings.findIndex((one) => one.key === beside.key);
  return { parentId: beside.parentKey, afterId: siblings[index - 1]?.key ?? null };
}

function placeIndicatorAt(tree: PlanTree, target: TreeItem, side: DropSide): RowsPlace | null {
  if (target.kind === 'node') {
    if (!target.level.mayHoldIndicators || target.draft !== null) return null;
    return { parentId: target.key, afterId: tree.indicatorsOf(target.key).at(-1)?.key ?? null };
  }
  if (side !== 'before') return { parentId: target.parentKey, afterId: target.key };
  const siblings = tree.indicatorsOf(target.parentKey);
  const index = siblings.findIndex((one) => one.key === target.key);
  return { parentId: target.parentKey, afterId: siblings[index - 1]?.key ?? null };
}
