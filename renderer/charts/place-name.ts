/** Where a text stands beside a mark. */
export type NamePlace = Readonly<{ dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }>;

/** A text on the drawing, in pixels. */
export type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>;

/** Of the small letters of a chart. */
const letterWidthPx = 6;
const ascentPx = 9;
const descentPx = 3;

export function boxOf(text: string, x: number, y: number, { dx, dy, anchor }: NamePlace): Box {
  const width = text.length * letterWidthPx;
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: y + dy - ascentPx, bottom: y + dy + descentPx };
}

/** Between two pieces of a line. */
const tracePx = 6;
const lineHalfPx = 2;

/** A line as small boxes along it; none where it does not go on. */
export function traceLine(
  from: Readonly<{ x: number; y: number }>,
  to: Readonly<{ x: number; y: number }> | null,
): readonly Box[] {
  if (to === null) return [];
  const steps = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / tracePx));
  return Array.from({ length: steps }, (_, step) => {
    const part = (step + 0.5) / steps;
    const x = from.x + (to.x - from.x) * part;
    const y = from.y + (to.y - from.y) * part;
    return { left: x - lineHalfPx, right: x + lineHalfPx, top: y - lineHalfPx, bottom: y + lineHalfPx };
  });
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const outside = (box: Box, frame: Box): number =>
  Math.max(0, frame.left - box.left) +
  Math.max(0, box.right - frame.right) +
  Math.max(0, frame.top - box.top) +
  Math.max(0, box.bottom - frame.bottom);

/** Anything that is cut off at the edge is worse than texts that touch. */
const cutOffWeight = 1000;

/** Of at least one place the first where the text covers nothing that is written already, else where it covers least. */
export function placeName(
  text: string,
  at: Readonly<{ x: number; y: number }>,
  places: readonly NamePlace[],
  around: Readonly<{ written: readonly Box[]; frame: Box }>,
): NamePlace {
  const cost = (place: NamePlace): number => {
    const box = boxOf(text, at.x, at.y, place);
    const covered = around.written.reduce((sum, one) => sum + overlap(box, one), 0);
    return covered + outside(box, around.frame) * cutOffWeight;
  };
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}
