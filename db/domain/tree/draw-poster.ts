import { type Colouring, drawCard } from './draw-card.ts';
import type { TreeDrawing } from './draw-tree.ts';
import type { Box } from './layout-tree.ts';
import { drawRect, drawText, drawTone, type Point, type Shape, type Tone } from './shapes.ts';
import { cardStyle } from './tree-card.ts';
import { type MeasureText, type TextStyle, wrapLines } from './wrap-lines.ts';

export type PosterTexts = Readonly<{
  title: string;
  /** The plan, its organization, the year of the achievements. */
  lines: readonly string[];
  /** Invented figures are said to be so, on every piece of paper. */
  example: string | null;
  looseTitle: string;
  /** Names of the bands from the best down. */
  bands: readonly Readonly<{ tone: Tone; label: string }>[];
  /** What a dashed box is; null where none is drawn. */
  ghosts: string | null;
}>;

/** A part of the poster that is drawn wherever any of it is seen. */
export type PosterPart = Readonly<{ box: Box; shapes: readonly Shape[] }>;
export type Poster = Readonly<{ width: number; height: number; parts: readonly PosterPart[] }>;

const margin = 24;
const titleStyle = { size: 24, isBold: true } as const;
const lineStyle = { size: 14, isBold: false } as const;
const leastWidth = 720;
const gap = 16;

/** The tree with its title, its legend and, below it, everything that hangs nowhere: what goes to paper or into a file. */
export function drawPoster(
  drawing: TreeDrawing,
  texts: PosterTexts,
  { colouring, measure }: Readonly<{ colouring: Colouring; measure: MeasureText }>,
): Poster {
  const inner = Math.max(drawing.width, leastWidth - 2 * margin);
  const head = drawHead(texts, inner, measure);
  const top = margin + head.height + 24;
  const left = margin + (inner - drawing.width) / 2;
  const tree = listTreeParts(drawing).map((part) => movePart(part, left, top));
  const looseTop = top + drawing.height + 32;
  const loose = drawLoose(drawing, texts, { colouring, measure, width: inner, top: looseTop });
  const height = loose.parts.length > 0 ? looseTop + loose.height : top + drawing.height;
  return {
    width: inner + 2 * margin,
    height: height + margin,
    parts: [
      { box: { x: margin, y: margin, width: inner, height: head.height }, shapes: head.shapes },
      ...tree,
      ...loose.parts,
    ],
  };
}

/** Lines below, then links, then cards; the names of links on top. */
export function listTreeParts(drawing: TreeDrawing): readonly PosterPart[] {
  return [
    ...drawing.edges.map(({ box, shape }) => ({ box, shapes: [shape] })),
    ...drawing.links.map(({ box, line }) => ({ box, shapes: line })),
    ...drawing.ghosts.map(({ line }) => line),
    ...drawing.cards.map(({ box, shapes }) => ({ box, shapes })),
    ...drawing.ghosts.map(({ box, shapes }) => ({ box, shapes })),
    ...drawing.links.map(({ box, label }) => ({ box, shapes: label })),
  ];
}

function drawHead(
  texts: PosterTexts,
  width: number,
  measure: MeasureText,
): Readonly<{ shapes: readonly Shape[]; height: number }> {
  const shapes: Shape[] = [];
  let y = margin;
  const write = (text: string, style: TextStyle, fill: 'ink' | 'ink2' | 'text-low') => {
    for (const line of wrapLines(text, { width, limit: 2, style, measure }).lines) {
      y += style.size * 1.35;
      shapes.push(drawText([margin, y - style.size * 0.3], line, fill, style));
    }
  };
  write(texts.title, titleStyle, 'ink');
  for (const line of texts.lines) write(line, lineStyle, 'ink2');
  if (texts.example !== null) write(texts.example, { ...lineStyle, isBold: true }, 'text-low');
  let x = margin;
  y += 10;
  const explain = (label: string, signWidth: number, drawSign: (at: Point) => readonly Shape[]) => {
    const step = signWidth + 6 + measure(label, 12, false) + 20;
    if (x + step > margin + width) {
      x = margin;
      y += 20;
    }
    shapes.push(...drawSign([x, y]), drawText([x + signWidth + 6, y + 10], label, 'ink2', { size: 12 }));
    x += step;
  };
  for (const { tone, label } of texts.bands) explain(label, 12, (at) => drawTone(tone, at));
  if (texts.ghosts !== null) explain(texts.ghosts, 22, drawGhostSign);
  return { shapes, height: y + 14 - margin };
}

const drawGhostSign = ([x, y]: Point): readonly Shape[] => [
  drawRect({ x, y, width: 22, height: 12 }, 'quiet', 'link', { radius: 3, isDashed: true }),
];

function drawLoose(
  { loose }: TreeDrawing,
  texts: PosterTexts,
  {
    colouring,
    measure,
    width,
    top,
  }: Readonly<{ colouring: Colouring; measure: MeasureText; width: number; top: number }>,
): Readonly<{ parts: readonly PosterPart[]; height: number }> {
  if (loose.length === 0) return { parts: [], height: 0 };
  const parts: PosterPart[] = [
    {
      box: { x: margin, y: top, width, height: 24 },
      shapes: [drawText([margin, top + 16], texts.looseTitle, 'text-low', { size: 14, isBold: true })],
    },
  ];
  const columns = Math.max(1, Math.floor((width + gap) / (cardStyle.width + gap)));
  let y = top + 32;
  for (let i = 0; i < loose.length; i += columns) {
    const row = loose.slice(i, i + columns);
    row.forEach((card, column) => {
      const box = { x: margin + column * (cardStyle.width + gap), y, width: card.width, height: card.height };
      parts.push({ box, shapes: drawCard(card, box, { colouring, measure }) });
    });
    y += Math.max(...row.map((card) => card.height)) + gap;
  }
  const frame = { x: margin - 8, y: top - 4, width: width + 16, height: y - top };
  const around = { box: frame, shapes: [drawRect(frame, 'none', 'warning', { radius: 6, isDashed: true })] };
  return { parts: [around, ...parts], height: y - top };
}

const movePart = ({ box, shapes }: PosterPart, dx: number, dy: number): PosterPart => ({
  box: moveBox(box, dx, dy),
  shapes: shapes.map((shape) => moveShape(shape, dx, dy)),
});

const moveBox = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

function moveShape(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.kind) {
    case 'rect':
      return { ...shape, box: moveBox(shape.box, dx, dy) };
    case 'text':
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case 'path':
      return { ...shape, d: movePath(shape.d, dx, dy) };
  }
}

/** Capital letters name places, small ones steps: only places move. */
function movePath(d: string, dx: number, dy: number): string {
  return d.replace(/([A-Z])([^A-Za-z]*)/g, (_, letter: string, numbers: string) => {
    const moved = numbers
      .trim()
      .split(/[ ,]+/)
      .filter((one) => one !== '')
      .map((one, i) => Math.round((Number(one) + (i % 2 === 0 ? dx : dy)) * 100) / 100);
    return `${letter}${moved.join(' ')}`;
  });
}
