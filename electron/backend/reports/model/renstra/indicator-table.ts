import { body, cell, figure } from '../blocks.ts';
import { emptyCell, makeTargetCell, writeBaseline } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Table } from '../report-model.ts';
import { chunkYears } from './goal-table.ts';

const yearsPerTable = 10;

/** Table T-C.28: the key indicators with baseline, targets and the state at the end; empty where there are none. */
export function makeIndicatorTables(context: ReportContext, scores: PlanScores): readonly Table[] {
  const { texts, document, planYears } = context;
  const { column, cell: words } = texts;
  const indicators = document.indicators.filter((indicator) => indicator.kind === 'iku');
  if (indicators.length === 0) return [];
  const endYear = document.plan.periodEnd;
  const chunks = chunkYears(planYears, yearsPerTable);
  return chunks.map((years, place) => {
    const part = chunks.length > 1 ? ` ${texts.continued(place + 1, chunks.length)}` : '';
    const isSpread = years.length > 0;
    const deep = isSpread ? { rows: 2 } : {};
    return makeTable({
      id: place === 0 ? 'table/key-indicators' : `table/key-indicators/${place + 1}`,
      caption: `${texts.renstra.indicatorsCaption}${part}`,
      aligns: ['center', 'left', 'center', 'right', ...years.map(() => 'right' as const), 'right'],
      header: [
        [
          cell(column.number, deep),
          cell(column.indicator, deep),
          cell(column.unit, deep),
          cell(column.baseline, deep),
          ...(isSpread ? [cell(column.targetOfYears, { columns: years.length })] : []),
          cell(column.endState, deep),
        ],
        ...(isSpread ? [years.map((year) => cell(String(year)))] : []),
      ],
      rows: indicators.map((indicator, i) => {
        const baseline = writeBaseline(context, indicator);
        return body([
          cell(String(i + 1)),
          cell(indicator.name),
          cell(indicator.unitOfMeasure ?? words.withoutUnit),
          baseline === null ? emptyCell(words.missing) : figure(baseline),
          ...years.map((year) => makeTargetCell(context, indicator, scores.target(indicator.id, year))),
          endYear === null
            ? emptyCell(words.missing)
            : makeTargetCell(context, indicator, scores.target(indicator.id, endYear)),
        ]);
      }),
      orientation: isSpread ? 'landscape' : 'portrait',
    });
  });
}
