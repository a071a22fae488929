import type { ChartSeries } from './chart-description.ts';
import type { Placed, PlacedSeries } from './line-chart.ts';
import { measureText } from './text-metrics.ts';

/** A written label: its left end, its base line, its width. */
export type LabelBox = Readonly<{
  role: ChartSeries['role'];
  index: number;
  text: string;
  size: number;
  x: number;
  y: number;
  width: number;
}>;

export const nameSize = 9;
const nameHeight = 11;

type Edges = Readonly<{ right: number; top: number; bottom: number }>;

/**
 * A line is named at its end: at the right edge, or, where it ends before the last year, beside its last mark, on the
 * side where neither a line nor a figure is in the way.
 */
export function placeNames(
  placed: readonly PlacedSeries[],
  figures: readonly LabelBox[],
  lastIndex: number,
  edges: Edges,
): readonly LabelBox[] {
  const ends = placed.flatMap((one) => {
    const last = one.points.at(-1);
    return last ? [{ one, last }] : [];
  });
  const atEdge = ends
    .filter(({ last }) => last.index === lastIndex)
    .map(({ one, last }) => makeName(one, last, edges.right, last.y + 3));
  const inside = ends
    .filter(({ last }) => last.index !== lastIndex)
    .map(({ one, last }) => placeInside(placed, figures, one, last, edges));
  return [...spread(atEdge, edges), ...inside];
}

function makeName({ series }: PlacedSeries, last: Placed, x: number, y: number): LabelBox {
  const width = measureText(series.label, nameSize, true);
  return { role: series.role, index: last.index, text: series.label, size: nameSize, x, y, width };
}

function placeInside(
  placed: readonly PlacedSeries[],
  figures: readonly LabelBox[],
  one: PlacedSeries,
  last: Placed,
  edges: Edges,
): LabelBox {
  const own = figures.find((label) => label.role === one.series.role && label.index === last.index);
  const beside = own === undefined ? last.x + 7 : own.x + own.width + 4;
  const width = measureText(one.series.label, nameSize, true);
  const candidates = [
    makeName(one, last, beside, own?.y ?? last.y - 7),
    makeName(one, last, last.x + 8, last.y + 13),
    makeName(one, last, last.x + 8, last.y - 7),
    makeName(one, last, last.x - width / 2, last.y + 24),
    makeName(one, last, last.x - width / 2, last.y - 18),
  ];
  const lines = placed.map((series) => series.points);
  const isFree = (label: LabelBox): boolean =>
    label.y - nameHeight >= edges.top - 14 &&
    label.y <= edges.bottom &&
    !figures.some((other) => overlaps(label, other)) &&
    !lines.some((points) => isCrossed(label, points));
  return candidates.find(isFree) ?? (candidates[0] as LabelBox);
}

const overlaps = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y - 8 < b.y + 1 && b.y - 8 < a.y + 1;

/** Whether a line passes through the label, looked at every few pixels. */
function isCrossed(label: LabelBox, points: readonly Placed[]): boolean {
  return points.some((from, i) => {
    const to = points[i + 1];
    if (to === undefined) return false;
    for (let share = 0; share <= 1; share += 0.05) {
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      const isInside = x > label.x - 2 && x < label.x + label.width + 2 && y > label.y - 9 && y < label.y + 2;
      if (isInside) return true;
    }
    return false;
  });
}

/** Moves two names apart that would lie over one another. */
function spread(names: readonly LabelBox[], { top, bottom }: Edges): readonly LabelBox[] {
  const [first, second] = [...names].sort((a, b) => a.y - b.y);
  if (!first || !second || second.y - first.y >= nameHeight) return names;
  const middle = Math.min(Math.max((first.y + second.y) / 2, top + nameHeight / 2), bottom - nameHeight / 2);
  return [
    { ...first, y: middle - nameHeight / 2 },
    { ...second, y: middle + nameHeight / 2 },
  ];
}
