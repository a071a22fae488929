import type { PlanDocument, PlanIndicator, PlanNode } from '../../../../db/domain/plan-document.ts';

/** What an indicator stands under and what carries it out. */
export type Relations = Readonly<{
  /** From the top of the plan to the node the indicator measures. */
  path: readonly PlanNode[];
  /** Programs that carry out that node or what is below it, by place in the cascade or by a link. */
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
  // A parent stands before its children, so one pass finds the whole branch.
  const branch = new Set([indicator.nodeId]);
  for (const node of nodes) if (node.parentId !== null && branch.has(node.parentId)) branch.add(node.id);
  const linked = new Set(links.filter((link) => branch.has(link.toNodeId)).map((link) => link.fromNodeId));
  const programs = nodes.filter(
    (node) =>
      node.id !== indicator.nodeId &&
      (linked.has(node.id) || (node.levelKind === 'program' && branch.has(node.id))),
  );
  const siblings = indicators
    .filter((one) => one.nodeId === indicator.nodeId && one.id !== indicator.id)
    .toSorted((a, b) => a.sort - b.sort);
  return { path, programs, siblings };
}
