import type { BandTone } from '../scale.ts';
import type { Box } from './layout-tree.ts';

export type Tone = BandTone | 'empty';

/** What a shape is painted with, by its part in the picture; screen and paper each have their colours for it. */
export type Paint =
  | 'none'
  | 'page'
  | 'card'
  | 'quiet'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'line'
  | 'edge'
  | 'link'
  | 'warning'
  | `level-${0 | 1 | 2 | 3 | 4}`
  | `solid-${Tone}`
  | `tint-${Tone}`
  | `text-${Tone}`;

export type Shape =
  | Readonly<{
      kind: 'rect';
      box: Box;
      radius: number;
      fill: Paint;
      stroke: Paint;
      isDashed?: boolean;
      strokeWidth?: number;
    }>
  | Readonly<{
      kind: 'path';
      d: string;
      fill: Paint;
      stroke: Paint;
      strokeWidth: number;
      isDashed?: boolean;
    }>
  | Readonly<{
      kind: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      isBold: boolean;
      fill: Paint;
      anchor: 'start' | 'middle' | 'end';
    }>;

/** Two decimals are a fiftieth of a millimetre, and keep the same data the same bytes. */
export const round = (value: number): number => Math.round(value * 100) / 100;

export type Point = readonly [x: number, y: number];

export const drawRect = (
  box: Box,
  fill: Paint,
  stroke: Paint,
  options: Readonly<{ radius?: number; isDashed?: boolean; strokeWidth?: number }> = {},
): Shape => ({ kind: 'rect', box, fill, stroke, radius: options.radius ?? 0, ...options });

export const drawText = (
  [x, y]: Point,
  text: string,
  fill: Paint,
  options: Readonly<{ size: number; isBold?: boolean; anchor?: 'start' | 'middle' | 'end' }>,
): Shape => ({ kind: 'text', x, y, text, fill, isBold: false, anchor: 'start', ...options });

export function drawPath(
  points: readonly Point[],
  stroke: Paint,
  options: Readonly<{ strokeWidth?: number; isDashed?: boolean }> = {},
): Shape {
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return { kind: 'path', d, fill: 'none', stroke, strokeWidth: 1.25, ...options };
}

/** The sign of a band on a square of twelve, so that colour is never the only one. */
export function drawTone(tone: Tone, [x, y]: Point): readonly Shape[] {
  const at = (px: number, py: number): string => `${round(x + px)} ${round(y + py)}`;
  const circle = (radius: number): string =>
    `M${at(6 - radius, 6)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  const filled = (d: string): Shape => ({
    kind: 'path',
    d,
    fill: `text-${tone}`,
    stroke: 'none',
    strokeWidth: 0,
  });
  const line = (d: string, stroke: Paint): Shape => ({
    kind: 'path',
    d,
    fill: 'none',
    stroke,
    strokeWidth: 1.6,
  });
  switch (tone) {
    case 'very-high':
      return [filled(circle(6)), line(`M${at(3.2, 6.2)}l2 2l3.6 -4`, `tint-${tone}`)];
    case 'high':
      return [filled(`M${at(6, 1)}L${at(11.5, 11)}L${at(0.5, 11)}z`)];
    case 'medium':
      return [filled(`M${at(1.2, 1.2)}L${at(10.8, 1.2)}L${at(10.8, 10.8)}L${at(1.2, 10.8)}z`)];
    case 'low':
      return [filled(`M${at(6, 11)}L${at(0.5, 1)}L${at(11.5, 1)}z`)];
    case 'very-low':
      return [filled(`M${at(6, 0)}L${at(12, 6)}L${at(6, 12)}L${at(0, 6)}z`)];
    case 'empty':
      return [line(circle(4.6), `text-${tone}`)];
  }
}

export const intersects = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
