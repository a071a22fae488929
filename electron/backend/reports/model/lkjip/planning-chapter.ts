import { formatAccounting } from '../../../../../db/domain/format.ts';
import type { PlanNode } from '../../../../../db/domain/plan-document.ts';
import { writeAgreementSentences } from '../agreement/report-sentences.ts';
import { body, cell, chapter, figure, paragraph, placeholder, section, total } from '../blocks.ts';
import { listProgramBudgets, totalBudget } from '../budget-rows.ts';
import { makeTargetCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { type MeasuredNode, spanRows } from '../measured-nodes.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { PlanScores } from '../plan-scores.ts';
import { makeGoalTables } from '../renstra/goal-table.ts';
import { makeStatementBlocks } from '../renstra/statements.ts';
import { findNarrative, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { makeAmountCell, writeProgramName } from './program-table.ts';

/** Chapter II: what was planned and promised for the year. */
export function makePlanningChapter(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): Section {
  const { texts } = context;
  const { sections } = texts.lkjip;
  const child = (id: string, label: string, title: string, blocks: readonly Block[]) =>
    section({ id: `chapter-2/${id}`, level: 2, label, title, blocks });
  return chapter(texts.chapterPrefix, 2, {
    title: texts.lkjip.chapters.planning,
    children: [
      child('plan', 'A.', sections.plan, makePlanBlocks(context, scores)),
      child('indicators', 'B.', sections.indicators, makeIndicatorBlocks(context)),
      child('agreement', 'C.', sections.agreement, makeAgreementBlocks(context, scores, measured)),
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

function makeAgreementBlocks(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): readonly Block[] {
  const withIndicators = measured.filter(({ indicators }) => indicators.length > 0);
  const written = writeNarrative(context, 'agreement');
  const tables = [
    ...(withIndicators.length === 0 ? [] : [makeAgreementTable(context, scores, withIndicators)]),
    ...makeAgreementBudget(context),
  ];
  return [...writeAgreementSentences(context), ...written, ...tables];
}

function makeAgreementTable(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): Table {
  const { texts, year } = context;
  const levels = [...new Set(measured.map(({ node }) => context.index.levelName(node.levelId)))];
  return makeTable({
    id: 'table/agreement',
    caption: texts.lkjip.captions.agreement(year),
    aligns: ['center', 'left', 'left', 'center', 'right'],
    header: [
      [
        cell(texts.column.number),
        cell(levels.join('/')),
        cell(texts.column.indicator),
        cell(texts.column.unit),
        cell(texts.column.targetOf(year)),
      ],
    ],
    rows: measured.flatMap(({ node, label, indicators }, place) =>
      spanRows(
        indicators,
        (rows) => [cell(String(place + 1), { rows }), cell(`${label} ${node.text}`, { rows })],
        (indicator) => [
          cell(indicator.name),
          cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
          makeTargetCell(context, indicator, scores.target(indicator.id, year)),
        ],
      ),
    ),
  });
}

function makeAgreementBudget(context: ReportContext): readonly Table[] {
  const { texts, year, index, locale } = context;
  const programs = listProgramBudgets(context, year);
  if (programs.length === 0) return [];
  const sum = totalBudget(programs);
  const rows = programs.map(({ node, budget }, i) =>
    body([
      cell(String(i + 1)),
      cell(writeProgramName(node)),
      makeAmountCell(context, budget.ceiling),
      cell(listFundSources(index, node).join(', ') || texts.cell.missing),
    ]),
  );
  return [
    makeTable({
      id: 'table/agreement-budget',
      caption: texts.lkjip.captions.agreementBudget(year),
      aligns: ['center', 'left', 'right', 'left'],
      header: [
        [
          cell(texts.column.number),
          cell(index.kindName('program') ?? ''),
          cell(texts.column.ceiling),
          cell(texts.column.fundSource),
        ],
      ],
      rows: [
        ...rows,
        total([
          cell(texts.cell.total, { columns: 2, align: 'left' }),
          sum.ceiling === null ? cell('') : figure(formatAccounting(sum.ceiling, { locale })),
          cell(''),
        ]),
      ],
      notes: [texts.note.budgetInForce],
    }),
  ];
}

/** Those named on the row and on all below it. */
function listFundSources(index: PlanIndex, node: PlanNode): readonly string[] {
  const below = index.children(node.id).flatMap((child) => listFundSources(index, child));
  return [...new Set([...(node.fundSource === null ? [] : [node.fundSource]), ...below])];
}
