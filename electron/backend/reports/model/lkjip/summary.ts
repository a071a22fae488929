import type { NodeScore } from '../../../../../db/domain/cascade-score.ts';
import { body, cell, figure, paragraph, total } from '../blocks.ts';
import { writePercent, writePercentSign } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Table } from '../report-model.ts';
import { writeBand, writeCap } from './method-notes.ts';
import { presentOwnMean } from './target-table.ts';

/** The year in two sentences, every figure of them computed. */
export function writeOverall(context: ReportContext, scores: PlanScores): readonly Block[] {
  const { texts, year } = context;
  const { mean, shown, band } = scores.year(year).total;
  if (mean.total === 0) return [paragraph(texts.lkjip.noIndicators)];
  if (shown === null) return [paragraph(texts.lkjip.overallNone(String(mean.total), year))];
  const percent = writePercentSign(context, shown);
  const label = writeBand(context, band).toLocaleLowerCase(context.language);
  const measured = String(mean.measured);
  return [
    paragraph(
      `${texts.lkjip.overall(measured, String(mean.total), percent, label, year)} ` +
        texts.lkjip.overallReached(String(mean.reached), measured),
    ),
  ];
}

/** One line for each statement that is measured, the organisation below them; null when nothing is measured. */
export function makeSummaryTable(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): Table | null {
  const { texts, year } = context;
  const withIndicators = measured.filter(({ indicators }) => indicators.length > 0);
  if (withIndicators.length === 0) return null;
  const score = scores.year(year);
  const overall = score.total;
  const levels = [...new Set(withIndicators.map(({ node }) => context.index.levelName(node.levelId)))];
  return makeTable({
    id: 'table/summary',
    caption: texts.lkjip.captions.summary(year),
    aligns: ['center', 'left', 'right', 'right', 'right', 'right', 'left'],
    header: [
      [
        cell(texts.column.number),
        cell(levels.join('/')),
        cell(texts.column.indicators),
        cell(texts.column.measured),
        cell(texts.column.reached),
        cell(texts.column.mean),
        cell(texts.column.predicate),
      ],
    ],
    rows: [
      ...withIndicators.map(({ node, label }, i) =>
        body([
          cell(String(i + 1)),
          cell(`${label} ${node.text}`),
          ...makeMeanCells(context, score.nodes.get(node.id)),
        ]),
      ),
      total([
        cell(texts.cell.meanOverall, { columns: 2, align: 'left' }),
        figure(String(overall.mean.total)),
        figure(String(overall.mean.measured)),
        figure(String(overall.mean.reached)),
        overall.shown === null
          ? cell(texts.cell.missing, { align: 'right' })
          : figure(writePercent(context, overall.shown)),
        cell(writeBand(context, overall.band)),
      ]),
    ],
    notes: writeNotes(context),
  });
}

function makeMeanCells(context: ReportContext, score: NodeScore | undefined) {
  const { texts } = context;
  const own = score?.own;
  const mean = score === undefined ? null : presentOwnMean(context, score);
  return [
    figure(String(own?.total ?? 0)),
    figure(String(own?.measured ?? 0)),
    figure(String(own?.reached ?? 0)),
    mean === null ? cell(texts.cell.missing, { align: 'right' }) : figure(writePercent(context, mean.shown)),
    cell(writeBand(context, mean?.band ?? null)),
  ];
}

function writeNotes(context: ReportContext): readonly string[] {
  const { method } = context.texts;
  const averaging = context.scoring.settings.averaging === 'pooled' ? method.pooled : method.meanOfMeans;
  return [`${averaging} ${writeCap(context)}`];
}
