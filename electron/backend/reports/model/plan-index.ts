import { type BudgetBook, openBudgetBook } from '../../../../db/domain/budget/budget-book.ts';

export { carriesOut } from '../../../../db/domain/budget/plan-money.ts';
export { isStrategic } from '../../../../db/domain/strategic.ts';

import { numberNodes } from '../../../../db/domain/number-nodes.ts';
import type {
  LevelKind,
  PlanDocument,
  PlanIndicator,
  PlanNode,
} from '../../../../db/domain/plan-document.ts';

/** The plan by what a chapter asks of it, gathered once. */
export type PlanIndex = Readonly<{
  children: (nodeId: string | null) => readonly PlanNode[];
  indicators: (nodeId: string) => readonly PlanIndicator[];
  budgets: BudgetBook;
  node: (nodeId: string) => PlanNode | null;
  /** The nearest node of a kind above, or the node itself. */
  ancestor: (node: PlanNode, kind: LevelKind) => PlanNode | null;
  levelName: (levelId: string) => string;
  /** The name of the first level of a kind; null where the framework has none. */
  kindName: (kind: LevelKind) => string | null;
  /** The code the office gave, else the place among what stands beside it: `1`, `1.2`; empty for what is not counted. */
  number: (nodeId: string) => string;
}>;

export function indexPlan(document: PlanDocument): PlanIndex {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  // A node whose parent is not in the plan stands at the top, so that nothing of it is left out.
  const children = groupBy(document.nodes, (node) =>
    node.parentId !== null && nodes.has(node.parentId) ? node.parentId : null,
  );
  const indicators = groupBy(document.indicators, (indicator) => indicator.nodeId);
  const levels = new Map(document.levels.map((level) => [level.id, level.name]));
  const numbers = numberNodes(document.levels, document.nodes);

  const findAncestor = (node: PlanNode, kind: LevelKind): PlanNode | null => {
    let current: PlanNode | null = node;
    while (current !== null && current.levelKind !== kind) {
      current = current.parentId === null ? null : (nodes.get(current.parentId) ?? null);
    }
    return current;
  };
  return {
    children: (nodeId) => children.get(nodeId) ?? [],
    indicators: (nodeId) => indicators.get(nodeId) ?? [],
    budgets: openBudgetBook(document),
    node: (nodeId) => nodes.get(nodeId) ?? null,
    ancestor: findAncestor,
    levelName: (levelId) => levels.get(levelId) ?? '',
    kindName: (kind) =>
      [...document.levels].sort((a, b) => a.sort - b.sort).find((level) => level.kind === kind)?.name ?? null,
    number: (nodeId) => numbers.get(nodeId) ?? '',
  };
}

function groupBy<T, K>(items: readonly T[], readKey: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = readKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
