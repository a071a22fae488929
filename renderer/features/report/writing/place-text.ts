import type { Paper } from '../../../../db/domain/paper.ts';
import type { TextPlace } from '../../../../electron/api/report.ts';

/** Room around a text, so that its frame does not touch the letters; in points, as everything here. */
const air = 6;
/** The end of a text is where the next block begins: below the space between them. */
const spaceBelow = 8;
const leastHeight = 14;

const toPoints = (millimetres: number): number => (millimetres / 25.4) * 72;

export type TextFrame = Readonly<{ left: number; top: number; width: number; height: number }>;

/**
 * Where a text of the office stands on a page of the document: from its first line or the upper margin to its last line or
 * the lower margin, up to where lines end. A wide page is the sheet turned, its margins where they were. Null where it is
 * on other pages.
 */
export function placeText(
  { from, to }: Pick<TextPlace, 'from' | 'to'>,
  { page, width, height }: Readonly<{ page: number; width: number; height: number }>,
  margins: Pick<Paper, 'top' | 'bottom' | 'right'>,
): TextFrame | null {
  if (from.page > page || to.page < page) return null;
  const left = Math.max(from.x - air, 0);
  const top = (from.page === page ? from.y : toPoints(margins.top)) - air;
  const bottom = to.page === page ? to.y - spaceBelow : height - toPoints(margins.bottom) + air;
  // On the page after its last line only the end of a text stands, at the very top.
  if (bottom < top + leastHeight && from.page !== to.page) return null;
  return {
    left,
    top,
    width: width - left - toPoints(margins.right) + air,
    height: Math.max(bottom - top, leastHeight),
  };
}
