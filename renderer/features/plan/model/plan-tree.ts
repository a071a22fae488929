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

export function buildTree(source: TreeSource, newRows: readonly NewRow[]): PlanTree {
  const levels = source.levels.toSorted((a, b) => a.sort - b.sort);
  const levelOf = new Map(levels.map((level) => [level.id, level]));
  const items = new Map<string, TreeItem>();
  const nodes = new Map<string | null, NodeItem[]>();
  const indicators = new Map<string, IndicatorItem[]>();

  for (const node of source.nodes) {
    const level = levelOf.get(node.levelId);
    if (!level) continue;
    const { id: key, parentId: parentKey } = node;
    push(nodes, parentKey, { kind: 'node', key, parentKey, level, node, draft: null });
  }
  for (const indicator of source.indicators.toSorted(compareSiblings)) {
    const { id: key, nodeId: parentKey } = indicator;
    push(indicators, parentKey, { kind: 'indicator', key, parentKey, indicator, draft: null });
  }
  for (const draft of newRows) {
    const { key, place } = draft;
    if (place.kind === 'indicator') {
      insertAfter(indicators, place, {
        kind: 'indicator',
        key,
        parentKey: place.parentKey,
        indicator: null,
        draft,
      });
    } else {
      const level = levelOf.get(place.levelId);
      const { parentKey } = place;
      if (level) insertAfter(nodes, place, { kind: 'node', key, parentKey, level, node: null, draft });
    }
  }
  for (const list of [...nodes.values(), ...indicators.values()]) {
    for (const item of list) items.set(item.key, item);
  }

  const nodesOf = (parentKey: string | null): readonly NodeItem[] => nodes.get(parentKey) ?? [];
  const indicatorsOf = (parentKey: string): readonly IndicatorItem[] => indicators.get(parentKey) ?? [];
  const findNode = (key: string | null): NodeItem | null => {
    const item = key === null ? undefined : items.get(key);
    return item?.kind === 'node' ? item : null;
  };
  return {
    levels,
    roots: nodesOf(null),
    childrenOf: (key) => [...indicatorsOf(key), ...nodesOf(key)],
    nodesOf,
    indicatorsOf,
    find: (key) => items.get(key),
    parentOf: (item) => findNode(item.parentKey),
  };
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** First where `afterKey` is null; last where the row it names is gone. */
function insertAfter<K, T extends Readonly<{ key: string }>>(
  lists: Map<K, T[]>,
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
