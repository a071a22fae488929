import type { LevelKind, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { body, bold, cell, lead } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Run } from '../report-model.ts';

const courseKinds: readonly LevelKind[] = ['priority', 'strategy', 'policy'];

/**
 * Table T-C.26: what serves an objective, as strategy and policy beside it. What hangs on no goal or objective is listed
 * by its level below: a plan may have policies of the office as a whole.
 */
export function makeStrategyBlocks(context: ReportContext): readonly Block[] {
  const { document, index } = context;
  const course = document.nodes.filter((node) => courseKinds.includes(node.levelKind));
  const holderOf = (node: PlanNode): PlanNode | null =>
    index.ancestor(node, 'objective') ?? index.ancestor(node, 'goal');
  const held = Map.groupBy(course, (node) => holderOf(node)?.id ?? null);
  const loose = held.get(null) ?? [];
  const rows = document.nodes.flatMap((node) => {
    const own = held.get(node.id);
    return own ? [makeRow(context, node, own)] : [];
  });
  return [
    ...(rows.length > 0
      ? [
          makeTable({
            id: 'table/strategies',
            caption: context.texts.renstra.strategiesCaption,
            aligns: ['left', 'left', 'left', 'left'],
            header: [
              [
                cell(index.kindName('goal') ?? context.texts.level.goal),
                cell(index.kindName('objective') ?? context.texts.level.objective),
                cell(index.kindName('strategy') ?? context.texts.level.strategy),
                cell(index.kindName('policy') ?? context.texts.level.policy),
              ],
            ],
            rows,
          }),
        ]
      : []),
    ...listByLevel(context, loose),
  ];
}

function makeRow(context: ReportContext, holder: PlanNode, course: readonly PlanNode[]) {
  const { index } = context;
  const goal = index.ancestor(holder, 'goal');
  const write = (isPolicy: boolean): string =>
    course
      .filter((node) => (node.levelKind === 'policy') === isPolicy)
      .map((node, i, all) => (all.length > 1 ? `${i + 1}. ${node.text}` : node.text))
      .join('\n');
  return body([
    cell(goal?.text ?? ''),
    cell(holder.levelKind === 'objective' ? holder.text : ''),
    cell(write(false)),
    cell(write(true)),
  ]);
}

function listByLevel(context: ReportContext, nodes: readonly PlanNode[]): readonly Block[] {
  return [...Map.groupBy(nodes, ({ levelId }) => levelId)].flatMap(([levelId, rows]): readonly Block[] => {
    const items = rows.map((node): readonly Run[] => [
      ...(node.code === null ? [] : [bold(`${writeNodeLabel(context, node)}: `)]),
      {
        text:
          node.explanation === null ? node.text : `${node.text}. ${node.explanation.replace(/\s+/g, ' ')}`,
      },
    ]);
    return [lead(bold(context.index.levelName(levelId)), ':'), { kind: 'list', isOrdered: true, items }];
  });
}
