import type { PlanNode } from '../../../../../db/domain/plan-document.ts';
import { bold, lead, paragraph, quote } from '../blocks.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import { parseNarrative } from '../narrative.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';

/** `brief` is for a report that only recalls the plan: without explanations and meanings of terms. */
export type StatementDetail = 'full' | 'brief';

/** The vision and the missions in the office's own words, with what it says they mean. */
export function makeStatementBlocks(context: ReportContext, detail: StatementDetail): readonly Block[] {
  const visions = context.document.nodes.filter((node) => node.levelKind === 'vision');
  const missions = context.document.nodes.filter((node) => node.levelKind === 'mission');
  return [
    ...visions.flatMap((vision) => makeVision(context, vision, detail)),
    ...makeMissions(context, missions, detail),
    ...writeServed(context, missions),
  ];
}

function makeVision(context: ReportContext, vision: PlanNode, detail: StatementDetail): readonly Block[] {
  return [
    lead(bold(context.index.levelName(vision.levelId)), ':'),
    quote(`“${vision.text}”`),
    ...(detail === 'full' ? makeMeaning(vision) : []),
  ];
}

function makeMissions(
  context: ReportContext,
  missions: readonly PlanNode[],
  detail: StatementDetail,
): readonly Block[] {
  const [first] = missions;
  if (!first) return [];
  const title = lead(bold(context.index.levelName(first.levelId)), ':');
  const hasMeanings = missions.some((mission) => makeMeaning(mission).length > 0);
  if (detail === 'brief' || !hasMeanings) {
    const items = missions.map((mission) => [
      bold(`${writeNodeLabel(context, mission)}: `),
      { text: mission.text },
    ]);
    return [title, { kind: 'list', isOrdered: false, items }];
  }
  const written = missions.flatMap((mission) => [
    paragraph(bold(`${writeNodeLabel(context, mission)}: `), mission.text),
    ...makeMeaning(mission),
  ]);
  return [title, ...written];
}

/** Vision and missions of the plan this one serves, where they stand in that plan and this one is linked to them. */
export function makeServedBlocks({ document }: ReportContext): readonly Block[] {
  const statements = document.linkedNodes.filter(
    ({ levelKind }) => levelKind === 'vision' || levelKind === 'mission',
  );
  return [...Map.groupBy(statements, ({ planTitle }) => planTitle)].flatMap(([title, nodes]) => [
    lead(bold(title), ':'),
    ...nodes.flatMap((node) =>
      node.levelKind === 'vision'
        ? [lead(bold(node.levelName), ':'), quote(`“${node.text}”`)]
        : [paragraph(bold(`${[node.levelName, node.code].filter(Boolean).join(' ')}: `), node.text)],
    ),
  ]);
}

/** The explanation of a statement, then its terms in the order of the source. */
export function makeMeaning(node: PlanNode): readonly Block[] {
  const explanation = node.explanation === null ? [] : parseNarrative(node.explanation);
  if (node.glosses.length === 0) return explanation;
  const items = [...node.glosses]
    .sort((a, b) => a.sort - b.sort)
    .map(({ term, meaning }) => ({ term, meaning }));
  return [...explanation, { kind: 'definitions', items }];
}

/** Said only where a choice was made: a plan whose missions are all served says nothing by it. */
function writeServed(context: ReportContext, missions: readonly PlanNode[]): readonly Block[] {
  const served = missions.filter((mission) => mission.isServed);
  if (served.length === 0 || served.length === missions.length) return [];
  const names = served.map((mission) => writeNodeLabel(context, mission));
  const list = joinNames(names, context.texts.and);
  return [paragraph(context.texts.renstra.served(context.document.organization.name, list))];
}

function joinNames(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  const comma = names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${names.at(-1)}`;
}
