import { body, cell, paragraph } from '../blocks.ts';
import { makeAchievementCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import { findLkjipTexts } from '../texts/lkjip/lkjip-texts.ts';
import { findYearAnalysis } from './causes.ts';

/** What the analyses of the year say will be done; nothing where they say nothing of it. */
export function makeFollowUpBlocks(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): readonly Block[] {
  const { document, year, texts, language } = context;
  const words = findLkjipTexts(language).followUp;
  const planned = measured.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => {
      const followUp = findYearAnalysis(document, indicator.id, year)?.followUp?.trim() ?? '';
      return followUp === '' ? [] : [{ indicator, followUp }];
    }),
  );
  if (planned.length === 0) return [];
  return [
    paragraph(words.intro),
    makeTable({
      id: 'table/follow-up',
      caption: words.caption(year),
      aligns: ['center', 'left', 'right', 'left'],
      header: [
        [texts.column.number, texts.column.indicator, texts.column.achievement, words.plan].map((text) =>
          cell(text),
        ),
      ],
      rows: planned.map(({ indicator, followUp }, i) =>
        body([
          cell(String(i + 1)),
          cell(indicator.name),
          makeAchievementCell(context, scores.indicator(indicator.id, year)),
          cell(followUp),
        ]),
      ),
    }),
  ];
}
