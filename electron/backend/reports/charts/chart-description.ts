import type { NumberLocale } from '../../../../db/domain/plan-document.ts';

/** What a chart says, apart from how it is drawn: the pictures of PDF and DOCX are made from the same one. */
export type ChartDescription = Readonly<{
  /** Bars where there is one year only: a line needs two points. */
  kind: 'line' | 'bars';
  title: string;
  unit: string | null;
  numberLocale: NumberLocale;
  /** The places along the axis, in order. */
  categories: readonly string[];
  series: readonly ChartSeries[];
  /** Filled where the values are predicates: the words that stand at the ranks. */
  rankLabels: readonly Readonly<{ value: number; text: string }>[] | null;
}>;

export type ChartSeries = Readonly<{
  role: 'realization' | 'target';
  label: string;
  /** One for each category; null where there is no figure. */
  points: readonly (ChartPoint | null)[];
}>;

/** `value` places the mark, `upTo` the other end of a range; `text` is the figure as the tables print it. */
export type ChartPoint = Readonly<{ value: number; text: string; upTo?: number }>;

/** Every value that has a place on the axis. */
export const listValues = (chart: ChartDescription): readonly number[] =>
  chart.series.flatMap((series) =>
    series.points.flatMap((point) =>
      point === null ? [] : [point.value, ...(point.upTo === undefined ? [] : [point.upTo])],
    ),
  );
