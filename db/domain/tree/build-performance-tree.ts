import type { Level, PlanDocument, PlanNode } from '../plan-document.ts';
import { type LooseReason, type Placement, placeNodes } from './place-nodes.ts';

/** What of the plan is on show; a level that is null is the usual one. */
export type TreeRange = Readonly<{ fromLevelId: string | null; toLevelId: string | null }>;
export const usualRange: TreeRange = { fromLevelId: null, toLevelId: null };

export type TreeItem = Readonly<{
  node: PlanNode;
  level: Level;
  /** The row of its level, from 0 at the top. */
  depth: number;
  parentId: string | null;
  joinedBy: Placement['joinedBy'];
  /** In reading order, those of a folded item too. */
  childIds: readonly string[];
  isFolded: boolean;
  /** How many cards are folded away below. */
  foldedCount: number;
  /** Not served by this organisation, itself or through what it hangs on. */
  isServed: boolean;
}>;

export type LooseItem = Readonly<{ node: PlanNode; level: Level; reason: LooseReason; below: number }>;

/**
 * The performance tree as a picture shows it: cards from one level down to another, each under the nearest card above
 * it, and beside them everything that hangs nowhere. Nothing is in neither.
 */
export type PerformanceTree = Readonly<{
  /** Levels that have rows, from the top; those a range can be chosen from. */
  levels: readonly Level[];
  shownLevels: readonly Level[];
  /** In reading order, without what is folded away. */
  shown: readonly TreeItem[];
  items: ReadonlyMap<string, TreeItem>;
  loose: readonly LooseItem[];
}>;

type Source = Pick<PlanDocument, 'levels' | 'nodes' | 'links'>;

export function buildPerformanceTree(
  source: Source,
  range: TreeRange,
  folded: ReadonlySet<string>,
): PerformanceTree {
  const levels = listUsedLevels(source);
  const shownLevels = chooseLevels(levels, range);
  const depthOf = new Map(shownLevels.map((level, depth) => [level.id, depth]));
  const levelOf = new Map(source.levels.map((level) => [level.id, level]));
  const places = placeNodes(source, shownLevels[0]?.sort ?? 0);
  const below = groupBelow(source.nodes, places);

  const items = new Map<string, TreeItem>();
  const shown: TreeItem[] = [];
  /** Gives the cards of one branch, without those above the range, and says how many there are. */
  const addBranch = (node: PlanNode, parent: TreeParent): readonly string[] => {
    const level = levelOf.get(node.levelId);
    const depth = depthOf.get(node.levelId);
    const isServed = parent.isServed && node.isServed;
    const children = below.get(node.id) ?? [];
    if (!level || depth === undefined) {
      return children.flatMap((child) => addBranch(child, { ...parent, isServed }));
    }
    const isFolded = folded.has(node.id);
    const slot = shown.length;
    const own: TreeParent = { id: node.id, isServed, isHidden: parent.isHidden || isFolded };
    const before = items.size;
    const item: TreeItem = {
      node,
      level,
      depth,
      parentId: parent.id,
      joinedBy: places.get(node.id)?.joinedBy ?? 'parent',
      childIds: [],
      isFolded: false,
      foldedCount: 0,
      isServed,
    };
    items.set(node.id, item);
    if (!parent.isHidden) shown.push(item);
    const childIds = children.flatMap((child) => addBranch(child, own));
    const whole: TreeItem = {
      ...item,
      childIds,
      isFolded: isFolded && childIds.length > 0,
      foldedCount: isFolded ? items.size - before - 1 : 0,
    };
    items.set(node.id, whole);
    if (!parent.isHidden) shown[slot] = whole;
    return [node.id];
  };

  const loose: LooseItem[] = [];
  for (const node of source.nodes) {
    const place = places.get(node.id);
    const level = levelOf.get(node.levelId);
    if (!place || place.parentId !== null || !level) continue;
    if (place.loose === null) addBranch(node, { id: null, isServed: true, isHidden: false });
    else loose.push({ node, level, reason: place.loose, below: countBelow(node.id, below) });
  }
  return { levels, shownLevels, shown, items, loose };
}

type TreeParent = Readonly<{ id: string | null; isServed: boolean; isHidden: boolean }>;

function listUsedLevels({ levels, nodes }: Source): readonly Level[] {
  const used = new Set(nodes.map((node) => node.levelId));
  return levels.filter((level) => used.has(level.id)).toSorted((a, b) => a.sort - b.sort);
}

/** Statements of all that is hoped for stand above a performance tree, not in it. */
const aboveTree: ReadonlySet<Level['kind']> = new Set(['vision', 'purpose']);

/** From the mission or goal down to the program, unless other levels are asked for. */
export function chooseLevels(levels: readonly Level[], range: TreeRange): readonly Level[] {
  const find = (id: string | null): number => levels.findIndex((level) => level.id === id);
  const usualFirst = levels.findIndex((level) => !aboveTree.has(level.kind));
  const usualLast = levels.findIndex((level) => level.mayHoldBudgets);
  const asked = find(range.fromLevelId);
  const first = Math.max(asked >= 0 ? asked : usualFirst, 0);
  const askedLast = find(range.toLevelId);
  const last = askedLast >= 0 ? askedLast : usualLast >= 0 ? usualLast : levels.length - 1;
  return levels.slice(first, Math.max(first, last) + 1);
}

function groupBelow(
  nodes: readonly PlanNode[],
  places: ReadonlyMap<string, Placement>,
): ReadonlyMap<string | null, readonly PlanNode[]> {
  return Map.groupBy(nodes, (node) => places.get(node.id)?.parentId ?? null);
}

function countBelow(id: string, below: ReadonlyMap<string | null, readonly PlanNode[]>): number {
  const found = new Set([id]);
  for (const one of found) {
    for (const child of below.get(one) ?? []) found.add(child.id);
  }
  return found.size - 1;
}
