import type { ChartDescription, ChartPoint, ChartSeries } from './chart-description.ts';
import { chartColors, drawLine, drawMark, drawPath, drawText } from './svg.ts';
import { measureText } from './text-metrics.ts';
import { makeValueAxis } from './value-axis.ts';

export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

const labelSize = 8.5;
const nameSize = 9;
/** More figures than this beside a line are noise; the table has them all. */
const labelledPointLimit = 8;
const gap = 4;

type Placed = Readonly<{ index: number; x: number; y: number; point: ChartPoint }>;
type PlacedSeries = Readonly<{ series: ChartSeries; points: readonly Placed[] }>;

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

  const placed: PlacedSeries[] = chart.series.map((series) => ({
    series,
    points: series.points.flatMap((point, index) =>
      point === null ? [] : [{ index, x: findX(index), y: axis.place(point.value), point }],
    ),
  }));
  const grid = axis.ticks.map(
    (tick) =>
      drawLine([left, tick.y], [right, tick.y], chartColors.grid, 0.8) +
      drawText(left - 6, tick.y + 3, tick.text, { size: labelSize, color: chartColors.label, anchor: 'end' }),
  );
  const names = chart.categories.map((name, i) =>
    drawText(findX(i), bottom + 13, name, { size: labelSize, color: chartColors.label, anchor: 'middle' }),
  );
  return [
    ...grid,
    drawLine([left, bottom], [right, bottom], chartColors.axis, 1),
    ...names,
    ...placed.map(drawSeries),
    ...drawFigures(placed, step),
    ...drawNames(placed, chart.categories.length - 1, right + gap, [top, bottom]),
  ].join('');
}

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
  return lines.join('') + points.map(({ x, y }) => drawMark(series.role, x, y)).join('');
}

/** The higher of two marks of a year carries its figure above, the lower one below. */
function drawFigures(placed: readonly PlacedSeries[], step: number): readonly string[] {
  const widest = Math.max(
    ...placed.flatMap(({ points }) => points.map(({ point }) => measureText(point.text, labelSize))),
    0,
  );
  const every = Math.max(Math.ceil((widest + gap) / step), 1);
  return placed.flatMap(({ series, points }) => {
    if (points.length > labelledPointLimit && every === 1) return [];
    const last = points.length - 1;
    const others = placed.filter((one) => one.series !== series).flatMap((one) => one.points);
    return points.flatMap(({ index, x, y, point }, i) => {
      if ((last - i) % every !== 0) return [];
      const other = others.find((one) => one.index === index);
      const isAbove = other
        ? y < other.y || (y === other.y && series.role === 'realization')
        : series.role === 'realization' || !isCrowdedBelow(others, index, y);
      return [
        drawText(x, isAbove ? y - 7 : y + 13, point.text, {
          size: labelSize,
          color: chartColors[series.role],
          anchor: 'middle',
          isBold: true,
        }),
      ];
    });
  });
}

const isCrowdedBelow = (others: readonly Placed[], index: number, y: number): boolean =>
  others.some((one) => Math.abs(one.index - index) === 1 && one.y < y);

/** A name stands at the right of its line's end; where the line ends before the last year, beside its last mark. */
function drawNames(
  placed: readonly PlacedSeries[],
  lastIndex: number,
  right: number,
  limits: readonly [number, number],
): readonly string[] {
  const ends = placed.flatMap(({ series, points }) => {
    const last = points.at(-1);
    return last ? [{ series, last, y: last.y + 3 }] : [];
  });
  const atEdge = spread(
    ends.filter(({ last }) => last.index === lastIndex),
    limits,
  );
  const inside = ends.filter(({ last }) => last.index !== lastIndex);
  return [
    ...atEdge.map(({ series, y }) =>
      drawText(right, y, series.label, { size: nameSize, color: chartColors[series.role], isBold: true }),
    ),
    ...inside.map(({ series, last }) => {
      const x = last.x + measureText(last.point.text, labelSize, true) / 2 + 5;
      return drawText(x, last.y - 7, series.label, {
        size: nameSize,
        color: chartColors[series.role],
        isBold: true,
      });
    }),
  ];
}

const nameHeight = 11;

/** Moves names apart that would lie over one another. */
function spread<T extends Readonly<{ y: number }>>(
  names: readonly T[],
  [top, bottom]: readonly [number, number],
): readonly T[] {
  const sorted = [...names].sort((a, b) => a.y - b.y);
  const [first, second] = sorted;
  if (!first || !second || second.y - first.y >= nameHeight) return sorted;
  const middle = Math.min(Math.max((first.y + second.y) / 2, top + nameHeight / 2), bottom - nameHeight / 2);
  return [
    { ...first, y: middle - nameHeight / 2 },
    { ...second, y: middle + nameHeight / 2 },
  ];
}
