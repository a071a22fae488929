import type { LevelKind, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { bold, lead, note, paragraph, placeholder, quote, section } from '../blocks.ts';
import { makeContents, makeForeword } from '../front-matter.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import { makeDutyBlocks } from '../profile/duties.ts';
import {
  makeAbbreviations,
  makeDerivedPlanBlocks,
  makeParticipantBlocks,
  makeProvenanceBlocks,
  makeTargetGroupBlocks,
} from '../profile/people.ts';
import { makeStatisticTables } from '../profile/statistics.ts';
import { makeGoalTables } from '../renstra/goal-table.ts';
import { makeMeaning } from '../renstra/statements.ts';
import { findNarrative, type ReportContext } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';
import { statusTexts } from '../texts/strategy-status.ts';
import { makeStatusSections } from './status-report.ts';

/**
 * A strategy that follows no form of Indonesian law (Copenhagen's social strategy): what it is for, its visions in their
 * groups, for whom it is, what is made of it, how it came about. Levels are called as its framework calls them.
 */
export function buildStrategy(context: ReportContext): readonly Section[] {
  const scores = scoreForReport(context);
  const words = context.texts.strategy;
  const contents: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    [words.vision, makeVision(context)],
    [words.visions, makeVisions(context)],
    [
      words.people,
      [...makeTargetGroupBlocks(context), ...makeDutyBlocks(context), ...makeStatisticTables(context)],
    ],
    [words.goals, makeGoals(context, scores)],
    [words.practice, makeDerivedPlanBlocks(context)],
    [words.making, [...makeParticipantBlocks(context), ...makeProvenanceBlocks(context)]],
  ];
  // Short parts that follow each other on the page: a chapter each would be a page with a few lines.
  const parts = contents.map(([title, blocks], i) =>
    section({
      id: `strategy/${i + 1}`,
      level: 2,
      label: String(i + 1),
      title,
      blocks: blocks.length > 0 ? blocks : [placeholder(context.texts.nothingYet(title.toLowerCase()))],
    }),
  );
  const body = section({
    id: 'strategy',
    title: context.document.plan.title,
    captionPrefix: '',
    children: [...parts, ...makeStatusPart(context, scores, String(parts.length + 1))],
  });
  const foreword = findNarrative(context, 'foreword') === null ? [] : [makeForeword(context)];
  return [...foreword, ...makeContents(context, [body]), ...makeAbbreviations(context), body];
}

/** The strategy comes before its first year; from then on the report on it is its last part. */
function makeStatusPart(context: ReportContext, scores: PlanScores, label: string): readonly Section[] {
  const children = makeStatusSections(context, scores);
  const { title } = statusTexts[context.language];
  return children.length === 0 ? [] : [section({ id: 'strategy/status', level: 2, label, title, children })];
}

const ofKind = ({ document }: ReportContext, kind: LevelKind): readonly PlanNode[] =>
  document.nodes.filter((node) => node.levelKind === kind);

/** The overall vision and what the strategy is for. */
function makeVision(context: ReportContext): readonly Block[] {
  const purposes = ofKind(context, 'purpose');
  const [first] = purposes;
  return [
    ...ofKind(context, 'vision').flatMap((vision) => [
      quote(vision.text),
      ...makeMeaning(vision),
      ...writeSource(vision),
    ]),
    ...(first ? [lead(bold(context.index.levelName(first.levelId)), ':')] : []),
    ...(purposes.length > 0
      ? ([
          { kind: 'list', isOrdered: false, items: purposes.map(({ text }) => [{ text }]) },
        ] satisfies Block[])
      : []),
  ];
}

/** Groups with the visions in them; a vision outside every group stands by itself. */
function makeVisions(context: ReportContext): readonly Block[] {
  const missions = ofKind(context, 'mission');
  const groups = ofKind(context, 'group');
  const inGroup = (group: PlanNode) => missions.filter((mission) => mission.parentId === group.id);
  const grouped = new Set(groups.flatMap((group) => inGroup(group).map(({ id }) => id)));
  return [
    ...groups.flatMap((group) => [
      lead(bold(group.text), ':'),
      ...inGroup(group).flatMap((mission) => makeStatement(context, mission)),
    ]),
    ...missions.filter(({ id }) => !grouped.has(id)).flatMap((mission) => makeStatement(context, mission)),
  ];
}

const makeStatement = (context: ReportContext, node: PlanNode): readonly Block[] => [
  paragraph(bold(`${writeNodeLabel(context, node)}: `), node.text),
  ...makeMeaning(node),
  ...writeSource(node),
];

const writeSource = ({ sourceNote }: PlanNode): readonly Block[] =>
  sourceNote === null ? [] : [note(sourceNote)];

/** Goals in words and, where they are measured, in figures. */
function makeGoals(context: ReportContext, scores: PlanScores): readonly Block[] {
  const goals = context.document.nodes.filter(({ levelKind }) =>
    ['goal', 'objective', 'program', 'activity'].includes(levelKind),
  );
  if (goals.length === 0) return [];
  const isMeasured = context.document.indicators.length > 0;
  return [
    ...goals.flatMap((goal) => makeStatement(context, goal)),
    ...(isMeasured
      ? makeGoalTables(context, scores, {
          id: 'table/goals',
          caption: context.texts.renstra.goalsCaption,
          years: [],
          orientation: 'portrait',
        })
      : []),
  ];
}
