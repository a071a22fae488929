import type { PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { body, cell, figure } from '../blocks.ts';
import { writeEndTarget } from '../end-target.ts';
import { emptyCell, makeTargetCell, writeBaseline } from '../figures.ts';
import { makeTablesByYears } from '../fit-table.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { nameTablePart } from './parts.ts';
import { listServed } from './served.ts';

export type IndicatorTableOptions = Readonly<{
  id: string;
  caption: string;
  kind: PlanIndicator['kind'];
  years: readonly number[];
  /** The state at the end behind the years. */
  hasEnd: boolean;
}>;

/** Table T-C.28 and those of IKU and IKK: baseline, targets of the years, the state at the end; empty without any. */
export function makeIndicatorTables(
  context: ReportContext,
  scores: PlanScores,
  { kind, years: allYears, hasEnd, ...names }: IndicatorTableOptions,
): readonly Table[] {
  const { texts, document } = context;
  const { column, cell: words } = texts;
  const indicators = document.indicators.filter((indicator) => indicator.kind === kind);
  if (indicators.length === 0) return [];
  const served = new Map(indicators.map((one) => [one.id, writeServed(context, one)]));
  const isLinked = [...served.values()].some((text) => text !== '');
  return makeTablesByYears(allYears, context.tableWidth, (part) => {
    const { years, isLast } = part;
    const isSpread = years.length > 0;
    const deep = isSpread ? { rows: 2 } : {};
    const endsHere = hasEnd && isLast;
    return {
      ...nameTablePart(context, names, part),
      aligns: [
        'center',
        ...(isLinked ? ['left' as const] : []),
        'left',
        'center',
        'right',
        ...years.map(() => 'right' as const),
        ...(endsHere ? ['right' as const] : []),
      ],
      header: [
        [
          cell(column.number, deep),
          ...(isLinked ? [cell(findRenstraTexts(context.language).served, deep)] : []),
          cell(column.indicator, deep),
          cell(column.unit, deep),
          cell(column.baseline, deep),
          ...(isSpread ? [cell(column.targetOfYears, { columns: years.length })] : []),
          ...(endsHere ? [cell(column.endState, deep)] : []),
        ],
        ...(isSpread ? [years.map((year) => cell(String(year)))] : []),
      ],
      rows: indicators.map((indicator, i) => {
        const baseline = writeBaseline(context, indicator);
        return body([
          cell(String(i + 1)),
          ...(isLinked ? [cell(served.get(indicator.id) || words.missing)] : []),
          cell(indicator.name),
          cell(indicator.unitOfMeasure ?? words.withoutUnit),
          baseline === null ? emptyCell(words.missing) : figure(baseline),
          ...years.map((year) => makeTargetCell(context, indicator, scores.target(indicator.id, year))),
          ...(endsHere ? [makeEndCell(context, scores, indicator)] : []),
        ]);
      }),
      orientation: isSpread ? 'landscape' : 'portrait',
    };
  });
}

/** Of the row the indicator measures, or of the nearest one above that serves something. */
function writeServed(context: ReportContext, { nodeId }: PlanIndicator): string {
  let current = context.index.node(nodeId);
  while (current !== null) {
    const served = listServed(context, [current.id]);
    if (served.length > 0) return served.map(({ text }) => text).join('\n');
    current = current.parentId === null ? null : context.index.node(current.parentId);
  }
  return '';
}

/** The state at the end of the period; without a period there is none. */
export function makeEndCell(context: ReportContext, scores: PlanScores, indicator: PlanIndicator): Cell {
  const { periodEnd } = context.document.plan;
  const end = periodEnd === null ? null : scores.endOfPlan(indicator.id, periodEnd);
  if (end === null) return emptyCell(context.texts.cell.missing);
  const text = writeEndTarget(context, indicator, end);
  return text === null ? emptyCell(context.texts.cell.notFilled) : figure(text);
}
