import type { NodeLink, PlanDocument } from '../plan-document.ts';
import type { PerformanceTree } from './build-performance-tree.ts';

/** A link as the picture shows it: between the cards that stand for its ends. */
export type ShownLink = Readonly<{ link: NodeLink; fromId: string; toId: string }>;

export type LinkEnd = Readonly<{
  id: string;
  levelName: string;
  text: string;
  code: string | null;
  /** Of the plan it stands in, where that is another one. */
  planTitle: string | null;
  /** The card that stands for it in the picture, if there is one. */
  cardId: string | null;
}>;
export type DescribedLink = Readonly<{ link: NodeLink; from: LinkEnd; to: LinkEnd }>;

/** The card of a row, or the one it is folded into; null for what is not in the picture at all. */
export function findCard(tree: PerformanceTree, nodeId: string): string | null {
  const shown = new Set(tree.shown.map((item) => item.node.id));
  return findCardIn(tree, shown, nodeId);
}

/** The same for many rows: with the ids of the cards on show. */
export function findCardIn(tree: PerformanceTree, shown: ReadonlySet<string>, nodeId: string): string | null {
  let at: string | null = nodeId;
  while (at !== null && !shown.has(at)) at = tree.items.get(at)?.parentId ?? null;
  return at;
}

export function listShownLinks(links: readonly NodeLink[], tree: PerformanceTree): readonly ShownLink[] {
  const shown = new Set(tree.shown.map((item) => item.node.id));
  return links.flatMap((link) => {
    const fromId = findCardIn(tree, shown, link.fromNodeId);
    const toId = findCardIn(tree, shown, link.toNodeId);
    if (fromId === null || toId === null || fromId === toId) return [];
    // The line that joins a program to its objective is the tree's own already.
    const isEdge = [
      [fromId, toId],
      [toId, fromId],
    ].some(([child, parent]) => {
      const item = tree.items.get(child ?? '');
      return item?.joinedBy === 'link' && item.parentId === parent;
    });
    return isEdge && link.kind !== 'crosscuts' ? [] : [{ link, fromId, toId }];
  });
}

/** How many links lead from each card to rows that are not in the picture: of levels left out, or of other plans. */
export function countOutsideLinks(
  links: readonly NodeLink[],
  tree: PerformanceTree,
  /** Links to other plans that are drawn. */
  drawn: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const shown = new Set(tree.shown.map((item) => item.node.id));
  const counts = new Map<string, number>();
  for (const { id, fromNodeId, toNodeId } of links) {
    if (drawn.has(id)) continue;
    const from = findCardIn(tree, shown, fromNodeId);
    const to = findCardIn(tree, shown, toNodeId);
    const only = from === null ? to : to === null ? from : null;
    if (only !== null) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  return counts;
}

/** Every link of the plan in words, for the list beside the picture. */
export function describeLinks(
  document: Pick<PlanDocument, 'nodes' | 'levels' | 'links' | 'linkedNodes'>,
  tree: PerformanceTree,
): readonly DescribedLink[] {
  const nodeOf = new Map(document.nodes.map((node) => [node.id, node]));
  const farOf = new Map(document.linkedNodes.map((node) => [node.id, node]));
  const levelOf = new Map(document.levels.map((level) => [level.id, level.name]));
  const shown = new Set(tree.shown.map((item) => item.node.id));
  const describe = (id: string): LinkEnd | null => {
    const node = nodeOf.get(id);
    if (node) {
      const { text, code } = node;
      const cardId = findCardIn(tree, shown, id);
      return { id, levelName: levelOf.get(node.levelId) ?? '', text, code, planTitle: null, cardId };
    }
    const far = farOf.get(id);
    if (!far) return null;
    const { levelName, text, code, planTitle } = far;
    return { id, levelName, text, code, planTitle, cardId: null };
  };
  return document.links.flatMap((link) => {
    const from = describe(link.fromNodeId);
    const to = describe(link.toNodeId);
    return from && to ? [{ link, from, to }] : [];
  });
}
