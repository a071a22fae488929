import type { PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { fromDecimal } from '../../../../../db/domain/rational.ts';
import { body, cell, figure } from '../blocks.ts';
import {
  emptyCell,
  makeAchievementCell,
  makeRealizationCell,
  makeTargetCell,
  writeFigure,
} from '../figures.ts';
import { makeTablesByYears } from '../fit-table.ts';
import { writeFigureNotes } from '../lkjip/figure-notes.ts';
import { writeMethodNote } from '../lkjip/method-notes.ts';
import { isStrategic } from '../plan-index.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { nameTablePart } from './parts.ts';
import type { PreviousPlan } from './previous-plan.ts';

/**
 * Table T-C.23: what the plan of the period before promised and reached, year by year; empty where that plan has no
 * indicators. Its words are those of the plan that prints it.
 */
export function makeServiceTables(
  context: ReportContext,
  { plan, scores }: PreviousPlan,
  caption: string,
): readonly Table[] {
  const indicators = listServiceIndicators(plan);
  if (indicators.length === 0) return [];
  const { column } = context.texts;
  const words = findRenstraTexts(context.language).services;
  const deep = { rows: 2 };
  return makeTablesByYears(plan.planYears, context.tableWidth, (part) => {
    const { years } = part;
    const spread = (text: string): Cell => cell(text, { columns: Math.max(years.length, 1) });
    const rightOf = years.map(() => 'right' as const);
    const isSpread = years.length > 0;
    return {
      ...nameTablePart(context, { id: 'table/services', caption }, part),
      orientation: 'landscape',
      aligns: ['center', 'left', 'right', 'right', 'right', ...rightOf, ...rightOf, ...rightOf],
      header: [
        [
          ...[column.number, words.indicator, words.standard, words.keyTarget, words.otherTarget].map(
            (text) => cell(text, isSpread ? deep : {}),
          ),
          ...(isSpread ? [words.targets, words.results, words.ratios].map(spread) : []),
        ],
        ...(isSpread ? [[...years, ...years, ...years].map((year) => cell(String(year)))] : []),
      ],
      rows: indicators.map((indicator, i) => {
        const scored = years.map((year) => scores.indicator(indicator.id, year));
        return body([
          cell(String(i + 1)),
          cell(writeName(indicator)),
          ...makeKindTargets(plan, scores, indicator, context.texts.cell.missing),
          ...scored.map((score) => makeTargetCell(plan, indicator, score.target)),
          ...scored.map((score, k) =>
            makeRealizationCell(
              plan,
              indicator,
              score.realization,
              scores.isProvisional(indicator.id, years[k] ?? 0),
            ),
          ),
          ...scored.map((score) => makeAchievementCell(plan, score)),
        ]);
      }),
      notes: [writeMethodNote(plan), ...writeFigureNotes(plan, scores, indicators, years), ...words.notes],
    };
  });
}

/** By task and duty: of goals and objectives, and the key indicators of the field wherever they hang. */
const listServiceIndicators = ({ document, index }: ReportContext): readonly PlanIndicator[] =>
  document.nodes.flatMap((node) =>
    index.indicators(node.id).filter((indicator) => isStrategic(node) || indicator.kind === 'ikk'),
  );

const writeName = ({ name, unitOfMeasure }: PlanIndicator): string =>
  unitOfMeasure === null ? name : `${name} (${unitOfMeasure})`;

/** The target at the end of the period in the column of its kind, beside what is held nationally. */
function makeKindTargets(
  plan: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
  missing: string,
): readonly Cell[] {
  const endYear = plan.planYears.at(-1);
  const last =
    endYear === undefined
      ? emptyCell(missing)
      : makeTargetCell(plan, indicator, scores.target(indicator.id, endYear));
  const none = emptyCell(missing);
  const isKey = indicator.kind === 'ikk';
  const national = writeNational(plan, indicator);
  return [national === null ? none : figure(national), isKey ? last : none, isKey ? none : last];
}

function writeNational(plan: ReportContext, indicator: PlanIndicator): string | null {
  const latest = plan.document.benchmarks
    .filter((one) => one.indicatorId === indicator.id && one.scope === 'national')
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
  if (latest === undefined) return null;
  if (latest.ordinalCode !== null) return latest.ordinalCode;
  return latest.value === null ? null : writeFigure(plan, indicator, fromDecimal(latest.value), false);
}
