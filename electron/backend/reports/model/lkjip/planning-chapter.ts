import { formatDate } from '../../../../../db/domain/format.ts';
import { makeChangesTable, makePromiseTable, makeWorkTable } from '../agreement/agreement-tables.ts';
import { readReportedAgreement } from '../agreement/list-agreements.ts';
import { writeAgreementSentences } from '../agreement/report-sentences.ts';
import { body, cell, chapter, paragraph, placeholder, section } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import type { PlanScores } from '../plan-scores.ts';
import { makeGoalTables } from '../renstra/goal-table.ts';
import { makeStatementBlocks } from '../renstra/statements.ts';
import { findNarrative, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';
import { findLkjipTexts } from '../texts/lkjip/lkjip-texts.ts';

/** Chapter II: what was planned and promised for the year. */
export function makePlanningChapter(context: ReportContext, scores: PlanScores): Section {
  const { texts } = context;
  const { sections } = texts.lkjip;
  const child = (id: string, label: string, title: string, blocks: readonly Block[]) =>
    section({ id: `chapter-2/${id}`, level: 2, label, title, blocks });
  return chapter(texts.chapterPrefix, 2, {
    title: texts.lkjip.chapters.planning,
    children: [
      child('plan', 'A.', sections.plan, makePlanBlocks(context, scores)),
      child('indicators', 'B.', sections.indicators, makeIndicatorBlocks(context)),
      child('agreement', 'C.', sections.agreement, makeAgreementBlocks(context)),
    ],
  });
}

function makePlanBlocks(context: ReportContext, scores: PlanScores): readonly Block[] {
  const { document, texts } = context;
  const { title, periodStart, periodEnd } = document.plan;
  const period =
    periodStart === null || periodEnd === null
      ? []
      : [paragraph(texts.lkjip.planPeriod(title, periodStart, periodEnd))];
  const tables = makeGoalTables(context, scores, {
    id: 'table/plan',
    caption: texts.lkjip.captions.plan,
    years: periodEnd === null ? [] : [periodEnd],
    orientation: 'portrait',
  });
  return [
    ...period,
    ...(findNarrative(context, 'planning') ?? []),
    ...makeStatementBlocks(context, 'brief'),
    ...(tables.length > 0 ? tables : [placeholder(texts.nothingYet(texts.lkjip.missing.goals))]),
  ];
}

function makeIndicatorBlocks(context: ReportContext): readonly Block[] {
  const { document, texts } = context;
  const key = document.indicators.filter((indicator) => indicator.kind === 'iku');
  if (key.length === 0) return [placeholder(texts.nothingYet(texts.lkjip.missing.indicators))];
  const { missing } = texts.cell;
  const rows = key.map((indicator, i) =>
    body([
      cell(String(i + 1)),
      cell(indicator.name),
      cell(indicator.unitOfMeasure ?? missing),
      cell(joinSentences(indicator.definition, indicator.formula) || missing),
      cell(indicator.dataSource ?? missing),
      cell(indicator.responsible ?? missing),
    ]),
  );
  const { column } = texts;
  const heads = [
    column.number,
    column.indicator,
    column.unit,
    column.formula,
    column.dataSource,
    column.responsible,
  ];
  return [
    makeTable({
      id: 'table/indicators',
      caption: texts.lkjip.captions.indicators,
      aligns: ['center', 'left', 'center', 'left', 'left', 'left'],
      header: [heads.map((head) => cell(head))],
      rows,
    }),
  ];
}

function joinSentences(...parts: readonly (string | null)[]): string {
  const written = parts.filter((part): part is string => part !== null && part !== '');
  return written.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** Whose agreement it was and what it promises, by the tables of the agreement itself; after a change what differs. */
function makeAgreementBlocks(context: ReportContext): readonly Block[] {
  const { texts, year, language } = context;
  const agreement = readReportedAgreement(context);
  const hasPromises = agreement.content.promises.length > 0;
  const hasWork = agreement.content.work.length > 0;
  const { earlier } = agreement;
  const words = findLkjipTexts(language).agreementChanges;
  return [
    ...writeAgreementSentences(context),
    ...writeNarrative(context, 'agreement'),
    ...(hasPromises
      ? makePromiseTable(context, agreement, {
          id: 'table/agreement',
          caption: texts.lkjip.captions.agreement(year),
        })
      : []),
    ...(hasWork
      ? makeWorkTable(context, agreement, {
          id: 'table/agreement-budget',
          caption: texts.lkjip.captions.agreementBudget(year),
        })
      : []),
    ...(earlier === null
      ? []
      : [
          paragraph(words.intro(formatDate(earlier.until, { locale: language }))),
          makeChangesTable(context, earlier.changes, {
            id: 'table/agreement-changes',
            caption: words.caption(year),
          }),
        ]),
  ];
}
