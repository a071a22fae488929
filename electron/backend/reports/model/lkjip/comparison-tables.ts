import type { EndOfPlanScore } from '../../../../../db/domain/cascade-progress.ts';
import type { PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { absolute, compare, type Rational, subtract } from '../../../../../db/domain/rational.ts';
import { body, cell, figure, tall } from '../blocks.ts';
import { writeEndTarget } from '../end-target.ts';
import {
  emptyCell,
  makeAchievementCell,
  makeRealizationCell,
  writeBaseline,
  writeFigure,
  writeShare,
  writeTarget,
} from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import { hasBaseline, listComparedYears, type PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Table } from '../report-model.ts';
import { writeCountedNotes } from './counted-notes.ts';
import { writeFigureNotes } from './figure-notes.ts';

/** Marks a figure that is the baseline of the plan, and no realization of a year. */
const baselineMark = '†';

/** Analysis 2: this year beside the years before it; null where there is no earlier year. */
export function makeYearsTable(
  context: ReportContext,
  scores: PlanScores,
  measured: MeasuredNode,
): Table | null {
  const { texts, year } = context;
  const { node, indicators, label } = measured;
  const years = listComparedYears(scores, indicators, year);
  if (years.length < 2) return null;
  const usesBaseline = years.some((one) =>
    indicators.some((indicator) => standsBaselineIn(scores, indicator, one, year)),
  );
  return makeTable({
    id: `table/years/${node.id}`,
    caption: texts.lkjip.captions.years(label, `${years[0]}–${year}`),
    aligns: ['left', 'center', ...years.flatMap(() => ['right', 'right', 'right'] as const), 'left'],
    header: [
      [
        tall(texts.column.indicator),
        tall(texts.column.unit),
        ...years.map((one) => cell(String(one), { columns: 3 })),
        tall(texts.column.change),
      ],
      years.flatMap(() => [
        cell(texts.column.shortTarget),
        cell(texts.column.shortRealization),
        cell(texts.column.percent),
      ]),
    ],
    rows: indicators.map((indicator) =>
      body([
        cell(indicator.name),
        cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
        ...years.flatMap((one) => makeYearCells(context, scores, indicator, one)),
        cell(writeChange(context, scores, indicator)),
      ]),
    ),
    notes: [
      texts.note.shorthand,
      ...(usesBaseline ? [texts.note.baselineUsed] : []),
      ...writeFigureNotes(context, scores, indicators, years),
      ...writeCountedNotes(context, indicators, years),
    ],
  });
}

const standsBaselineIn = (
  scores: PlanScores,
  indicator: PlanIndicator,
  year: number,
  reported: number,
): boolean => year < reported && hasBaseline(indicator, year) && !scores.hasFigures(indicator.id, year);

function makeYearCells(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
  year: number,
): readonly Cell[] {
  const { missing } = context.texts.cell;
  if (standsBaselineIn(scores, indicator, year, context.year)) {
    const baseline = writeBaseline(context, indicator);
    return [emptyCell(missing), figure(`${baseline ?? missing}${baselineMark}`), emptyCell(missing)];
  }
  const score = scores.indicator(indicator.id, year);
  const target = writeTarget(context, indicator, score.target);
  const isEmpty = score.realization.value === null && score.realization.code === null;
  const isPast = year < context.year;
  const isProvisional = scores.isProvisional(indicator.id, year);
  return [
    target === null ? emptyCell(missing) : figure(target),
    // Of a year that is over only what was measured counts; what was never filled in is a dash there.
    isEmpty && isPast && score.realization.missingReason === null
      ? emptyCell(missing)
      : makeRealizationCell(context, indicator, score.realization, isProvisional),
    makeAchievementCell(context, score),
  ];
}

/** What the realization did since the year before: a fact without a judgement, for falling may be what is wanted. */
function writeChange(context: ReportContext, scores: PlanScores, indicator: PlanIndicator): string {
  const { cell: texts } = context.texts;
  const now = scores.realization(indicator.id, context.year);
  const before = scores.realization(indicator.id, context.year - 1);
  if (now.code !== null && before.code !== null) {
    return now.code === before.code ? texts.same : texts.changed(before.code, now.code);
  }
  if (now.value === null || before.value === null) return texts.missing;
  return writeDifference(context, indicator, now.value, before.value);
}

function writeDifference(
  context: ReportContext,
  indicator: PlanIndicator,
  now: Rational,
  before: Rational,
): string {
  const { cell: texts } = context.texts;
  const order = compare(now, before);
  if (order === 0) return texts.same;
  const amount = writeFigure(context, indicator, absolute(subtract(now, before)), true);
  return order > 0 ? texts.up(amount) : texts.down(amount);
}

/** Analysis 3: what was reached so far beside the last target of the plan; null where there is no such target. */
export function makeEndTable(
  context: ReportContext,
  scores: PlanScores,
  measured: MeasuredNode,
): Table | null {
  const { texts, year, document } = context;
  const { node, indicators, label } = measured;
  const endYear = document.plan.periodEnd;
  const rows = indicators.flatMap((indicator) => {
    const end = scores.endOfPlan(indicator.id, year);
    return end === null ? [] : [{ indicator, end }];
  });
  const hasTarget = rows.some(({ end }) => end.endTarget !== null || end.endTargetCode !== null);
  if (endYear === null || !hasTarget) return null;
  return makeTable({
    id: `table/end/${node.id}`,
    caption: texts.lkjip.captions.end(label, endYear),
    aligns: ['left', 'center', 'right', 'right', 'right'],
    header: [
      [
        cell(texts.column.indicator),
        cell(texts.column.unit),
        cell(texts.column.endTargetOf(endYear)),
        cell(texts.column.realizationUpTo(year)),
        cell(texts.column.shareOfEnd),
      ],
    ],
    rows: rows.map(({ indicator, end }) => body(makeEndCells(context, scores, indicator, end))),
    notes: [
      ...(rows.some(({ end }) => end.isAdditive) ? [texts.note.additive] : []),
      ...(indicators.some((one) => one.direction === 'negative') ? [texts.note.linear] : []),
      ...writeFigureNotes(context, scores, indicators),
    ],
  });
}

function makeEndCells(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
  end: EndOfPlanScore,
): readonly Cell[] {
  const { texts, year } = context;
  const write = (value: Rational, isComputed: boolean) => writeFigure(context, indicator, value, isComputed);
  const target = writeEndTarget(context, indicator, end);
  const mark = scores.isProvisional(indicator.id, year) ? '*' : '';
  const realization = scores.realization(indicator.id, year);
  const isComputed = end.isAdditive
    ? false
    : realization.isDerived || realization.notes.some((one) => one.kind === 'ratio-used');
  const reached =
    end.realizationCode ?? (end.realization === null ? null : write(end.realization, isComputed));
  return [
    cell(indicator.name),
    cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
    target === null ? emptyCell(texts.cell.notFilled) : figure(target),
    reached === null
      ? emptyCell(realization.missingReason === null ? texts.cell.notFilled : texts.cell.notAvailable)
      : figure(`${reached}${mark}`),
    end.share.kind === 'none' ? emptyCell(texts.cell.missing) : figure(writeShare(context, end.share.value)),
  ];
}
