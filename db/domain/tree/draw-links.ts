import type { Box, TreeDirection } from './layout-tree.ts';
import { drawRect, drawText, intersects, type Point, round, type Shape } from './shapes.ts';
import type { TreeWords } from './tree-card.ts';
import type { ShownLink } from './tree-links.ts';
import type { MeasureText } from './wrap-lines.ts';

export type DrawnLink = Readonly<{
  id: string;
  fromId: string;
  toId: string;
  box: Box;
  line: readonly Shape[];
  label: readonly Shape[];
}>;

type Curve = readonly [Point, Point, Point, Point];

const labelSize = 11;
const labelHeight = 16;
/** How far a line between neighbours bends away from them; less than the room between two rows. */
const bend = 46;
/** From the middle outwards: where a label is tried. */
const labelSpots = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];

/** Links as dashed curves with their kind written on them, beside cards and never on them where there is room. */
export function drawLinks(
  links: readonly ShownLink[],
  boxes: ReadonlyMap<string, Box>,
  {
    direction,
    words,
    measure,
    taken: others,
  }: Readonly<{
    direction: TreeDirection;
    words: TreeWords;
    measure: MeasureText;
    /** What stands in the picture beside the cards. */
    taken: readonly Box[];
  }>,
): readonly DrawnLink[] {
  const taken: Box[] = [...boxes.values(), ...others];
  return links.flatMap(({ link, fromId, toId }) => {
    const from = boxes.get(fromId);
    const to = boxes.get(toId);
    if (!from || !to) return [];
    const curve = findCurve(from, to, direction);
    const text = words.links[link.kind];
    const width = measure(text, labelSize, false) + 10;
    const label = findLabelBox(curve, width, taken);
    taken.push(label);
    const isPointed = link.kind !== 'crosscuts';
    return [
      {
        id: link.id,
        fromId,
        toId,
        box: enclose([...curve, [label.x, label.y], [label.x + label.width, label.y + label.height]]),
        line: [drawCurve(curve), ...drawEnds(curve, isPointed)],
        label: [
          drawRect(label, 'page', 'link', { radius: 3 }),
          drawText([label.x + width / 2, label.y + labelHeight - 4], text, 'link', {
            size: labelSize,
            anchor: 'middle',
          }),
        ],
      },
    ];
  });
}

function findCurve(from: Box, to: Box, direction: TreeDirection): Curve {
  if (direction === 'down') return findCurveDown(from, to);
  const turn = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width });
  const [a, b, c, d] = findCurveDown(turn(from), turn(to));
  const back = ([x, y]: Point): Point => [y, x];
  return [back(a), back(b), back(c), back(d)];
}

/** Between cards of one row the line hangs below them; else it leaves at the side that faces the other row. */
function findCurveDown(from: Box, to: Box): Curve {
  const isBeside = Math.abs(from.y - to.y) < Math.min(from.height, to.height);
  // Off the middle, where the lines of the tree itself run.
  const side = to.x >= from.x ? 1 : -1;
  const startX = from.x + from.width * (0.5 + 0.25 * side);
  const endX = to.x + to.width * (0.5 - 0.25 * side);
  if (isBeside) {
    const start = from.y + from.height;
    const end = to.y + to.height;
    const low = Math.max(start, end) + bend;
    return [
      [startX, start],
      [startX, low],
      [endX, low],
      [endX, end],
    ];
  }
  const isUp = to.y < from.y;
  const start = isUp ? from.y : from.y + from.height;
  const end = isUp ? to.y + to.height : to.y;
  const half = (end - start) / 2;
  return [
    [startX, start],
    [startX, start + half],
    [endX, end - half],
    [endX, end],
  ];
}

function pointAt([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (i: 0 | 1): number =>
    u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i];
  return [mix(0), mix(1)];
}

function findLabelBox(curve: Curve, width: number, taken: readonly Box[]): Box {
  const boxAt = (t: number): Box => {
    const [x, y] = pointAt(curve, t);
    return { x: x - width / 2, y: y - labelHeight / 2, width, height: labelHeight };
  };
  const free = labelSpots.map(boxAt).find((box) => !taken.some((one) => intersects(one, box)));
  return free ?? boxAt(0.5);
}

const drawCurve = ([a, b, c, d]: Curve): Shape => ({
  kind: 'path',
  d: `M${write(a)}C${write(b)} ${write(c)} ${write(d)}`,
  fill: 'none',
  stroke: 'link',
  strokeWidth: 1.5,
  isDashed: true,
});

const write = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

/** A point where one end serves the other; dots at both where they stand beside each other. */
function drawEnds(curve: Curve, isPointed: boolean): readonly Shape[] {
  const [start, , before, end] = curve;
  const dot = ([x, y]: Point): Shape => ({
    kind: 'path',
    d: `M${round(x - 3)} ${round(y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`,
    fill: 'link',
    stroke: 'none',
    strokeWidth: 0,
  });
  if (!isPointed) return [dot(start), dot(end)];
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const wing = (side: number): Point => [end[0] - 9 * dx - 4 * side * dy, end[1] - 9 * dy + 4 * side * dx];
  const d = `M${write(end)}L${write(wing(1))}L${write(wing(-1))}z`;
  return [dot(start), { kind: 'path', d, fill: 'link', stroke: 'none', strokeWidth: 0 }];
}

/** A curve stays within its four points. */
function enclose(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const margin = 6;
  const x = Math.min(...xs) - margin;
  const y = Math.min(...ys) - margin;
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}
