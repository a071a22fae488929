import type { YearCells } from '../../../../../db/domain/cascade-figures.ts';
import { nameMonth } from '../../../../../db/domain/format.ts';
import { hasMonths, listMonths, type Month, readMonth } from '../../../../../db/domain/months.ts';
import type { PlanIndicator, TargetCell } from '../../../../../db/domain/plan-document.ts';
import { fromDecimal } from '../../../../../db/domain/rational.ts';
import { body, cell, figure } from '../blocks.ts';
import { emptyCell, writeFigure } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Cell } from '../report-model.ts';

type Targets = ReadonlyMap<string, YearCells<TargetCell>>;
const quarters = [1, 2, 3, 4] as const;
const months: readonly Month[] = quarters.flatMap(listMonths);

/** The targets of indicators that are set by month; no table where none is. */
export function makeMonthlyTable(
  context: ReportContext,
  targets: Targets,
  measured: readonly MeasuredNode[],
): readonly Block[] {
  const { texts, words, year, language } = context;
  const monthly = measured
    .flatMap(({ indicators }) => indicators)
    .filter(({ id }) => targets.get(id)?.some(hasMonths) ?? false);
  if (monthly.length === 0) return [];
  const write = (indicator: PlanIndicator, month: Month): Cell => {
    const value = readMonth(targets.get(indicator.id)?.[Math.ceil(month / 3)], month);
    if (value === null) return emptyCell(texts.cell.missing);
    return figure(writeFigure(context, indicator, fromDecimal(value), false));
  };
  return [
    makeTable({
      id: 'table/monthly-targets',
      caption: words.actionPlan.monthly(year),
      orientation: 'landscape',
      aligns: ['center', 'left', 'center', ...months.map(() => 'right' as const)],
      header: [
        [
          cell(texts.column.number),
          cell(texts.column.indicator),
          cell(texts.column.unit),
          ...months.map((month) => cell(nameMonth(month, { locale: language, style: 'medium' }))),
        ],
      ],
      rows: monthly.map((indicator, at) =>
        body([
          cell(String(at + 1)),
          cell(indicator.name),
          cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
          ...months.map((month) => write(indicator, month)),
        ]),
      ),
    }),
  ];
}
