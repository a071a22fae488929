import { chapter, paragraph, section } from '../blocks.ts';
import { makeContents, makeForeword } from '../front-matter.ts';
import { makeLegalBasisBlocks } from '../legal-bases.ts';
import { listMeasuredNodes, type MeasuredNode } from '../measured-nodes.ts';
import { makeOrganizationBlocks } from '../organization.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import { findNarrative, makeSignature, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';
import { makeBudgetSection } from './budget-section.ts';
import { makeMeasurementAnnex } from './measurement-annex.ts';
import { makeMethodBlocks } from './method-notes.ts';
import { makeObjectiveSection } from './objective-section.ts';
import { makePlanningChapter } from './planning-chapter.ts';
import { makeSummaryTable, writeOverall } from './summary.ts';

/** PermenPANRB 53/2014: foreword, summary, contents, chapters I–IV, review statement, annex. */
export function buildLkjip(context: ReportContext): readonly Section[] {
  const scores = scoreForReport(context);
  const measured = listMeasuredNodes(context);
  const summary = makeSummary(context, scores, measured);
  const annex = makeMeasurementAnnex(context, scores, measured);
  const body = [
    makeIntroduction(context),
    makePlanningChapter(context, scores, measured),
    makeAccountability(context, scores, measured),
    makeClosing(context, scores),
    makeReviewStatement(context),
    ...(annex === null ? [] : [annex]),
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
      makePart(
        'chapter-1/organization',
        'A.',
        sections.organization,
        makeOrganizationBlocks(context, 'organization'),
      ),
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
    children: [results, makeBudgetSection(context, 'B.')],
  });
}

/** A year of which nothing is known yet: the report prints, and says so. */
function writeDataNote(context: ReportContext, scores: PlanScores): readonly Block[] {
  const { indicators } = context.document;
  const hasData = indicators.some((indicator) => scores.hasFigures(indicator.id, context.year));
  return indicators.length === 0 || hasData ? [] : [paragraph(context.texts.lkjip.noData(context.year))];
}

function makeClosing(context: ReportContext, scores: PlanScores): Section {
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
        makeSignature(context),
      ]),
    ],
  });
}

const makeReviewStatement = (context: ReportContext): Section =>
  section({
    id: 'review-statement',
    title: context.texts.lkjip.sections.review,
    blocks: writeNarrative(context, 'review-statement'),
  });
