import { scaleLinear } from 'd3-scale';
import { type ChartDescription, listValues } from './chart-description.ts';
import { formatTick } from './format-tick.ts';

export type ValueAxis = Readonly<{
  place: (value: number) => number;
  ticks: readonly Readonly<{ y: number; text: string }>[];
}>;

const tickCount = 4;

/**
 * A vertical axis over the values shown. Lines may be cut (their axis then shows the range); ranks stand at whole steps.
 */
export function makeValueAxis(chart: ChartDescription, top: number, bottom: number): ValueAxis {
  const values = listValues(chart);
  if (chart.rankLabels !== null) return makeRankAxis(chart.rankLabels, values, top, bottom);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const padding = high === low ? Math.max(Math.abs(high) * 0.1, 1) : (high - low) * 0.12;
  // A measure that is never below zero does not get an axis that is, only because of the padding.
  const floor = low >= 0 ? Math.max(low - padding, 0) : low - padding;
  const scale = scaleLinear([floor, high + padding], [bottom, top]).nice(tickCount);
  const ticks = scale
    .ticks(tickCount)
    .map((value) => ({ y: scale(value), text: formatTick(value, chart.numberLocale) }));
  return { place: (value) => scale(value), ticks };
}

function makeRankAxis(
  labels: NonNullable<ChartDescription['rankLabels']>,
  values: readonly number[],
  top: number,
  bottom: number,
): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const shown = labels.filter((label) => label.value >= low - 1 && label.value <= high + 1);
  const scale = scaleLinear([low - 1, high + 1], [bottom, top]);
  return {
    place: (value) => scale(value),
    ticks: shown.map((label) => ({ y: scale(label.value), text: label.text })),
  };
}
