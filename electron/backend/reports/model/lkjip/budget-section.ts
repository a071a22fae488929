import { formatRupiah } from '../../../../../db/domain/format.ts';
import { body, cell, note, paragraph, placeholder, section, total } from '../blocks.ts';
import { listProgramBudgets, type ProgramBudget, totalBudget } from '../budget-rows.ts';
import { writeShare } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { findNarrative, type ReportContext } from '../report-context.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { makeAmountCell, makeMoneyCells, writeProgramName } from './program-table.ts';

/** Chapter III.B: what each program was given and spent. */
export function makeBudgetSection(context: ReportContext, label: string): Section {
  const { texts, year } = context;
  const programs = listProgramBudgets(context, year);
  const written = findNarrative(context, 'budget');
  const blocks: readonly Block[] =
    programs.length === 0
      ? [...(written ?? []), placeholder(texts.lkjip.noBudget)]
      : [...writeTotal(context, programs), ...(written ?? []), makeBudgetTable(context, programs)];
  return section({ id: 'chapter-3/budget', level: 2, label, title: texts.lkjip.sections.budget, blocks });
}

function writeTotal(context: ReportContext, programs: readonly ProgramBudget[]): readonly Block[] {
  const { ceiling, realized, absorption } = totalBudget(programs);
  const { texts, locale, year } = context;
  if (ceiling === null || realized === null || absorption === null) return [note(texts.note.budgetInForce)];
  const share = `${writeShare(context, absorption)}%`;
  const write = (value: typeof ceiling) => formatRupiah(value, { locale });
  return [paragraph(texts.lkjip.budgetSentence(write(realized), write(ceiling), share, year))];
}

function makeBudgetTable(context: ReportContext, programs: readonly ProgramBudget[]): Table {
  const { texts, year, index } = context;
  const sum = totalBudget(programs);
  return makeTable({
    id: 'table/budget',
    caption: texts.lkjip.captions.budget(year),
    aligns: ['left', 'right', 'right', 'right', 'right'],
    header: [
      [
        cell(index.kindName('program') ?? ''),
        cell(texts.column.ceiling),
        cell(texts.column.realized),
        cell(texts.column.percent),
        cell(texts.column.remainder),
      ],
    ],
    rows: [
      ...programs.map(({ node, budget }) =>
        body([
          cell(writeProgramName(node)),
          ...makeMoneyCells(context, budget),
          makeAmountCell(context, budget.remainder),
        ]),
      ),
      total([
        cell(texts.cell.total),
        ...makeMoneyCells(context, sum),
        makeAmountCell(context, sum.remainder),
      ]),
    ],
    notes: [texts.note.budgetInForce],
  });
}
