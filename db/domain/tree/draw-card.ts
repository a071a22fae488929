import type { Box } from './layout-tree.ts';
import { drawRect, drawText, drawTone, type Paint, type Point, type Shape } from './shapes.ts';
import { cardStyle, measureScore, type TreeCard, writeCounted, writeScore } from './tree-card.ts';
import type { MeasureText } from './wrap-lines.ts';

/** What the stripe at the side of a card tells. */
export type Colouring = 'achievement' | 'level';

const levelPaints = ['level-0', 'level-1', 'level-2', 'level-3', 'level-4'] as const;
export const paintOfLevel = (depth: number): Paint =>
  levelPaints[Math.min(depth, levelPaints.length - 1)] ?? 'level-0';

function paintStripe(card: TreeCard, colouring: Colouring): Paint {
  if (card.isLoose) return 'warning';
  if (colouring === 'level') return paintOfLevel(card.depth);
  return card.score === null ? 'line' : `solid-${card.score.tone}`;
}

/** One card at its place. Its texts were broken before: what stands here fits. */
export function drawCard(
  card: TreeCard,
  box: Box,
  { colouring, measure }: Readonly<{ colouring: Colouring; measure: MeasureText }>,
): readonly Shape[] {
  const { padding, stripe, tag, text, small, footerHeight } = cardStyle;
  const isQuiet = !card.isServed;
  const left = box.x + stripe + padding;
  const right = box.x + box.width - padding;
  const ink: Paint = isQuiet ? 'ink3' : 'ink';
  const shapes: Shape[] = [
    drawRect(box, isQuiet ? 'quiet' : 'card', card.isLoose ? 'warning' : 'line', {
      radius: 4,
      isDashed: card.isLoose || isQuiet,
    }),
    drawRect(
      { x: box.x, y: box.y, width: stripe, height: box.height },
      paintStripe(card, colouring),
      'none',
      {
        radius: 2,
      },
    ),
  ];
  let y = box.y + padding - 2;
  const write = (line: string, style: typeof text | typeof small | typeof tag, fill: Paint): void => {
    shapes.push(drawText([left, y + style.height - 4], line, fill, style));
    y += style.height;
  };
  const { size, isBold } = tag;
  if (card.number !== '') {
    shapes.push(
      drawText([right, y + tag.height - 4], fitNumber(card, measure), 'ink3', {
        size,
        isBold: false,
        anchor: 'end',
      }),
    );
  }
  shapes.push(
    drawText([left, y + tag.height - 4], card.levelName, isQuiet ? 'ink3' : 'ink2', { size, isBold }),
  );
  y += tag.height;
  if (card.remark !== null) write(card.remark, small, card.isLoose ? 'text-low' : 'ink3');
  for (const line of card.lines) write(line, text, ink);
  if (card.lines.length === 0) y += text.height;
  if (card.responsible !== null) write(card.responsible, small, 'ink3');
  if (card.score === null && card.indicators === null && card.outsideLinks === null) return shapes;
  y += 4;
  if (card.score !== null) shapes.push(...drawScore(card.score, left, y, measure));
  const counted = writeCounted(card);
  const at: Point = [right, y + footerHeight - 6];
  if (card.isFooterSplit) {
    shapes.push(drawText([left, y + footerHeight + small.height - 4], counted, 'ink3', { size: small.size }));
  } else if (counted !== '') {
    shapes.push(drawText(at, counted, 'ink3', { size: small.size, anchor: 'end' }));
  }
  return shapes;
}

function drawScore(
  score: NonNullable<TreeCard['score']>,
  x: number,
  y: number,
  measure: MeasureText,
): readonly Shape[] {
  const { small, footerHeight } = cardStyle;
  const width = measureScore(score, measure);
  const pill = { x, y, width, height: footerHeight };
  return [
    drawRect(pill, `tint-${score.tone}`, 'none', { radius: footerHeight / 2 }),
    ...drawTone(score.tone, [x + 5, y + (footerHeight - 12) / 2]),
    drawText([x + 20, y + footerHeight - 6], writeScore(score), `text-${score.tone}`, {
      size: small.size,
      isBold: true,
    }),
  ];
}

/** The codes of the budget are long: their end is what tells siblings apart. */
function fitNumber(card: TreeCard, measure: MeasureText): string {
  const { padding, stripe, tag, width } = cardStyle;
  const room = width - 2 * padding - stripe - 8 - measure(card.levelName, tag.size, tag.isBold);
  if (measure(card.number, tag.size, false) <= room) return card.number;
  const letters = [...card.number];
  while (letters.length > 1 && measure(`…${letters.join('')}`, tag.size, false) > room) letters.shift();
  return `…${letters.join('')}`;
}
