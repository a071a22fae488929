import { compare, roundHalfUp } from '../../../../../db/domain/rational.ts';
import type { ChartDescription } from '../../charts/chart-description.ts';
import { writePercent } from '../figures.ts';
import { presentOwnMean } from '../lkjip/target-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Figure } from '../report-model.ts';
import { clip } from './clip.ts';

/** Bars that leave room on the page for the two tables, by how many rows those have. */
const barLimits = { long: 5, short: 8 } as const;
const shortTables = 7;
const nameLimit = 18;

/** A bar for the mean of each statement; of more than fit the lowest, which is what the page is read for. */
export function makeObjectiveChart(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
  tableRows: number,
): readonly Figure[] {
  const { words, locale } = context;
  const { nodes } = scores.year(context.year);
  const means = measured.flatMap(({ node, label }) => {
    const score = nodes.get(node.id);
    const mean = score === undefined ? null : presentOwnMean(context, score);
    return mean === null ? [] : [{ label: clip(label, nameLimit), mean }];
  });
  if (means.length === 0) return [];
  const barLimit = tableRows > shortTables ? barLimits.long : barLimits.short;
  const lowest = new Set(means.toSorted((a, b) => compare(a.mean.shown, b.mean.shown)).slice(0, barLimit));
  const bars = means.filter((one) => lowest.has(one));
  const points = bars.map(({ mean }) => ({
    value: Number(roundHalfUp(mean.shown, 6)),
    text: writePercent(context, mean.shown),
  }));
  const title =
    bars.length < means.length
      ? words.brief.chartLowest(String(bars.length), String(means.length))
      : words.brief.chart;
  const chart: ChartDescription = {
    kind: 'bars',
    title,
    unit: null,
    numberLocale: locale,
    categories: bars.map(({ label }) => label),
    series: [{ role: 'realization', label: '', points }],
    rankLabels: null,
  };
  const altText = words.brief.chartAlt(bars.map(({ label }, i) => `${label} ${points[i]?.text}`).join('; '));
  return [
    {
      kind: 'figure',
      id: 'figure/brief',
      caption: { number: '', text: '' },
      charts: [chart],
      altText,
      notes: [],
    },
  ];
}
