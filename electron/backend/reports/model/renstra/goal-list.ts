import type { PlanNode } from '../../../../../db/domain/plan-document.ts';
import { bold, paragraph } from '../blocks.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import { isStrategic } from '../plan-index.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Run } from '../report-model.ts';
import { makeMeaning } from './statements.ts';

/**
 * Goals with their explanations, each with the objectives below it, under the mission they serve; or the goals alone,
 * where a section of their own follows for the objectives.
 */
export function makeGoalList(
  context: ReportContext,
  depth: 'goals' | 'objectives' = 'objectives',
): readonly Block[] {
  const visit = (parentId: string | null): readonly Block[] =>
    context.index.children(parentId).flatMap((node) => {
      if (!isStrategic(node)) return [];
      if (node.levelKind === 'vision') return visit(node.id);
      if (node.levelKind !== 'mission') return makeGoal(context, node, depth);
      const below = visit(node.id);
      return below.length === 0 ? [] : [writeStatement(context, node), ...below];
    });
  return visit(null);
}

const writeStatement = (context: ReportContext, node: PlanNode): Block =>
  paragraph(bold(`${writeNodeLabel(context, node)}: ${node.text}`));

function makeGoal(context: ReportContext, goal: PlanNode, depth: 'goals' | 'objectives'): readonly Block[] {
  const objectives = depth === 'goals' ? [] : listBelow(context, goal);
  const head: readonly Block[] = [
    paragraph(bold(`${writeNodeLabel(context, goal)}: `), goal.text),
    ...makeMeaning(goal),
  ];
  if (objectives.length === 0) return head;
  const items = objectives.map((node): readonly Run[] => [
    bold(`${writeNodeLabel(context, node)}: `),
    {
      text: node.explanation === null ? node.text : `${node.text}. ${node.explanation.replace(/\s+/g, ' ')}`,
    },
  ]);
  return [...head, { kind: 'list', isOrdered: false, items }];
}

function listBelow(context: ReportContext, node: PlanNode): readonly PlanNode[] {
  return context.index
    .children(node.id)
    .flatMap((child) => (isStrategic(child) ? [child, ...listBelow(context, child)] : []));
}
