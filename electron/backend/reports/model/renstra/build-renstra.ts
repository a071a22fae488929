import { findRenstraRegulation } from '../../../../../db/domain/regulation.ts';
import { lead, paragraph, placeholder, writeChapterLabel } from '../blocks.ts';
import { makeContents, makeForeword } from '../front-matter.ts';
import { makeLegalBasisBlocks } from '../legal-bases.ts';
import { makeOrganizationBlocks } from '../organization.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import {
  makeAbbreviations,
  makeDerivedPlanBlocks,
  makeParticipantBlocks,
  makeProvenanceBlocks,
  makeTargetGroupBlocks,
} from '../profile/people.ts';
import { makeStatisticTables } from '../profile/statistics.ts';
import { findNarrative, makeSignature, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { makeFiveChapters } from './five-chapters.ts';
import { makeGoalList } from './goal-list.ts';
import { makeGoalTables } from './goal-table.ts';
import { makeIndicatorTables } from './indicator-table.ts';
import { makeChapter, makePart, makeWidePages, pointTo } from './parts.ts';
import { makeProgramTables } from './program-table.ts';
import { makeServiceBlocks } from './service-blocks.ts';
import { makeServedBlocks, makeStatementBlocks } from './statements.ts';
import { makeStrategyBlocks } from './strategy-table.ts';

/** By the chapters of the regulation the plan names: what the office has entered, and a visible gap where it has not. */
export function buildRenstra(context: ReportContext): readonly Section[] {
  const scores = scoreForReport(context);
  const isNew = findRenstraRegulation(context.document.plan.regulation) === 'inmendagri_2_2025';
  const chapters = isNew ? makeFiveChapters(context, scores) : makeEightChapters(context, scores);
  return [
    makeForeword(context),
    ...makeContents(context, chapters),
    ...makeAbbreviations(context),
    ...chapters,
  ];
}

/** Permendagri 86/2017, chapters I–VIII. */
const makeEightChapters = (context: ReportContext, scores: PlanScores): readonly Section[] => [
  makeIntroduction(context),
  makeService(context),
  makeIssues(context),
  makeGoals(context, scores),
  makeStrategies(context),
  makePrograms(context, scores),
  makeIndicators(context, scores),
  makeClosing(context),
];

function makeIntroduction(context: ReportContext): Section {
  const { sections, chapters, structureIntro } = context.texts.renstra;
  const names = Object.values(chapters);
  const items = names.map((title, i) => [
    { text: `${writeChapterLabel(context.texts.chapterPrefix, i + 1)} ${title}` },
  ]);
  return makeChapter(context, 1, {
    title: chapters.introduction,
    children: [
      makePart('chapter-1/background', '1.1', sections.background, [
        ...writeNarrative(context, 'background'),
        ...makeProvenanceBlocks(context),
        ...makeParticipantBlocks(context),
      ]),
      makePart('chapter-1/legal-bases', '1.2', sections.legalBases, makeLegalBasisBlocks(context)),
      makePart('chapter-1/purpose', '1.3', sections.purpose, writeNarrative(context, 'purpose')),
      makePart('chapter-1/structure', '1.4', sections.structure, [
        lead(structureIntro),
        { kind: 'list', isOrdered: false, items, isOfChapters: true },
      ]),
    ],
  });
}

function makeService(context: ReportContext): Section {
  const { sections, chapters } = context.texts.renstra;
  const written = (name: string) => writeNarrative(context, name);
  const words = findRenstraTexts(context.language);
  const services = makeServiceBlocks(context, {
    services: words.services.caption,
    funding: words.funding.caption,
  });
  return makeChapter(context, 2, {
    title: chapters.service,
    children: [
      makePart('chapter-2/duties', '2.1', sections.duties, [
        ...makeOrganizationBlocks(context, 'duties'),
        ...makeTargetGroupBlocks(context),
      ]),
      makePart('chapter-2/resources', '2.2', sections.resources, written('resources')),
      makePart('chapter-2/performance', '2.3', sections.performance, [
        ...written('performance'),
        ...makeStatisticTables(context),
        ...services.blocks,
      ]),
      makePart('chapter-2/challenges', '2.4', sections.challenges, written('challenges')),
      // At the end of the chapter, so that no part of it stands alone between wide pages.
      ...makeWidePages('chapter-2/tables', services.tables),
    ],
  });
}

function makeIssues(context: ReportContext): Section {
  const { sections, chapters, missing } = context.texts.renstra;
  const written = (name: string) => writeNarrative(context, name);
  const statements = [...makeStatementBlocks(context, 'full'), ...makeServedBlocks(context)];
  const vision = statements.length > 0 ? statements : [placeholder(context.texts.nothingYet(missing.vision))];
  return makeChapter(context, 3, {
    title: chapters.issues,
    children: [
      makePart('chapter-3/problems', '3.1', sections.problems, written('problems')),
      makePart('chapter-3/vision', '3.2', sections.vision, [...vision, ...written('vision-review')]),
      makePart('chapter-3/ministry', '3.3', sections.ministry, written('ministry-review')),
      makePart('chapter-3/spatial', '3.4', sections.spatial, written('spatial-review')),
      makePart('chapter-3/strategic-issues', '3.5', sections.strategicIssues, written('strategic-issues')),
    ],
  });
}

function makeGoals(context: ReportContext, scores: PlanScores): Section {
  const { renstra, nothingYet } = context.texts;
  const isWide = context.planYears.length > 0;
  const tables = makeGoalTables(context, scores, {
    id: 'table/goals',
    caption: renstra.goalsCaption,
    years: context.planYears,
    orientation: isWide ? 'landscape' : 'portrait',
  });
  const list = makeGoalList(context);
  const blocks: readonly Block[] = [
    ...(findNarrative(context, 'goals') ?? []),
    ...(list.length > 0 ? list : [placeholder(nothingYet(renstra.missing.goals))]),
    ...pointTo(tables, renstra.goalsIntro),
    ...(tables.length > 0 && context.document.indicators.length === 0
      ? [paragraph(renstra.noIndicators)]
      : []),
  ];
  return makeChapter(context, 4, {
    title: renstra.chapters.goals,
    children: [
      makePart('chapter-4/goals', '4.1', renstra.sections.goals, isWide ? blocks : [...blocks, ...tables]),
      ...(isWide ? makeWidePages('chapter-4/tables', tables) : []),
    ],
  });
}

/** The statements of the plan where it has them; the gap is for a plan that says nothing of its course. */
function makeStrategies(context: ReportContext): Section {
  const stated = makeStrategyBlocks(context, {
    caption: context.texts.renstra.strategiesCaption,
    hasPolicies: true,
  });
  const written = findNarrative(context, 'strategies');
  const derived = makeDerivedPlanBlocks(context);
  return makeChapter(context, 5, {
    title: context.texts.renstra.chapters.strategies,
    blocks: [
      ...(written ?? (stated.length > 0 ? [] : writeNarrative(context, 'strategies'))),
      ...stated,
      ...derived,
    ],
  });
}

function makePrograms(context: ReportContext, scores: PlanScores): Section {
  const { renstra, nothingYet } = context.texts;
  const tables = makeProgramTables(context, scores, {
    id: 'table/programs',
    caption: renstra.programsCaption,
    years: context.planYears,
    isWhole: true,
  });
  const gap = tables.length > 0 ? [] : [placeholder(nothingYet(renstra.missing.programs))];
  return makeChapter(context, 6, {
    title: renstra.chapters.programs,
    orientation: tables.length > 0 ? 'landscape' : 'portrait',
    blocks: [
      ...(findNarrative(context, 'programs') ?? []),
      ...pointTo(tables, renstra.programsIntro),
      ...gap,
      ...tables,
    ],
  });
}

function makeIndicators(context: ReportContext, scores: PlanScores): Section {
  const { renstra, nothingYet } = context.texts;
  const tables = makeIndicatorTables(context, scores, {
    id: 'table/key-indicators',
    caption: renstra.indicatorsCaption,
    kind: 'iku',
    years: context.planYears,
    hasEnd: true,
  });
  const gap = tables.length > 0 ? [] : [placeholder(nothingYet(renstra.missing.indicators))];
  const isWide = tables.length > 0 && context.planYears.length > 0;
  return makeChapter(context, 7, {
    title: renstra.chapters.indicators,
    orientation: isWide ? 'landscape' : 'portrait',
    blocks: [
      ...(findNarrative(context, 'indicators') ?? []),
      ...pointTo(tables, renstra.indicatorsIntro),
      ...gap,
      ...tables,
    ],
  });
}

const makeClosing = (context: ReportContext): Section =>
  makeChapter(context, 8, {
    title: context.texts.renstra.chapters.closing,
    blocks: [...writeNarrative(context, 'closing'), makeSignature(context)],
  });
