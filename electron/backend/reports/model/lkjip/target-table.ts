import type { NodeScore } from '../../../../../db/domain/cascade-score.ts';
import { formatDate } from '../../../../../db/domain/format.ts';
import { findMinimum, fromDecimal, type Rational } from '../../../../../db/domain/rational.ts';
import { type Band, findBand } from '../../../../../db/domain/scale.ts';
import { cell, figure, total } from '../blocks.ts';
import { writeReason } from '../explain-reason.ts';
import { makeAchievementCell, makeRealizationCell, makeTargetCell, writePercent } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { type MeasuredNode, spanRows } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Table } from '../report-model.ts';
import { figureNoteTexts } from '../texts/figure-notes.ts';
import { writeCountedNotes } from './counted-notes.ts';
import { writeFigureNotes } from './figure-notes.ts';
import { writeBand, writeMethodNote } from './method-notes.ts';
import { writeRevisedNotes } from './revised-targets.ts';

export const targetTableId = (nodeId: string): string => `table/target/${nodeId}`;

/** A mean as it is shown and judged: of the statement's own indicators, whatever stands below it. */
export function presentOwnMean(
  context: ReportContext,
  score: NodeScore,
): Readonly<{ shown: Rational; band: Band }> | null {
  const { own } = score;
  if (own.value === null) return null;
  const { settings, scale } = context.scoring;
  const isCapShown = settings.cap !== null && settings.capScope !== 'average';
  const shown = isCapShown ? findMinimum(own.value, fromDecimal(settings.cap)) : own.value;
  return { shown, band: findBand(scale, own.value, settings.bandReading) };
}

/** Analysis 1: target and realization of the year. */
export function makeTargetTable(context: ReportContext, scores: PlanScores, measured: MeasuredNode): Table {
  const { texts, year } = context;
  const { node, indicators, label } = measured;
  const rows = spanRows(
    indicators,
    () => [],
    (indicator, i) => {
      const score = scores.indicator(indicator.id, year);
      const isProvisional = scores.isProvisional(indicator.id, year);
      return [
        cell(String(i + 1)),
        ...(i === 0 ? [cell(node.text, { rows: indicators.length })] : []),
        cell(indicator.name),
        cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
        makeTargetCell(context, indicator, score.target),
        makeRealizationCell(context, indicator, score.realization, isProvisional),
        makeAchievementCell(context, score),
        cell(writeBand(context, score.band)),
      ];
    },
  );
  return makeTable({
    id: targetTableId(node.id),
    caption: texts.lkjip.captions.target(label, year),
    aligns: ['center', 'left', 'left', 'center', 'right', 'right', 'right', 'left'],
    header: [
      [
        cell(texts.column.number),
        cell(context.index.levelName(node.levelId)),
        cell(texts.column.indicator),
        cell(texts.column.unit),
        cell(texts.column.targetOf(year)),
        cell(texts.column.realizationOf(year)),
        cell(texts.column.achievement),
        cell(texts.column.predicate),
      ],
    ],
    rows: [...rows, makeMeanRow(context, scores, measured)],
    notes: writeTargetNotes(context, scores, measured),
  });
}

function makeMeanRow(context: ReportContext, scores: PlanScores, { node }: MeasuredNode) {
  const score = scores.year(context.year).nodes.get(node.id);
  const mean = score === undefined ? null : presentOwnMean(context, score);
  const label = context.texts.cell.meanOf(
    context.index.levelName(node.levelId).toLocaleLowerCase(context.language),
  );
  return total([
    cell(label, { columns: 6, align: 'left' }),
    mean === null
      ? cell(context.texts.cell.missing, { align: 'right' })
      : figure(writePercent(context, mean.shown)),
    cell(writeBand(context, mean?.band ?? null)),
  ]);
}

function writeTargetNotes(
  context: ReportContext,
  scores: PlanScores,
  { node, indicators }: MeasuredNode,
): readonly string[] {
  const { texts, year } = context;
  const own = scores.year(year).nodes.get(node.id)?.own;
  const notes = [writeMethodNote(context)];
  if (own && own.measured < own.total) {
    notes.push(`${texts.note.measured(String(own.measured), String(own.total))} ${texts.note.emptyAverages}`);
  }
  return [
    ...notes,
    ...writeMissingNotes(context, scores, indicators),
    ...writeRevisedNotes(context, indicators),
    ...writeFigureNotes(context, scores, indicators),
    ...writeCountedNotes(context, indicators, [year]),
  ];
}

/** A reason the office gave, or the reason the formula has; an empty cell explains itself. */
export function writeMissingNotes(
  context: ReportContext,
  scores: PlanScores,
  indicators: MeasuredNode['indicators'],
): readonly string[] {
  return indicators.flatMap((indicator) => {
    const { achievement, realization } = scores.indicator(indicator.id, context.year);
    if (achievement.kind === 'scored') return [];
    if (realization.missingReason !== null) {
      const reason = endSentence(realization.missingReason);
      const note = context.texts.note.notAvailable(indicator.name, reason);
      return [[note, ...writeAwaited(context, indicator)].join(' ')];
    }
    if (achievement.reason === 'no-target' || achievement.reason === 'no-realization') return [];
    return [context.texts.note.notScored(indicator.name, writeReason(context, achievement))];
  });
}

/** When the figure comes out that is not available yet. */
function writeAwaited(
  { document, year, language }: ReportContext,
  { id }: MeasuredNode['indicators'][number],
): readonly string[] {
  const cell = document.realizations.find(
    (one) => one.indicatorId === id && one.year === year && one.quarter === 0,
  );
  if (cell?.releaseDate == null) return [];
  return [figureNoteTexts[language].awaited(formatDate(cell.releaseDate, { locale: language }))];
}

const endSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
