export type Box = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};
export type Size = { readonly width: number; readonly height: number };
export type PopoverSpot = {
  readonly top: number;
  readonly left: number;
  readonly side: 'below' | 'above';
  /** Where its tip points, from its left edge. */
  readonly tip: number;
};

const gapPx = 8;
const edgePx = 4;
const tipEdgePx = 12;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Below its cell, or above it where there is no room or it would hide the active cell (WCAG 2.4.11). Null while the
 * cell is out of view.
 */
export function choosePopoverSpot(cell: Box, size: Size, room: Box, active: Box | null): PopoverSpot | null {
  if (cell.bottom <= room.top || cell.top >= room.bottom) return null;
  const middle = (cell.left + cell.right) / 2;
  const left = Math.max(
    room.left + edgePx,
    Math.min(middle - size.width / 2, room.right - size.width - edgePx),
  );
  const tip = Math.max(tipEdgePx, Math.min(middle - left, size.width - tipEdgePx));
  const spots: readonly PopoverSpot[] = [
    { top: cell.bottom + gapPx, left, side: 'below', tip },
    { top: cell.top - gapPx - size.height, left, side: 'above', tip },
  ];
  const boxOf = (spot: PopoverSpot): Box => ({
    top: spot.top,
    bottom: spot.top + size.height,
    left,
    right: left + size.width,
  });
  const isFree = (spot: PopoverSpot): boolean => active === null || !overlaps(boxOf(spot), active);
  const fits = (spot: PopoverSpot): boolean =>
    spot.top + size.height <= room.bottom && spot.top >= room.top - size.height;
  return spots.find((spot) => fits(spot) && isFree(spot)) ?? spots.find(isFree) ?? null;
}
