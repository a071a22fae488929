import { formatPercent, formatRupiah } from '../../../../../db/domain/format.ts';
import { section } from '../blocks.ts';
import { listProgramBudgets, type ProgramBudget, totalBudget } from '../budget-rows.ts';
import { writePercentSign, writeShare } from '../figures.ts';
import { makeLetterhead } from '../front-matter.ts';
import { writeBand } from '../lkjip/method-notes.ts';
import { listMeasuredNodes } from '../measured-nodes.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section, Tiles } from '../report-model.ts';
import { makeObjectiveChart } from './objective-chart.ts';
import { lowLimit, makeBudgetBlocks, makeLowBlocks, programLimit } from './short-tables.ts';

/** The year on one page, for the head: figures, objectives, what is low, and the money. */
export function buildBrief(context: ReportContext): readonly Section[] {
  const { words, year } = context;
  const scores = scoreForReport(context);
  const programs = listProgramBudgets(context, year);
  const measured = listMeasuredNodes(context).filter(({ indicators }) => indicators.length > 0);
  const low = [...scores.year(year).indicators.values()].filter(({ analysisNeed }) => analysisNeed === 'low');
  const tableRows = Math.min(low.length, lowLimit) + Math.min(programs.length, programLimit);
  return [
    section({
      id: 'brief',
      title: words.brief.title(year),
      letterhead: makeLetterhead(context),
      blocks: [
        makeTiles(context, scores, programs),
        ...makeObjectiveChart(context, scores, measured, tableRows),
        ...makeLowBlocks(context, scores),
        ...makeBudgetBlocks(context, programs),
      ],
    }),
  ];
}

function makeTiles(context: ReportContext, scores: PlanScores, programs: readonly ProgramBudget[]): Tiles {
  const { words, locale } = context;
  const { tile, unknown, of, ofCeiling, noBand, noBudget } = words.brief;
  const { mean, shown, band } = scores.year(context.year).total;
  const { ceiling, realized, absorption } = totalBudget(programs);
  const share = (part: number, whole: number): string =>
    whole === 0
      ? unknown
      : formatPercent({ n: BigInt(part) * 100n, d: BigInt(whole) }, { locale, decimals: 0 });
  return {
    kind: 'tiles',
    items: [
      {
        label: tile.mean,
        value: shown === null ? unknown : writePercentSign(context, shown),
        detail: shown === null ? noBand : writeBand(context, band),
      },
      {
        label: tile.measured,
        value: of(String(mean.measured), String(mean.total)),
        detail: share(mean.measured, mean.total),
      },
      {
        label: tile.reached,
        value: of(String(mean.reached), String(mean.measured)),
        detail: share(mean.reached, mean.measured),
      },
      {
        label: tile.absorption,
        value: absorption === null ? unknown : `${writeShare(context, absorption)}%`,
        detail:
          ceiling === null || realized === null
            ? noBudget
            : ofCeiling(formatRupiah(realized, { locale }), formatRupiah(ceiling, { locale })),
      },
    ],
  };
}
