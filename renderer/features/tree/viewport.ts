import type { Box } from '../../../db/domain/tree/layout-tree.ts';

/** Where the picture stands in its pane: a point of it times `scale` plus (`x`, `y`) is a point of the pane. */
export type Viewport = Readonly<{ x: number; y: number; scale: number }>;
export type Size = Readonly<{ width: number; height: number }>;

export const zoomRange = { least: 0.02, most: 2 } as const;
const margin = 24;
/** The tools stand over the head of the pane. */
const headRoom = 52;
/** A tree that would be smaller than this begins at a size that can be read, with its top in view. */
const readableScale = 0.85;

const limitScale = (scale: number): number => Math.min(Math.max(scale, zoomRange.least), zoomRange.most);

/** All of the picture in the pane, never enlarged. */
export function fitPicture(picture: Size, pane: Size): Viewport {
  const scale = limitScale(
    Math.min(
      (pane.width - 2 * margin) / Math.max(picture.width, 1),
      (pane.height - margin - headRoom) / Math.max(picture.height, 1),
      1,
    ),
  );
  return { x: (pane.width - picture.width * scale) / 2, y: headRoom, scale };
}

export function beginView(picture: Size, pane: Size, start: Box | null): Viewport {
  const whole = fitPicture(picture, pane);
  if (whole.scale >= readableScale || start === null) return whole;
  const scale = readableScale;
  return { x: pane.width / 2 - (start.x + start.width / 2) * scale, y: headRoom - start.y * scale, scale };
}

/** The point of the pane that is given stays where it is. */
export function zoomAt(view: Viewport, factor: number, at: Readonly<{ x: number; y: number }>): Viewport {
  const scale = limitScale(view.scale * factor);
  const grown = scale / view.scale;
  return { x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown, scale };
}

/** Moves as little as is needed for a card to be seen whole. */
export function reveal(view: Viewport, box: Box, pane: Size): Viewport {
  const shift = (start: number, length: number, room: number): number => {
    if (start < margin || length > room - 2 * margin) return margin - start;
    return Math.min(0, room - margin - (start + length));
  };
  const { scale } = view;
  const dx = shift(box.x * scale + view.x, box.width * scale, pane.width);
  const dy = shift(box.y * scale + view.y, box.height * scale, pane.height);
  return dx === 0 && dy === 0 ? view : { x: view.x + dx, y: view.y + dy, scale };
}

/** The part of the picture that is in the pane. */
export const findVisible = ({ x, y, scale }: Viewport, pane: Size): Box => ({
  x: -x / scale,
  y: -y / scale,
  width: pane.width / scale,
  height: pane.height / scale,
});

/** What is drawn: what is seen, and as much again around it, so that a small step needs nothing new. */
export const findDrawn = ({ x, y, width, height }: Box): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width: 2 * width,
  height: 2 * height,
});

export const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
