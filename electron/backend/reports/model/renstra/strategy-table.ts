import type { LevelKind, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { body, bold, cell, group, lead } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell, Row, Run, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { listServed } from './served.ts';

const courseKinds: readonly LevelKind[] = ['priority', 'strategy', 'policy'];

export type StrategyTableOptions = Readonly<{
  caption: string;
  /** Without it strategies alone; policies then stand in a table of their own (Inmendagri 2/2025). */
  hasPolicies: boolean;
}>;

/**
 * Table T-C.26: what serves an objective, as strategy and policy beside it, under the vision and mission it belongs to.
 * What hangs on no goal or objective is listed by its level below: a plan may have policies of the office as a whole.
 */
export function makeStrategyBlocks(
  context: ReportContext,
  { caption, hasPolicies }: StrategyTableOptions,
): readonly Block[] {
  const { document, index } = context;
  const course = document.nodes.filter(
    ({ levelKind }) => courseKinds.includes(levelKind) && (hasPolicies || levelKind !== 'policy'),
  );
  const held = Map.groupBy(course, (node) => findHolder(context, node)?.id ?? null);
  const loose = held.get(null) ?? [];
  const columns = hasPolicies ? 4 : 3;
  const holders = document.nodes.filter(
    (node) => held.has(node.id) || (node.levelKind === 'objective' && course.length > loose.length),
  );
  const rows = holders.flatMap((node, i) => [
    ...makeHeads(context, holders[i - 1] ?? null, node, columns),
    makeRow(context, node, held.get(node.id) ?? [], hasPolicies),
  ]);
  const texts = context.texts.level;
  const table = makeTable({
    id: 'table/strategies',
    caption,
    aligns: ['left', 'left', 'left', ...(hasPolicies ? (['left'] as const) : [])],
    header: [
      [
        cell(index.kindName('goal') ?? texts.goal),
        cell(index.kindName('objective') ?? texts.objective),
        cell(index.kindName('strategy') ?? texts.strategy),
        ...(hasPolicies ? [cell(index.kindName('policy') ?? texts.policy)] : []),
      ],
    ],
    rows,
  });
  return [...(rows.length > 0 ? [table] : []), ...listByLevel(context, loose)];
}

const findHolder = ({ index }: ReportContext, node: PlanNode): PlanNode | null =>
  index.ancestor(node, 'objective') ?? index.ancestor(node, 'goal');

/** The vision and the mission above a row, where they are not those of the row before. */
function makeHeads(
  context: ReportContext,
  before: PlanNode | null,
  node: PlanNode,
  columns: number,
): readonly Row[] {
  const { index, language } = context;
  const { statement } = findRenstraTexts(language).strategies;
  return (['vision', 'mission'] as const).flatMap((kind) => {
    const above = index.ancestor(node, kind);
    if (above === null || (before !== null && index.ancestor(before, kind)?.id === above.id)) return [];
    return [group(statement(writeNodeLabel(context, above), above.text), columns)];
  });
}

function makeRow(
  context: ReportContext,
  holder: PlanNode,
  course: readonly PlanNode[],
  hasPolicies: boolean,
): Row {
  const goal = context.index.ancestor(holder, 'goal');
  const { none } = findRenstraTexts(context.language).strategies;
  const write = (isPolicy: boolean): Cell => {
    const own = course.filter((node) => (node.levelKind === 'policy') === isPolicy);
    if (own.length === 0) return cell(none, { isMuted: true });
    return cell(own.map(({ text }, i) => (own.length > 1 ? `${i + 1}. ${text}` : text)).join('\n'));
  };
  return body([
    cell(goal?.text ?? ''),
    cell(holder.levelKind === 'objective' ? holder.text : ''),
    write(false),
    ...(hasPolicies ? [write(true)] : []),
  ]);
}

/** Policy directions beside what of the regional plan and of the norms they carry out; null without policies. */
export function makePolicyTable(context: ReportContext, caption: string): Table | null {
  const { document, texts, language } = context;
  const policies = document.nodes.filter(({ levelKind }) => levelKind === 'policy');
  if (policies.length === 0) return null;
  const words = findRenstraTexts(language).inmendagri.column;
  const orMissing = (text: string): Cell =>
    text === '' ? cell(texts.cell.missing, { isMuted: true }) : cell(text);
  return makeTable({
    id: 'table/policies',
    caption,
    aligns: ['center', 'left', 'left', 'left'],
    header: [[texts.column.number, words.norm, words.regionalPolicy, words.policy].map((text) => cell(text))],
    rows: policies.map((node, i) =>
      body([
        cell(String(i + 1)),
        orMissing(node.sourceNote ?? ''),
        orMissing(
          listServed(context, [node.id], ['policy', 'strategy', 'priority'])
            .map(({ text }) => text)
            .join('\n'),
        ),
        cell(node.text),
      ]),
    ),
  });
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
