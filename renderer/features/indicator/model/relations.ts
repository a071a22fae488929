import type { PlanDocument, PlanIndicator, PlanNode } from '../../../../db/domain/plan-document.ts';

/** What an indicator stands under and what carries it out. */
export type Relations = Readonly<{
  /** From the top of the plan to the node the indicator measures. */
  path: readonly PlanNode[];
  /** Programs and what is below them that support that node, by place in the cascade or by a link. */
  programs: readonly PlanNode[];
  /** The other indicators of the same node. */
  siblings: readonly PlanIndicator[];
}>;

export function findRelations(
  { nodes, links, indicators }: PlanDocument,
  indicator: PlanIndicator,
): Relations {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: PlanNode[] = [];
  for (let node = byId.get(indicator.nodeId); node && !path.includes(node); ) {
    path.unshift(node);
    node = node.parentId === null ? undefined : byId.get(node.parentId);
  }
  const linked = new Set(
    links.filter((link) => link.toNodeId === indicator.nodeId).map((link) => link.fromNodeId),
  );
  const programs = nodes.filter(
    (node) => linked.has(node.id) || (node.levelKind === 'program' && node.parentId === indicator.nodeId),
  );
  const siblings = indicators
    .filter((one) => one.nodeId === indicator.nodeId && one.id !== indicator.id)
    .toSorted((a, b) => a.sort - b.sort);
  return { path, programs, siblings };
}
