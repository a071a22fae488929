import type { LinkedNode, NodeLink, PlanDocument } from '../plan-document.ts';
import type { PerformanceTree } from './build-performance-tree.ts';
import { findCardIn } from './tree-links.ts';

/** A link to a row of another plan, beside the card that stands for its end in this one. */
export type GhostLink = Readonly<{
  link: NodeLink;
  cardId: string;
  far: LinkedNode;
  /** From this plan to the other; false where the other plan's row is linked to this one. */
  isOutgoing: boolean;
}>;

/** More beside one card would be a list, which stands in the panel; the rest is counted on the card. */
const mostBesideCard = 3;

/** By card, in the order of the links. */
export function listGhosts(
  { links, linkedNodes }: Pick<PlanDocument, 'links' | 'linkedNodes'>,
  tree: PerformanceTree,
): ReadonlyMap<string, readonly GhostLink[]> {
  const farOf = new Map(linkedNodes.map((node) => [node.id, node]));
  const shown = new Set(tree.shown.map((item) => item.node.id));
  const ghosts = new Map<string, readonly GhostLink[]>();
  for (const link of links) {
    const isOutgoing = farOf.has(link.toNodeId);
    const far = farOf.get(isOutgoing ? link.toNodeId : link.fromNodeId);
    const cardId = far ? findCardIn(tree, shown, isOutgoing ? link.fromNodeId : link.toNodeId) : null;
    const beside = cardId === null ? [] : (ghosts.get(cardId) ?? []);
    if (!far || cardId === null || beside.length >= mostBesideCard) continue;
    ghosts.set(cardId, [...beside, { link, cardId, far, isOutgoing }]);
  }
  return ghosts;
}
