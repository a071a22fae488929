import type { NodeLink, PlanDocument } from '../../../../db/domain/plan-document.ts';

/** The row at the other end of a link, as the panel of this one names it. */
export type ShownLink = Readonly<{
  id: string;
  kind: NodeLink['kind'];
  /** This row is what the link begins at. */
  isFrom: boolean;
  node: Readonly<{ id: string; code: string | null; text: string; level: string; levelKind: string }>;
  /** Null for a row of the same plan. */
  planTitle: string | null;
  planId: string | null;
}>;

const order: readonly NodeLink['kind'][] = ['supports', 'cascades', 'crosscuts'];

/** All links of a row, by kind and way; a link whose other end is not known any more is left out. */
export function listLinks(document: PlanDocument, nodeId: string): readonly ShownLink[] {
  const levels = new Map(document.levels.map((level) => [level.id, level.name]));
  const own = new Map(document.nodes.map((node) => [node.id, node]));
  const far = new Map(document.linkedNodes.map((node) => [node.id, node]));
  return document.links
    .filter(({ fromNodeId, toNodeId }) => fromNodeId === nodeId || toNodeId === nodeId)
    .flatMap((link): ShownLink[] => {
      const isFrom = link.fromNodeId === nodeId;
      const otherId = isFrom ? link.toNodeId : link.fromNodeId;
      const [here, there] = [own.get(otherId), far.get(otherId)];
      const { id, kind } = link;
      if (here) {
        const { code, text, levelKind } = here;
        const level = levels.get(here.levelId) ?? '';
        return [
          {
            id,
            kind,
            isFrom,
            node: { id: otherId, code, text, level, levelKind },
            planTitle: null,
            planId: null,
          },
        ];
      }
      if (!there) return [];
      const { code, text, levelKind, levelName: level, planTitle, planId } = there;
      return [{ id, kind, isFrom, node: { id: otherId, code, text, level, levelKind }, planTitle, planId }];
    })
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || Number(b.isFrom) - Number(a.isFrom));
}
