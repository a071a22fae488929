import type { LevelKind, LinkedNode, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { isStrategic } from '../plan-index.ts';
import type { ReportContext } from '../report-context.ts';

const results: readonly LevelKind[] = ['goal', 'objective', 'program'];

/** Goals, objectives and programs of another plan that rows of this one are linked to: what of the RPJMD they serve. */
export const listServed = (
  context: ReportContext,
  nodeIds: readonly string[],
  kinds: readonly LevelKind[] = results,
): readonly LinkedNode[] => {
  const { links, linkedNodes } = context.document;
  const own = new Set(nodeIds);
  const far = new Set(
    links.flatMap(({ fromNodeId, toNodeId }) => [
      ...(own.has(fromNodeId) ? [toNodeId] : []),
      ...(own.has(toNodeId) ? [fromNodeId] : []),
    ]),
  );
  return linkedNodes.filter(({ id, levelKind }) => far.has(id) && kinds.includes(levelKind));
};

/** The goal and the objective that a program or what is below it stands under, from the top down. */
export function listStatementsAbove(context: ReportContext, node: PlanNode): readonly PlanNode[] {
  const parent = node.parentId === null ? null : context.index.node(node.parentId);
  if (parent === null) return [];
  const above = listStatementsAbove(context, parent);
  const isNamed = isStrategic(parent) && parent.levelKind !== 'vision' && parent.levelKind !== 'mission';
  return isNamed ? [...above, parent] : above;
}
