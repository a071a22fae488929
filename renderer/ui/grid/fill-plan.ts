import type { CellPlace, Rectangle } from './selection.ts';

export type FillTarget = { readonly place: CellPlace; readonly from: CellPlace };

type FillShape = {
  readonly isDataRow: (row: number) => boolean;
  readonly isEditable: (place: CellPlace) => boolean;
};

/**
 * Ctrl+D and Ctrl+R: every editable cell of the range takes the value of its range's first row or column. One cell alone
 * takes the value above it or to its left, as in Excel.
 */
export function planFill(shape: FillShape, range: Rectangle, way: 'down' | 'right'): readonly FillTarget[] {
  const source = way === 'down' ? findSourceRow(shape, range) : null;
  const isOneColumn = range.left === range.right;
  const sourceCol = isOneColumn ? range.left - 1 : range.left;
  if (way === 'down' ? source === null : sourceCol < 0) return [];
  const targets: FillTarget[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    if (!shape.isDataRow(row)) continue;
    for (let col = range.left; col <= range.right; col += 1) {
      const place = { row, col };
      const from = way === 'down' ? { row: source ?? row, col } : { row, col: sourceCol };
      const isItself = from.row === row && from.col === col;
      if (!isItself && shape.isEditable(place)) targets.push({ place, from });
    }
  }
  return targets;
}

function findSourceRow(shape: FillShape, range: Rectangle): number | null {
  const first = range.top === range.bottom ? range.top - 1 : range.top;
  const way = range.top === range.bottom ? -1 : 1;
  for (let row = first; row >= 0 && row <= range.bottom; row += way) if (shape.isDataRow(row)) return row;
  return null;
}

/** Every editable cell of the range: Ctrl+Enter, Delete. */
export function listEditable(shape: FillShape, range: Rectangle): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    if (!shape.isDataRow(row)) continue;
    for (let col = range.left; col <= range.right; col += 1) {
      if (shape.isEditable({ row, col })) places.push({ row, col });
    }
  }
  return places;
}
