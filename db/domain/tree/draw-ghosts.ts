import type { Box, TreeDirection } from './layout-tree.ts';
import type { GhostLink } from './list-ghosts.ts';
import { drawPath, drawRect, drawText, type Point, round, type Shape } from './shapes.ts';
import { cardStyle, type TreeCard, type TreeWords } from './tree-card.ts';
import { cutLine, type MeasureText, wrapLines } from './wrap-lines.ts';

/** What is written on it, broken into lines; its own height follows from them. */
export type Ghost = Readonly<{
  id: string;
  source: GhostLink;
  kind: string;
  level: string;
  lines: readonly string[];
  /** The name of its plan. */
  plan: readonly string[];
  width: number;
  height: number;
}>;

/** A row of another plan as it stands in the picture, with the line that joins it to its card. */
export type DrawnGhost = Readonly<{
  ghost: Ghost;
  cardId: string;
  box: Box;
  shapes: readonly Shape[];
  line: Readonly<{ box: Box; shapes: readonly Shape[] }>;
}>;

export const ghostIdOf = (linkId: string): string => `link ${linkId}`;

const width = 168;
const padding = 8;
/** Between the card and the first of them: the line and its arrow run there. */
const way = 28;
const gap = 10;
const name = { size: 12, isBold: false, height: 15 } as const;
const { small } = cardStyle;
/** Paper has no way to show more; and the name of a plan tells its period last. */
const mostLines = 3;

export function layGhost(
  source: GhostLink,
  { words, measure }: Readonly<{ words: TreeWords; measure: MeasureText }>,
): Ghost {
  const { link, far, isOutgoing } = source;
  const room = width - 2 * padding;
  const { lines } = wrapLines(far.text, { width: room, limit: mostLines, style: name, measure });
  const plan = wrapLines(far.planTitle, { width: room, limit: mostLines, style: small, measure }).lines;
  const kind = isOutgoing ? words.links[link.kind] : words.linksBack[link.kind];
  const beside = room - measure(kind, small.size, true) - padding;
  return {
    id: ghostIdOf(link.id),
    source,
    kind,
    level: cutLine(far.levelName, (line) => measure(line, small.size, false) <= beside),
    lines,
    plan,
    width,
    height: 2 * padding - 2 + (1 + plan.length) * small.height + Math.max(1, lines.length) * name.height,
  };
}

/**
 * The room a card takes with its ghosts: these stand where no line to a child runs, at its side where the tree grows
 * down, below it where it grows to the right.
 */
export function measureWithGhosts(
  card: TreeCard,
  ghosts: readonly Ghost[],
  direction: TreeDirection,
): Readonly<{ width: number; height: number }> {
  if (ghosts.length === 0) return card;
  const column = ghosts.reduce((sum, one) => sum + one.height + gap, -gap);
  return direction === 'down'
    ? { width: card.width + way + width, height: Math.max(card.height, column) }
    : { width: Math.max(card.width, way + width), height: card.height + gap + column };
}

export function drawGhosts(
  card: Box,
  ghosts: readonly Ghost[],
  direction: TreeDirection,
): readonly DrawnGhost[] {
  let y = direction === 'down' ? card.y : card.y + card.height + gap;
  const x = direction === 'down' ? card.x + card.width + way : card.x + way;
  return ghosts.map((ghost) => {
    const box = { x, y, width: ghost.width, height: ghost.height };
    y += ghost.height + gap;
    return {
      ghost,
      cardId: ghost.source.cardId,
      box,
      shapes: writeGhost(ghost, box),
      line: drawLine(card, box, ghost.source, direction),
    };
  });
}

function writeGhost({ kind, level, lines, plan }: Ghost, box: Box): readonly Shape[] {
  const left = box.x + padding;
  let y = box.y + padding - 2;
  const write = (
    text: string,
    height: number,
    fill: 'link' | 'ink2' | 'ink3',
    style: { size: number; isBold: boolean },
  ) => {
    y += height;
    return drawText([left, y - 4], text, fill, style);
  };
  return [
    drawRect(box, 'quiet', 'link', { radius: 4, isDashed: true }),
    write(kind, small.height, 'link', { size: small.size, isBold: true }),
    drawText([box.x + box.width - padding, y - 4], level, 'ink3', {
      size: small.size,
      anchor: 'end',
    }),
    ...lines.map((line) => write(line, name.height, 'ink2', name)),
    ...plan.map((line) => write(line, small.height, 'ink3', small)),
  ];
}

/** From the side of the card to the ghost; from its foot where the ghosts stand below it. */
function drawLine(
  card: Box,
  ghost: Box,
  { link, isOutgoing }: GhostLink,
  direction: TreeDirection,
): DrawnGhost['line'] {
  const middle = ghost.y + ghost.height / 2;
  const end: Point = [ghost.x, middle];
  const points: readonly Point[] =
    direction === 'down'
      ? leaveSide(card, end)
      : [[card.x + way / 2, card.y + card.height], [card.x + way / 2, middle], end];
  const start = points[0] ?? end;
  const xs = points.map(([px]) => px);
  const ys = points.map(([, py]) => py);
  const margin = 6;
  const x = Math.min(...xs) - margin;
  const y = Math.min(...ys) - margin;
  return {
    box: { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y },
    shapes: [
      drawPath(points, 'link', { strokeWidth: 1.5, isDashed: true }),
      ...drawEnds(start, end, direction, link.kind === 'crosscuts' ? 'both' : isOutgoing ? 'end' : 'start'),
    ],
  };
}

function leaveSide(card: Box, end: Point): readonly Point[] {
  const x = card.x + card.width;
  const lowest = card.y + card.height - 12;
  const [endX, endY] = end;
  const y = Math.min(endY, lowest);
  return y === endY
    ? [[x, y], end]
    : [
        [x, y],
        [x + way / 2, y],
        [x + way / 2, endY],
        [endX, endY],
      ];
}

/** An arrow where the other row is served from here, or this one from there; dots where they stand beside each other. */
function drawEnds(
  start: Point,
  end: Point,
  direction: TreeDirection,
  pointed: 'start' | 'end' | 'both',
): readonly Shape[] {
  const fill = (d: string): Shape => ({ kind: 'path', d, fill: 'link', stroke: 'none', strokeWidth: 0 });
  const dot = ([x, y]: Point): Shape => fill(`M${round(x - 3)} ${round(y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`);
  const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;
  const intoGhost = ([x, y]: Point): Shape => fill(`M${at(x, y)}L${at(x - 8, y - 4)}L${at(x - 8, y + 4)}z`);
  const intoCard = ([x, y]: Point): Shape =>
    direction === 'down'
      ? fill(`M${at(x, y)}L${at(x + 8, y - 4)}L${at(x + 8, y + 4)}z`)
      : fill(`M${at(x, y)}L${at(x - 4, y + 8)}L${at(x + 4, y + 8)}z`);
  if (pointed === 'both') return [dot(start), dot(end)];
  return pointed === 'end' ? [dot(start), intoGhost(end)] : [intoCard(start), dot(end)];
}
