import type { NumberLocale } from '../../../../db/domain/format.ts';
import {
  buildIndicatorTrend,
  type LineageStep,
  type TrendFigure,
  type TrendSegment,
} from '../../../../db/domain/indicator-trend.ts';
import type { OrdinalScale } from '../../../../db/domain/ordinal.ts';
import { fromDecimal, type Rational, toFixedHalfUp } from '../../../../db/domain/rational.ts';
import { writeFigure } from '../../../../db/domain/write-figure.ts';
import type { ChartPoint } from '../../../charts/trend-chart.tsx';
import { showNothing } from '../../realization/show-figure.ts';

/** A trend over plans as the chart draws it, with the places where a new definition begins. */
export type TrendDrawing = Readonly<{
  points: readonly ChartPoint[];
  /** Indexes of the points before which the trend is cut. */
  cuts: ReadonlySet<number>;
  segments: readonly TrendSegment[];
}>;

/** Finer than any pixel. */
const placeDecimals = 6;
const placeOf = (value: Rational | null): number | null =>
  value === null ? null : Number(toFixedHalfUp(value, placeDecimals));

export function drawTrend(lineage: readonly LineageStep[], locale: NumberLocale): TrendDrawing {
  const segments = buildIndicatorTrend(lineage);
  const steps = new Map(lineage.map((step) => [step.indicator.id, step]));
  const cuts = new Set<number>();
  const points: ChartPoint[] = [];
  for (const [index, { years }] of segments.entries()) {
    if (index > 0) cuts.add(points.length);
    for (const one of years) {
      const step = steps.get(one.indicatorId);
      const measured = { decimals: step?.indicator.decimals ?? 0 };
      const show = ({ value, max, code, isComputed }: TrendFigure) => {
        if (code !== null) return { text: code, figure: null };
        if (value === null) return showNothing;
        const write = (figure: Rational): string => writeFigure(locale, measured, figure, isComputed);
        return max === null
          ? { text: write(value), figure: value }
          : { text: `${write(value)}–${write(max)}`, figure: null };
      };
      const at = ({ value, code }: TrendFigure): number | null =>
        code === null ? placeOf(value) : placeOfCode(step?.ordinalScale ?? null, code);
      points.push({
        year: one.year,
        target: show(one.target),
        realization: show(one.realization),
        targetAt: at(one.target),
        realizationAt: at(one.realization),
      });
    }
  }
  return { points, cuts, segments };
}

function placeOfCode(scale: OrdinalScale | null, code: string): number | null {
  const level = scale?.levels.find((one) => one.code === code);
  return level ? placeOf(fromDecimal(level.rank)) : null;
}
