import { rankIndicators } from '../../../../../db/domain/appraisal/rank-indicators.ts';
import { formatPercent } from '../../../../../db/domain/format.ts';
import { body, bold, cell, lead, note, paragraph, total } from '../blocks.ts';
import { type ProgramBudget, totalBudget } from '../budget-rows.ts';
import { makeAchievementCell, makeRealizationCell, makeTargetCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { writeFigureNotes } from '../lkjip/figure-notes.ts';
import { makeMoneyCells, writeProgramName } from '../lkjip/program-table.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import { clip } from './clip.ts';

/** So many rows of each leave the page one. */
export const lowLimit = 5;
export const programLimit = 5;
const nameLimit = 84;

/** What stays under the threshold of the office, the lowest first. */
export function makeLowBlocks(context: ReportContext, scores: PlanScores): readonly Block[] {
  const { words, texts, year, document, locale } = context;
  const { brief } = words;
  const score = scores.year(year);
  const { mean } = score.total;
  const title = lead(bold(brief.low));
  if (mean.measured === 0) return [title, paragraph(brief.nothingMeasured(year))];
  const { analysisThreshold } = score.settings;
  const decimals = analysisThreshold.includes('.') ? 2 : 0;
  const threshold = formatPercent(analysisThreshold, { locale, decimals });
  const low = rankIndicators(document, score, scores.year(year - 1))
    .filter(({ need }) => need === 'low')
    .toReversed();
  const unmeasured = mean.total - mean.measured;
  const missing = unmeasured === 0 ? [] : [note(brief.missing(String(unmeasured)))];
  if (low.length === 0) return [title, paragraph(brief.noLow(threshold)), ...missing];
  const shown = low.slice(0, lowLimit);
  const more = low.length > shown.length ? [brief.more(String(low.length - shown.length))] : [];
  return [
    title,
    makeTable({
      id: 'table/low',
      sheet: { name: brief.low, title: brief.low },
      caption: '',
      aligns: ['left', 'center', 'right', 'right', 'right'],
      header: [
        [
          texts.column.indicator,
          texts.column.unit,
          texts.column.target,
          texts.column.realizationOf(year),
          texts.column.achievement,
        ].map((text) => cell(text)),
      ],
      rows: shown.map(({ indicator, score: own }) =>
        body([
          cell(clip(indicator.name, nameLimit)),
          cell(clip(indicator.unitOfMeasure ?? texts.cell.withoutUnit, 14)),
          makeTargetCell(context, indicator, own.target),
          makeRealizationCell(context, indicator, own.realization, scores.isProvisional(indicator.id, year)),
          makeAchievementCell(context, own),
        ]),
      ),
      notes: [
        [brief.lowThreshold(threshold), ...more].join(' '),
        ...writeFigureNotes(
          context,
          scores,
          shown.map(({ indicator }) => indicator),
        ),
      ],
    }),
    ...missing,
  ];
}

export function makeBudgetBlocks(
  context: ReportContext,
  programs: readonly ProgramBudget[],
): readonly Block[] {
  const { words, texts, index } = context;
  const title = lead(bold(words.brief.budget));
  if (programs.length === 0) return [title, paragraph(texts.lkjip.noBudget)];
  const shown = programs.slice(0, programLimit);
  const more = programs.length - shown.length;
  return [
    title,
    makeTable({
      id: 'table/brief-budget',
      sheet: { name: words.brief.budget, title: words.brief.budget },
      caption: '',
      aligns: ['left', 'right', 'right', 'right'],
      header: [
        [
          index.kindName('program') ?? words.measurement.column.program,
          texts.column.ceiling,
          texts.column.realized,
          texts.column.percent,
        ].map((text) => cell(text)),
      ],
      rows: [
        ...shown.map(({ node, budget }) =>
          body([cell(clip(writeProgramName(node), nameLimit)), ...makeMoneyCells(context, budget)]),
        ),
        total([cell(words.measurement.total), ...makeMoneyCells(context, totalBudget(programs))]),
      ],
      notes: more > 0 ? [words.brief.moreBudgets(String(more))] : [],
    }),
  ];
}
