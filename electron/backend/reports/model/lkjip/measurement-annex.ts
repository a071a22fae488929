import { cell, section } from '../blocks.ts';
import { makeAchievementCell, makeRealizationCell, makeTargetCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { type MeasuredNode, spanRows } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section } from '../report-model.ts';
import { writeCountedNotes } from './counted-notes.ts';
import { writeMethodNote } from './method-notes.ts';
import { writeMissingNotes, writeProvisionalNote } from './target-table.ts';

/** Lampiran Pengukuran Kinerja: every indicator of the year on one form; null where there is none. */
export function makeMeasurementAnnex(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): Section | null {
  const { texts, year } = context;
  const withIndicators = measured.filter(({ indicators }) => indicators.length > 0);
  if (withIndicators.length === 0) return null;
  const levels = [...new Set(withIndicators.map(({ node }) => context.index.levelName(node.levelId)))];
  const all = withIndicators.flatMap(({ indicators }) => indicators);
  const table = makeTable({
    id: 'table/measurement',
    caption: texts.lkjip.captions.measurement(year),
    aligns: ['center', 'left', 'left', 'center', 'right', 'right', 'right'],
    header: [
      [
        cell(texts.column.number),
        cell(levels.join('/')),
        cell(texts.column.indicator),
        cell(texts.column.unit),
        cell(texts.column.target),
        cell(texts.column.realizationOf(year)),
        cell(texts.column.achievement),
      ],
    ],
    rows: withIndicators.flatMap(({ node, label, indicators }, place) =>
      spanRows(
        indicators,
        (rows) => [cell(String(place + 1), { rows }), cell(`${label} ${node.text}`, { rows })],
        (indicator) => {
          const score = scores.indicator(indicator.id, year);
          const isProvisional = scores.isProvisional(indicator.id, year);
          return [
            cell(indicator.name),
            cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
            makeTargetCell(context, indicator, score.target),
            makeRealizationCell(context, indicator, score.realization, isProvisional),
            makeAchievementCell(context, score),
          ];
        },
      ),
    ),
    notes: [
      writeMethodNote(context),
      ...writeMissingNotes(context, scores, all),
      ...writeProvisionalNote(context, scores, all),
      ...writeCountedNotes(context, all, [year]),
    ],
    orientation: 'landscape',
  });
  return section({
    id: 'annex-1',
    role: 'annex',
    label: `${texts.annexPrefix} 1`,
    title: texts.lkjip.sections.measurement,
    orientation: 'landscape',
    captionPrefix: 'L.',
    blocks: [table],
  });
}
