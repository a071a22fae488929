import type { Level, LevelKind, PlanNode } from '../plan-document.ts';

/**
 * The number each row is called by: its own code, else its place, as the documents number them. Goals are counted
 * through the plan, objectives within their goal. A vision has none; programs and what is below them carry the codes of
 * the budget and nothing else.
 */
export function numberNodes(
  levels: readonly Level[],
  nodes: readonly PlanNode[],
): ReadonlyMap<string, string> {
  const levelOf = new Map(levels.map((level) => [level.id, level]));
  const childrenOf = Map.groupBy(nodes, (node) => node.parentId);
  const numbers = new Map<string, string>();
  const counted = new Map<LevelKind, number>();
  const visit = (node: PlanNode, prefix: string, counts: Map<LevelKind, number>): void => {
    // A circle in a damaged file is walked once.
    if (numbers.has(node.id)) return;
    const level = levelOf.get(node.levelId);
    const kind = level?.kind ?? node.levelKind;
    const place = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, place);
    const counting = level?.mayHoldBudgets || kind === 'vision' ? '' : `${prefix}${place}`;
    const number = node.code ?? counting;
    numbers.set(node.id, number);
    const carries = kind !== 'vision' && kind !== 'mission' && number !== '';
    const below = carries ? new Map<LevelKind, number>() : counted;
    for (const child of childrenOf.get(node.id) ?? []) visit(child, carries ? `${number}.` : '', below);
  };
  for (const root of childrenOf.get(null) ?? []) visit(root, '', counted);
  for (const node of nodes) if (!numbers.has(node.id)) numbers.set(node.id, node.code ?? '');
  return numbers;
}
