import type { Cascade } from '../../../../db/domain/cascade-rules.ts';
import type { Level, PlanDocument, PlanIndicator, PlanNode } from '../../../../db/domain/plan-document.ts';
import type { NewRow } from './new-row.ts';

type Common = Readonly<{ key: string; draft: NewRow | null }>;

export type NodeItem = Common &
  Readonly<{ kind: 'node'; parentKey: string | null; level: Level; node: PlanNode | null }>;
export type IndicatorItem = Common &
  Readonly<{ kind: 'indicator'; parentKey: string; indicator: PlanIndicator | null }>;
export type TreeItem = NodeItem | IndicatorItem;

/** The plan as the outline shows it: indicators before the rows below, and rows that are still being written. */
export type PlanTree = Readonly<{
  /** From the top of the framework. */
  levels: readonly Level[];
  roots: readonly NodeItem[];
  childrenOf: (key: string) => readonly TreeItem[];
  nodesOf: (parentKey: string | null) => readonly NodeItem[];
  indicatorsOf: (parentKey: string) => readonly IndicatorItem[];
  find: (key: string) => TreeItem | undefined;
  parentOf: (item: TreeItem) => NodeItem | null;
}>;

type TreeSource = Pick<PlanDocument, 'levels' | 'nodes' | 'indicators'>;

/** The rows of the plan by the row above them, before any that are being written. */
type Groups = Readonly<{
  source: TreeSource;
  levels: readonly Level[];
  nodes: ReadonlyMap<string | null, readonly NodeItem[]>;
  indicators: ReadonlyMap<string, readonly IndicatorItem[]>;
  items: ReadonlyMap<string, TreeItem>;
}>;

/** By the rows of a plan: writing a new one asks for its tree several times for every key. */
const known = new WeakMap<readonly PlanNode[], Groups>();

function groupRows(source: TreeSource): Groups {
  const old = known.get(source.nodes);
  if (old?.source.indicators === source.indicators && old.source.levels === source.levels) return old;
  const levels = source.levels.toSorted((a, b) => a.sort - b.sort);
  const levelOf = new Map(levels.map((level) => [level.id, level]));
  const nodes = new Map<string | null, NodeItem[]>();
  const indicators = new Map<string, IndicatorItem[]>();
  const items = new Map<string, TreeItem>();
  for (const node of source.nodes) {
    const level = levelOf.get(node.levelId);
    if (!level) continue;
    const { id: key, parentId: parentKey } = node;
    const item: NodeItem = { kind: 'node', key, parentKey, level, node, draft: null };
    push(nodes, parentKey, item);
    items.set(key, item);
  }
  for (const indicator of source.indicators.toSorted(compareSiblings)) {
    const { id: key, nodeId: parentKey } = indicator;
    const item: IndicatorItem = { kind: 'indicator', key, parentKey, indicator, draft: null };
    push(indicators, parentKey, item);
    items.set(key, item);
  }
  const groups = { source, levels, nodes, indicators, items };
  known.set(source.nodes, groups);
  return groups;
}

export function buildTree(source: TreeSource, newRows: readonly NewRow[]): PlanTree {
  const groups = groupRows(source);
  const { levels } = groups;
  const levelOf = new Map(levels.map((level) => [level.id, level]));
  const nodes = new Map(groups.nodes);
  const indicators = new Map(groups.indicators);
  const drafts = new Map<string, TreeItem>();
  for (const draft of newRows) {
    const { key, place } = draft;
    if (place.kind === 'indicator') {
      const { parentKey } = place;
      const item: IndicatorItem = { kind: 'indicator', key, parentKey, indicator: null, draft };
      insertAfter(indicators, place, item);
      drafts.set(key, item);
    } else {
      const level = levelOf.get(place.levelId);
      const { parentKey } = place;
      if (!level) continue;
      const item: NodeItem = { kind: 'node', key, parentKey, level, node: null, draft };
      insertAfter(nodes, place, item);
      drafts.set(key, item);
    }
  }

  const find = (key: string): TreeItem | undefined => groups.items.get(key) ?? drafts.get(key);
  const nodesOf = (parentKey: string | null): readonly NodeItem[] => nodes.get(parentKey) ?? [];
  const indicatorsOf = (parentKey: string): readonly IndicatorItem[] => indicators.get(parentKey) ?? [];
  return {
    levels,
    roots: nodesOf(null),
    childrenOf: (key) => [...indicatorsOf(key), ...nodesOf(key)],
    nodesOf,
    indicatorsOf,
    find,
    parentOf: ({ parentKey }) => {
      const item = parentKey === null ? undefined : find(parentKey);
      return item?.kind === 'node' ? item : null;
    },
  };
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** First where `afterKey` is null; last where the row it names is gone. */
function insertAfter<K, T extends Readonly<{ key: string }>>(
  lists: Map<K, readonly T[]>,
  { parentKey, afterKey }: Readonly<{ parentKey: K; afterKey: string | null }>,
  item: T,
): void {
  const list = lists.get(parentKey) ?? [];
  const found = afterKey === null ? 0 : list.findIndex((one) => one.key === afterKey) + 1;
  const index = afterKey !== null && found === 0 ? list.length : found;
  lists.set(parentKey, [...list.slice(0, index), item, ...list.slice(index)]);
}

const compareSiblings = (a: PlanIndicator, b: PlanIndicator): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : Number(a.id > b.id));

/** Every row from top to bottom, whether it is on show or not. */
export function listItems(tree: PlanTree): readonly TreeItem[] {
  const ordered: TreeItem[] = [];
  // A stack of its own: a branch may be deeper than the call stack in a file made by another program.
  const waiting: TreeItem[] = tree.roots.toReversed();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    ordered.push(item);
    if (item.kind === 'node') waiting.push(...tree.childrenOf(item.key).toReversed());
  }
  return ordered;
}

/** The rows above one, from its parent to the top. */
export function listAncestors(tree: PlanTree, key: string): readonly NodeItem[] {
  const found: NodeItem[] = [];
  const item = tree.find(key);
  for (let parent = item ? tree.parentOf(item) : null; parent; parent = tree.parentOf(parent)) {
    if (found.includes(parent)) break;
    found.push(parent);
  }
  return found;
}

/** What the rules of placement look at, rows that are being written included. */
export function toCascade(tree: PlanTree, budgetNodeIds: ReadonlySet<string>): Cascade {
  const items = listItems(tree);
  return {
    levels: tree.levels,
    nodes: items.flatMap((item) =>
      item.kind === 'node' ? [{ id: item.key, parentId: item.parentKey, levelId: item.level.id }] : [],
    ),
    indicatorNodeIds: new Set(items.flatMap((item) => (item.kind === 'indicator' ? [item.parentKey] : []))),
    budgetNodeIds,
  };
}
