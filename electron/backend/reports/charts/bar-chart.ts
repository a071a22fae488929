import { scaleLinear } from 'd3-scale';
import { type ChartDescription, type ChartPoint, type ChartSeries, listValues } from './chart-description.ts';
import type { Box } from './line-chart.ts';
import { chartColors, drawLine, drawText, place } from './svg.ts';
import { measureText } from './text-metrics.ts';

const labelSize = 8.5;
const barHeight = 16;
/** A target is written below its bar; bars without one stand closer. */
const findRowHeight = (chart: ChartDescription): number =>
  chart.series.some(({ role }) => role === 'target') ? 40 : 24;

/** One year: a bar from zero for the realization, and the target as a mark across it. */
export function drawBarChart(chart: ChartDescription, box: Box): string {
  const values = listValues(chart);
  const nameWidth = Math.max(...chart.categories.map((name) => measureText(name, labelSize)));
  const figureWidth = Math.max(
    ...chart.series.flatMap((series) =>
      series.points.flatMap((point) =>
        point ? [measureText(`${series.label} ${point.text}`, labelSize, true)] : [],
      ),
    ),
  );
  const left = box.x + nameWidth + 8;
  const right = box.x + box.width - Math.min(figureWidth + 10, box.width / 2);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [left, right]);
  const findSeries = (role: ChartSeries['role']) => chart.series.find((series) => series.role === role);

  const rowHeight = findRowHeight(chart);
  const rows = chart.categories.map((name, i) => {
    const y = box.y + 14 + i * rowHeight;
    return [
      drawText(left - 6, y + barHeight / 2 + 3, name, {
        size: labelSize,
        color: chartColors.label,
        anchor: 'end',
      }),
      drawBar(findSeries('realization'), i, y, scale),
      drawTarget(findSeries('target'), i, y, scale),
    ].join('');
  });
  const bottom = box.y + 14 + chart.categories.length * rowHeight - (rowHeight - barHeight) + 6;
  return [...rows, drawLine([scale(0), box.y + 8], [scale(0), bottom], chartColors.axis)].join('');
}

type Scale = (value: number) => number;
const findPoint = (series: ChartSeries | undefined, index: number): ChartPoint | null =>
  series?.points[index] ?? null;

function drawBar(series: ChartSeries | undefined, index: number, y: number, scale: Scale): string {
  const point = findPoint(series, index);
  if (!series || !point) return '';
  const from = Math.min(scale(0), scale(point.value));
  const width = Math.abs(scale(point.value) - scale(0));
  const bar = `<rect x="${place(from)}" y="${place(y)}" width="${place(width)}" height="${barHeight}" fill="${chartColors.realization}"/>`;
  const text = drawText(from + width + 6, y + barHeight / 2 + 3, `${series.label} ${point.text}`.trim(), {
    size: labelSize,
    color: chartColors.realization,
    isBold: true,
  });
  return bar + text;
}

function drawTarget(series: ChartSeries | undefined, index: number, y: number, scale: Scale): string {
  const point = findPoint(series, index);
  if (!series || !point) return '';
  const ends = [point.value, ...(point.upTo === undefined ? [] : [point.upTo])].map(scale);
  const x = Math.max(...ends);
  return (
    ends.map((end) => drawLine([end, y - 4], [end, y + barHeight + 4], chartColors.ink, 2)).join('') +
    drawText(x + 5, y + barHeight + 12, `${series.label} ${point.text}`, {
      size: labelSize,
      color: chartColors.ink,
      isBold: true,
    })
  );
}

export const measureBarChartHeight = (chart: ChartDescription): number =>
  14 + chart.categories.length * findRowHeight(chart);
