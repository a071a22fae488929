import type { ResolvedRealization, ResolvedTarget } from '../../../../../db/domain/cascade-figures.ts';
import { findOrdinalLevel, type OrdinalScale } from '../../../../../db/domain/ordinal.ts';
import type { PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { fromDecimal, type Rational, roundHalfUp } from '../../../../../db/domain/rational.ts';
import type { ChartDescription, ChartPoint, ChartSeries } from '../../charts/chart-description.ts';
import { writeBaseline, writeRealization, writeTarget } from '../figures.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import { hasBaseline, type PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Figure } from '../report-model.ts';

/** A page holds so many charts under one caption; more become a second figure. */
const chartsPerFigure = 4;

/** Realization and target over the years, a chart for each indicator that has anything to draw. */
export function makeFigures(
  context: ReportContext,
  scores: PlanScores,
  measured: MeasuredNode,
): readonly Figure[] {
  const charts = measured.indicators.flatMap(
    (indicator) => describeIndicator(context, scores, indicator) ?? [],
  );
  const parts = Math.ceil(charts.length / chartsPerFigure);
  const { texts } = context;
  return Array.from({ length: parts }, (_, i): Figure => {
    const shown = charts.slice(i * chartsPerFigure, (i + 1) * chartsPerFigure);
    const caption = texts.chart.caption(measured.label, writeSpan(shown));
    return {
      kind: 'figure',
      id: `figure/${measured.node.id}/${i + 1}`,
      caption: { number: '', text: parts > 1 ? `${caption} ${texts.continued(i + 1, parts)}` : caption },
      charts: shown,
      altText: writeAltText(context, measured.label, shown),
      notes: [],
    };
  });
}

function writeSpan(charts: readonly ChartDescription[]): string {
  const years = charts.flatMap((chart) => chart.categories).sort();
  const [first = ''] = years;
  const last = years.at(-1) ?? '';
  return first === last ? first : `${first}–${last}`;
}

function describeIndicator(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
): ChartDescription | null {
  const scale = findOrdinalScale(context, indicator);
  if (indicator.valueKind === 'ordinal' && scale === null) return null;
  const realized = (year: number): ChartPoint | null =>
    year > context.year ? null : makeRealizationPoint(context, scores, indicator, scale, year);
  const planned = (year: number): ChartPoint | null =>
    makeTargetPoint(context, indicator, scale, scores.target(indicator.id, year));

  const all = listChartYears(context, indicator);
  const used = all.filter((year) => realized(year) !== null || planned(year) !== null);
  const [first] = used;
  const last = used.at(-1);
  if (first === undefined || last === undefined) return null;
  // Between the first and the last year with a figure every year keeps its place, filled or not.
  const years = all.filter((year) => year >= first && year <= last);
  const { texts } = context;
  const series: readonly ChartSeries[] = [
    { role: 'target', label: texts.chart.target, points: years.map(planned) },
    { role: 'realization', label: texts.chart.realization, points: years.map(realized) },
  ];
  return {
    kind: years.length === 1 ? 'bars' : 'line',
    title: indicator.name,
    unit: indicator.unitOfMeasure,
    numberLocale: context.locale,
    categories: years.map(String),
    series: series.filter(({ points }) => points.some((point) => point !== null)),
    rankLabels:
      scale === null ? null : scale.levels.map(({ rank, code }) => ({ value: Number(rank), text: code })),
  };
}

function listChartYears(context: ReportContext, indicator: PlanIndicator): readonly number[] {
  const known = [
    ...context.planYears,
    context.year,
    ...(indicator.baselineYear === null ? [] : [indicator.baselineYear]),
  ];
  const first = Math.min(...known);
  const last = Math.max(...known);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function findOrdinalScale(context: ReportContext, indicator: PlanIndicator): OrdinalScale | null {
  if (indicator.valueKind !== 'ordinal') return null;
  return context.document.ordinalScales.find((one) => one.id === indicator.ordinalScaleId) ?? null;
}

/** Where a mark stands on paper; six decimals are finer than any printer. */
const toPlace = (value: Rational): number => Number(roundHalfUp(value, 6));

function placeCode(scale: OrdinalScale | null, code: string): ChartPoint | null {
  const level = scale === null ? null : findOrdinalLevel(scale, code);
  return level === null ? null : { value: Number(level.rank), text: level.code };
}

function makeTargetPoint(
  context: ReportContext,
  indicator: PlanIndicator,
  scale: OrdinalScale | null,
  target: ResolvedTarget,
): ChartPoint | null {
  if (target.code !== null) return placeCode(scale, target.code);
  const text = writeTarget(context, indicator, target);
  if (target.value === null || text === null) return null;
  const point = { value: toPlace(target.value), text };
  return target.max === null ? point : { ...point, upTo: toPlace(target.max) };
}

function makeRealizationPoint(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
  scale: OrdinalScale | null,
  year: number,
): ChartPoint | null {
  const realization: ResolvedRealization = scores.realization(indicator.id, year);
  if (realization.code !== null) return placeCode(scale, realization.code);
  const text = writeRealization(context, indicator, realization);
  if (realization.value !== null && text !== null) return { value: toPlace(realization.value), text };
  if (!hasBaseline(indicator, year)) return null;
  if (indicator.baselineOrdinal !== null) return placeCode(scale, indicator.baselineOrdinal);
  const baseline = writeBaseline(context, indicator);
  return indicator.baselineValue === null || baseline === null
    ? null
    : { value: toPlace(fromDecimal(indicator.baselineValue)), text: baseline };
}

function writeAltText(context: ReportContext, subject: string, charts: readonly ChartDescription[]): string {
  const { chart: texts } = context.texts;
  const described = charts.map((chart) => {
    const series = chart.series.map(({ label, points }) => {
      const figures = points.flatMap((point, i) => (point ? [`${chart.categories[i]} ${point.text}`] : []));
      return texts.altSeries(label, figures.join(', '));
    });
    return texts.altChart(chart.title, series.join('; '));
  });
  return texts.alt(subject, described.join(' '));
}
