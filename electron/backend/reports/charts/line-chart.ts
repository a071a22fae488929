import type { ChartDescription, ChartPoint, ChartSeries } from './chart-description.ts';
import { type LabelBox, nameSize, placeNames } from './place-names.ts';
import { chartColors, drawLine, drawMark, drawPath, drawText } from './svg.ts';
import { measureText } from './text-metrics.ts';
import { makeValueAxis } from './value-axis.ts';

export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;
/** `top` is the upper end of a range, and the mark itself where there is none. */
export type Placed = Readonly<{ index: number; x: number; y: number; top: number; point: ChartPoint }>;
export type PlacedSeries = Readonly<{ series: ChartSeries; points: readonly Placed[] }>;

const labelSize = 8.5;

/** More figures than this beside a line are noise; the table has them all. */
const labelledPointLimit = 8;
const gap = 4;

/** Lines over the years, named at their ends instead of in a legend. */
export function drawLineChart(chart: ChartDescription, box: Box): string {
  const nameWidth = Math.max(...chart.series.map((series) => measureText(series.label, nameSize, true)));
  const top = box.y + 16;
  const bottom = box.y + box.height - 18;
  const axis = makeValueAxis(chart, top, bottom);
  const tickWidth = Math.max(...axis.ticks.map((tick) => measureText(tick.text, labelSize)), 0);
  const left = box.x + tickWidth + 8;
  const right = box.x + box.width - nameWidth - 12;
  const step = (right - left) / Math.max(chart.categories.length, 1);
  const findX = (index: number) => left + step * (index + 0.5);

  const placed: readonly PlacedSeries[] = chart.series.map((series) => ({
    series,
    points: series.points.flatMap((point, index) =>
      point === null
        ? []
        : [
            {
              index,
              x: findX(index),
              y: axis.place(point.value),
              top: axis.place(point.upTo ?? point.value),
              point,
            },
          ],
    ),
  }));
  const grid = axis.ticks.map(
    (tick) =>
      drawLine([left, tick.y], [right, tick.y], chartColors.grid, 0.8) +
      drawText(left - 6, tick.y + 3, tick.text, {
        size: labelSize,
        color: chartColors.label,
        anchor: 'end',
      }),
  );
  // Names that would touch are left out, counted from the first.
  const nameRoom = Math.max(...chart.categories.map((name) => measureText(name, labelSize)), 0) + gap;
  const nameEvery = Math.max(Math.ceil(nameRoom / step), 1);
  const categories = chart.categories.map((name, i) =>
    i % nameEvery === 0
      ? drawText(findX(i), bottom + 13, name, { size: labelSize, color: chartColors.label, anchor: 'middle' })
      : '',
  );
  const figures = placeFigures(placed, step);
  const names = placeNames(placed, figures, chart.categories.length - 1, { right: right + gap, top, bottom });
  return [
    ...grid,
    drawLine([left, bottom], [right, bottom], chartColors.axis, 1),
    ...categories,
    ...placed.map(drawSeries),
    ...[...figures, ...names].map(drawLabel),
  ].join('');
}

const drawLabel = (label: LabelBox): string =>
  drawText(label.x, label.y, label.text, { size: label.size, color: chartColors[label.role], isBold: true });

/** A year without a figure breaks the line: nothing is drawn across what is not known. */
function drawSeries({ series, points }: PlacedSeries): string {
  const color = chartColors[series.role];
  const isDashed = series.role === 'target';
  const pieces: Placed[][] = [];
  for (const point of points) {
    const piece = pieces.at(-1);
    if (piece && piece.at(-1)?.index === point.index - 1) piece.push(point);
    else pieces.push([point]);
  }
  const lines = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) =>
      drawPath(
        piece.map(({ x, y }) => [x, y] as const),
        color,
        isDashed,
      ),
    );
  const ranges = points.filter(({ y, top }) => top !== y);
  return [
    ...lines,
    ...ranges.map(({ x, y, top }) => drawLine([x, y], [x, top], color, 1.8)),
    ...ranges.map(({ x, top }) => drawMark(series.role, x, top)),
    ...points.map(({ x, y }) => drawMark(series.role, x, y)),
  ].join('');
}

/** The higher of two marks of a year carries its figure above, the lower one below. */
function placeFigures(placed: readonly PlacedSeries[], step: number): readonly LabelBox[] {
  const widest = Math.max(
    ...placed.flatMap(({ points }) => points.map(({ point }) => measureText(point.text, labelSize, true))),
    0,
  );
  // Figures that would touch their neighbours are left out, counted back from the newest.
  const every = Math.max(Math.ceil((widest + gap) / step), 1);
  return placed.flatMap(({ series, points }) => {
    if (points.length > labelledPointLimit) return [];
    const others = placed.filter((one) => one.series !== series).flatMap((one) => one.points);
    return points.flatMap(({ index, x, y, top, point }, i) => {
      if ((points.length - 1 - i) % every !== 0) return [];
      const isAbove = standsAbove(others, index, y, series.role);
      const width = measureText(point.text, labelSize, true);
      return [
        {
          role: series.role,
          index,
          text: point.text,
          size: labelSize,
          x: x - width / 2,
          y: isAbove ? top - 7 : y + 13,
          width,
        },
      ];
    });
  });
}

function standsAbove(
  others: readonly Placed[],
  index: number,
  y: number,
  role: ChartSeries['role'],
): boolean {
  const other = others.find((one) => one.index === index);
  if (other) return y < other.y || (y === other.y && role === 'realization');
  // Alone in its year: away from where the other line comes from.
  const neighbour = others.find((one) => Math.abs(one.index - index) === 1);
  return neighbour === undefined || y <= neighbour.y;
}
