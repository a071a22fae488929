import { type Absorption, measureAbsorption } from '../../../../../db/domain/absorption.ts';
import { measureMeanGrowth } from '../../../../../db/domain/budget/mean-growth.ts';
import type { PlanNode } from '../../../../../db/domain/plan-document.ts';
import { body, cell, figure, tall, total } from '../blocks.ts';
import { listProgramBudgets, totalBudget } from '../budget-rows.ts';
import { emptyCell, writeShare } from '../figures.ts';
import { makeTablesByYears } from '../fit-table.ts';
import { makeAmountCell, writeProgramName } from '../lkjip/program-table.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { nameTablePart } from './parts.ts';
import type { PreviousPlan } from './previous-plan.ts';

/** Money of a program, or of all, in the years of the period. */
type Line = Readonly<{ name: string; money: (year: number) => Absorption }>;

/** Table T-C.24: what the programs of the period before were given and spent; empty where none had money. */
export function makeFundingTables(
  context: ReportContext,
  { plan }: PreviousPlan,
  caption: string,
): readonly Table[] {
  const period = plan.planYears;
  const lines = listLines(plan, period);
  if (lines.length === 0) return [];
  const words = findRenstraTexts(context.language).funding;
  const sum: Line = {
    name: context.texts.cell.total,
    money: (year) => totalBudget(listProgramBudgets(plan, year)),
  };
  return makeTablesByYears(period, context.tableWidth, (part) => {
    const { years, isLast } = part;
    const rightOf = years.map(() => 'right' as const);
    const columns = years.length;
    const write = (line: Line): readonly Cell[] => {
      const shown = years.map(line.money);
      return [
        ...shown.map(({ ceiling }) => makeAmountCell(context, ceiling)),
        ...shown.map(({ realized }) => makeAmountCell(context, realized)),
        ...shown.map(({ absorption }) => makeShareCell(context, absorption)),
        ...(isLast ? makeGrowthCells(context, period.map(line.money)) : []),
      ];
    };
    return {
      ...nameTablePart(context, { id: 'table/funding', caption }, part),
      orientation: 'landscape',
      aligns: ['left', ...rightOf, ...rightOf, ...rightOf, ...(isLast ? (['right', 'right'] as const) : [])],
      header: [
        [
          tall(words.description),
          ...[words.ceilings, words.spent, words.ratios].map((text) => cell(text, { columns })),
          ...(isLast ? [cell(words.growth, { columns: 2 })] : []),
        ],
        [
          ...[...years, ...years, ...years].map((year) => cell(String(year))),
          ...(isLast ? [cell(words.ceiling), cell(words.realized)] : []),
        ],
      ],
      rows: [
        ...lines.map((line) => body([cell(line.name), ...write(line)])),
        total([cell(sum.name), ...write(sum)]),
      ],
      notes: [context.texts.note.budgetInForce, ...(isLast ? [words.note] : [])],
    };
  });
}

/** Programs that had money in a year of the period, in the order of the plan. */
function listLines(plan: ReportContext, years: readonly number[]): readonly Line[] {
  const financed = new Set(
    years.flatMap((year) => listProgramBudgets(plan, year).map(({ node }) => node.id)),
  );
  const nothing = measureAbsorption({ ceiling: null, realized: null });
  return plan.document.nodes
    .filter(({ id }) => financed.has(id))
    .map((node: PlanNode) => ({
      name: writeProgramName(node),
      money: (year) => plan.index.budgets.absorption(node.id, year) ?? nothing,
    }));
}

const makeGrowthCells = (context: ReportContext, money: readonly Absorption[]): readonly Cell[] =>
  [money.map(({ ceiling }) => ceiling), money.map(({ realized }) => realized)].map((values) =>
    makeShareCell(context, measureMeanGrowth(values)),
  );

const makeShareCell = (context: ReportContext, value: Parameters<typeof writeShare>[1] | null): Cell =>
  value === null ? emptyCell(context.texts.cell.missing) : figure(writeShare(context, value));
