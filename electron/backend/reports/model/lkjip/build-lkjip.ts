import { chapter, paragraph, section } from '../blocks.ts';
import { listProgramBudgets } from '../budget-rows.ts';
import { makeContents, makeForeword } from '../front-matter.ts';
import { makeLegalBasisBlocks } from '../legal-bases.ts';
import { listMeasuredNodes, type MeasuredNode } from '../measured-nodes.ts';
import { makeOrganizationBlocks } from '../organization.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import { makeTargetGroupBlocks } from '../profile/people.ts';
import { makeStatisticTables } from '../profile/statistics.ts';
import { findNarrative, makeSignature, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';
import { makeAnnexes } from './annexes.ts';
import { makeBudgetSection, writeTotal } from './budget-section.ts';
import { makeFollowUpBlocks } from './follow-up-table.ts';
import { makeMethodBlocks } from './method-notes.ts';
import { makeObjectiveSection } from './objective-section.ts';
import { makeOfficialBlocks } from './officials-table.ts';
import { makePlanningChapter } from './planning-chapter.ts';
import { makeReviewStatement } from './review-statement.ts';
import { makeSummaryTable, writeOverall } from './summary.ts';

/** PermenPANRB 53/2014: foreword, summary, contents, chapters I–IV, review statement, annexes. */
export function buildLkjip(context: ReportContext): readonly Section[] {
  const scores = scoreForReport(context);
  const measured = listMeasuredNodes(context);
  const summary = makeSummary(context, scores, measured);
  const body = [
    makeIntroduction(context),
    makePlanningChapter(context, scores),
    makeAccountability(context, scores, measured),
    makeClosing(context, scores, measured),
    makeReviewStatement(context),
    ...makeAnnexes(context, scores),
  ];
  return [makeForeword(context), summary, ...makeContents(context, [summary, ...body]), ...body];
}

function makeSummary(context: ReportContext, scores: PlanScores, measured: readonly MeasuredNode[]): Section {
  const table = makeSummaryTable(context, scores, measured);
  return section({
    id: 'summary',
    title: context.texts.lkjip.summary,
    pages: 'roman',
    blocks: [
      ...writeOverall(context, scores),
      ...(listProgramBudgets(context, context.year).length === 0 ? [] : writeTotal(context)),
      ...(table === null ? [] : [table]),
      ...writeNarrative(context, 'summary'),
    ],
  });
}

const makePart = (id: string, label: string, title: string, blocks: readonly Block[]): Section =>
  section({ id, level: 2, label, title, blocks });

function makeIntroduction(context: ReportContext): Section {
  const { chapters, sections } = context.texts.lkjip;
  const written = (name: string) => writeNarrative(context, name);
  return chapter(context.texts.chapterPrefix, 1, {
    title: chapters.introduction,
    children: [
      makePart('chapter-1/organization', 'A.', sections.organization, [
        ...makeOrganizationBlocks(context, 'organization'),
        ...makeOfficialBlocks(context),
        ...makeTargetGroupBlocks(context),
        ...makeStatisticTables(context),
      ]),
      makePart('chapter-1/aspects', 'B.', sections.strategicAspects, written('strategic-aspects')),
      makePart('chapter-1/issues', 'C.', sections.issues, written('issues')),
      makePart('chapter-1/legal-bases', 'D.', sections.legalBases, makeLegalBasisBlocks(context)),
    ],
  });
}

function makeAccountability(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): Section {
  const { texts } = context;
  const results = section({
    id: 'chapter-3/results',
    level: 2,
    label: 'A.',
    title: texts.lkjip.sections.results,
    blocks: [
      ...writeOverall(context, scores),
      ...writeDataNote(context, scores),
      ...(findNarrative(context, 'results') ?? []),
    ],
    children: [
      ...(context.document.indicators.length === 0
        ? []
        : [
            section({
              id: 'chapter-3/method',
              level: 3,
              title: texts.method.title,
              blocks: makeMethodBlocks(context),
            }),
          ]),
      ...measured.map((one) => makeObjectiveSection(context, scores, one)),
    ],
  });
  return chapter(texts.chapterPrefix, 3, {
    title: texts.lkjip.chapters.accountability,
    children: [results, makeBudgetSection(context, scores, measured, 'B.')],
  });
}

/** A year of which nothing is known yet: the report prints, and says so. */
function writeDataNote(context: ReportContext, scores: PlanScores): readonly Block[] {
  const { indicators } = context.document;
  const hasData = indicators.some((indicator) => scores.hasFigures(indicator.id, context.year));
  return indicators.length === 0 || hasData ? [] : [paragraph(context.texts.lkjip.noData(context.year))];
}

function makeClosing(context: ReportContext, scores: PlanScores, measured: readonly MeasuredNode[]): Section {
  const { chapters, sections } = context.texts.lkjip;
  return chapter(context.texts.chapterPrefix, 4, {
    title: chapters.closing,
    children: [
      makePart('chapter-4/conclusion', 'A.', sections.conclusion, [
        ...writeOverall(context, scores),
        ...writeNarrative(context, 'conclusion'),
      ]),
      makePart('chapter-4/next-steps', 'B.', sections.nextSteps, [
        ...writeNarrative(context, 'next-steps'),
        ...makeFollowUpBlocks(context, scores, measured),
        makeSignature(context),
      ]),
    ],
  });
}
