import type { LevelKind, PlanDocument, PlanNode } from '../plan-document.ts';
import { type Finding, findAtNode } from './finding.ts';

/**
 * The golden thread (AKIP criteria 1.b.5 and 1.b.8): every served mission leads to a goal, every goal to an objective,
 * every objective has an indicator and a program, every program an objective. A stage nobody has begun is no gap:
 * a plan without a single goal is an unfinished plan.
 */
export function checkChain(
  document: Pick<PlanDocument, 'nodes' | 'indicators' | 'links' | 'linkedNodes'>,
): Finding[] {
  const { nodes, indicators, links } = document;
  const has = (kind: LevelKind): boolean => nodes.some((node) => node.levelKind === kind);
  const kindOf = new Map(nodes.map((node) => [node.id, node.levelKind]));
  for (const node of document.linkedNodes) kindOf.set(node.id, node.levelKind);
  const kindsBelow = new Map<string, Set<LevelKind>>();
  const note = (id: string, kind: LevelKind): unknown =>
    kindsBelow.set(id, (kindsBelow.get(id) ?? new Set()).add(kind));
  for (const node of nodes) if (node.parentId !== null) note(node.parentId, node.levelKind);
  const linked = new Map<string, Set<LevelKind>>();
  for (const { fromNodeId, toNodeId } of links) {
    for (const [id, other] of [
      [fromNodeId, toNodeId],
      [toNodeId, fromNodeId],
    ] as const) {
      const kind = kindOf.get(other);
      if (kind) linked.set(id, (linked.get(id) ?? new Set()).add(kind));
    }
  }
  const measured = new Set(indicators.map((indicator) => indicator.nodeId));
  const leadsTo = (node: PlanNode, kinds: readonly LevelKind[]): boolean =>
    kinds.some((kind) => kindsBelow.get(node.id)?.has(kind) || linked.get(node.id)?.has(kind));

  return nodes.flatMap((node): Finding[] => {
    const parentKind = node.parentId === null ? null : kindOf.get(node.parentId);
    switch (node.levelKind) {
      case 'mission':
        return node.isServed && has('goal') && !leadsTo(node, ['goal', 'objective'])
          ? [findAtNode('mission-without-goal', node)]
          : [];
      case 'goal':
        return [
          ...(node.parentId === null && has('mission') && !linked.get(node.id)?.has('mission')
            ? [findAtNode('node-without-parent', node)]
            : []),
          ...(has('objective') && !leadsTo(node, ['objective'])
            ? [findAtNode('goal-without-objective', node)]
            : []),
        ];
      case 'objective':
        return [
          ...(node.parentId === null && has('goal') && !linked.get(node.id)?.has('goal')
            ? [findAtNode('node-without-parent', node)]
            : []),
          ...(measured.has(node.id) ? [] : [findAtNode('objective-without-indicator', node)]),
          ...(has('program') && !leadsTo(node, ['program'])
            ? [findAtNode('objective-without-program', node)]
            : []),
        ];
      case 'program':
        return parentKind === 'objective' || linked.get(node.id)?.has('objective')
          ? []
          : [findAtNode('program-without-objective', node)];
      case 'activity':
      case 'subactivity':
        return node.parentId === null ? [findAtNode('node-without-parent', node)] : [];
      default:
        return [];
    }
  });
}
