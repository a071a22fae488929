import { formatRupiah } from '../../../../../db/domain/format.ts';
import { body, cell, note, paragraph, placeholder, section, total } from '../blocks.ts';
import { listProgramBudgets, type ProgramBudget, totalBudget } from '../budget-rows.ts';
import { writeShare } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import { findNarrative, type ReportContext } from '../report-context.ts';
import type { Block, Row, Section, Table } from '../report-model.ts';
import { findLkjipTexts } from '../texts/lkjip/lkjip-texts.ts';
import { makeOverallEfficiencyTable } from './efficiency-table.ts';
import { makeAmountCell, makeMoneyCells, writeProgramName } from './program-table.ts';

/** Chapter III.B: what each program and its activities were given and spent, and what was reached with it. */
export function makeBudgetSection(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
  label: string,
): Section {
  const { texts, year } = context;
  const programs = listProgramBudgets(context, year);
  const written = findNarrative(context, 'budget') ?? [];
  const blocks: readonly Block[] =
    programs.length === 0
      ? [...written, placeholder(texts.lkjip.noBudget)]
      : [
          ...writeTotal(context),
          ...written,
          makeBudgetTable(context, programs),
          ...makeEfficiencyBlocks(context, scores, measured),
        ];
  return section({ id: 'chapter-3/budget', level: 2, label, title: texts.lkjip.sections.budget, blocks });
}

/** What was spent of the money of the year, in a sentence; where nothing is known of it, what the ceilings are. */
export function writeTotal(context: ReportContext): readonly Block[] {
  const { ceiling, realized, absorption, remainder } = totalBudget(listProgramBudgets(context, context.year));
  const { texts, locale, year, language } = context;
  if (ceiling === null || realized === null || absorption === null) return [note(texts.note.budgetInForce)];
  const share = `${writeShare(context, absorption)}%`;
  const write = (value: typeof ceiling) => formatRupiah(value, { locale });
  const left = remainder === null ? '' : ` ${findLkjipTexts(language).budget.remainder(write(remainder))}`;
  return [paragraph(`${texts.lkjip.budgetSentence(write(realized), write(ceiling), share, year)}${left}`)];
}

function makeEfficiencyBlocks(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): readonly Block[] {
  const table = makeOverallEfficiencyTable(context, scores, measured);
  if (table === null) return [];
  return [paragraph(findLkjipTexts(context.language).budget.efficiencyIntro(context.year)), table];
}

function makeBudgetTable(context: ReportContext, programs: readonly ProgramBudget[]): Table {
  const { texts, year, index, language } = context;
  const sum = totalBudget(programs);
  const rows = programs.flatMap((program) => makeProgramRows(context, program));
  const hasActivities = rows.length > programs.length;
  const kinds = [index.kindName('program'), hasActivities ? index.kindName('activity') : null];
  const levels = kinds.filter((name) => name !== null).join('/');
  return makeTable({
    id: 'table/budget',
    caption: findLkjipTexts(language).budget.caption(levels.toLocaleLowerCase(language), year),
    aligns: ['left', 'right', 'right', 'right', 'right'],
    header: [
      [
        cell(levels),
        cell(texts.column.ceiling),
        cell(texts.column.realized),
        cell(texts.column.percent),
        cell(texts.column.remainder),
      ],
    ],
    rows: [
      ...rows,
      total([
        cell(texts.cell.total),
        ...makeMoneyCells(context, sum),
        makeAmountCell(context, sum.remainder),
      ]),
    ],
    notes: [texts.note.budgetInForce, ...(hasActivities ? [texts.note.upperLevels] : [])],
  });
}

/** The program and, where they have money of their own, its activities. */
function makeProgramRows(context: ReportContext, { node, budget }: ProgramBudget): readonly Row[] {
  const { index, year } = context;
  const activities = index.children(node.id).flatMap((child) => {
    const own = child.levelKind === 'activity' ? index.budgets.absorption(child.id, year) : null;
    return own === null ? [] : [{ node: child, budget: own }];
  });
  return [{ node, budget }, ...activities].map((one) => {
    const isBold = one.node === node && activities.length > 0;
    const figures = [...makeMoneyCells(context, one.budget), makeAmountCell(context, one.budget.remainder)];
    return body([
      cell(writeProgramName(one.node), { isBold }),
      ...figures.map((each) => ({ ...each, isBold })),
    ]);
  });
}
