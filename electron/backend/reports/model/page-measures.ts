import type { Paper } from '../../../../db/domain/paper.ts';
import type { Section } from './report-model.ts';

type Orientation = Section['orientation'];
type Sheet = Pick<Paper, 'width' | 'height' | 'top' | 'bottom' | 'left' | 'right'>;

/** In tenths of a point, as the layout rounds them. */
export const toPoints = (millimetres: number): number => Math.round((millimetres / 25.4) * 720) / 10;

/** Between the margins, in points; a wide page is the same sheet turned, its margins where they were. */
export const measureTextWidth = (paper: Sheet, orientation: Orientation): number =>
  toPoints((orientation === 'portrait' ? paper.width : paper.height) - paper.left - paper.right);

export const measureTextHeight = (paper: Sheet, orientation: Orientation): number =>
  toPoints((orientation === 'portrait' ? paper.height : paper.width) - paper.top - paper.bottom);
