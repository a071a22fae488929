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

/** The range a fill reaches when its corner is pulled to a cell: down, up or sideways, whichever is further. */
export function stretchFill(source: Rectangle, at: CellPlace): Rectangle {
  const down = Math.max(0, at.row - source.bottom);
  const up = Math.max(0, source.top - at.row);
  const right = Math.max(0, at.col - source.right);
  const left = Math.max(0, source.left - at.col);
  if (Math.max(down, up) >= Math.max(right, left)) {
    return { ...source, top: source.top - up, bottom: source.bottom + down };
  }
  return { ...source, left: source.left - left, right: source.right + right };
}

/** Pulling the corner of a range: the cells outside it repeat those inside, row by row or column by column. */
export function planStretch(shape: FillShape, source: Rectangle, target: Rectangle): readonly FillTarget[] {
  const isSideways = target.left < source.left || target.right > source.right;
  const listRows = (from: number, to: number): readonly number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(shape.isDataRow);
  const columns = Array.from({ length: target.right - target.left + 1 }, (_, index) => target.left + index);
  const targets: FillTarget[] = [];
  const add = (place: CellPlace, from: CellPlace): void => {
    if (shape.isEditable(place)) targets.push({ place, from });
  };
  if (isSideways) {
    const width = source.right - source.left + 1;
    for (const row of listRows(source.top, source.bottom)) {
      for (const col of columns.filter((one) => one < source.left || one > source.right)) {
        const turn = (((col - source.left) % width) + width) % width;
        add({ row, col }, { row, col: source.left + turn });
      }
    }
    return targets;
  }
  const inside = listRows(source.top, source.bottom);
  const below = listRows(source.bottom + 1, target.bottom);
  const above = listRows(target.top, source.top - 1).toReversed();
  const repeat = (rows: readonly number[], pattern: readonly number[]): void =>
    rows.forEach((row, index) => {
      const from = pattern[index % pattern.length];
      if (from !== undefined) for (const col of columns) add({ row, col }, { row: from, col });
    });
  repeat(below, inside);
  repeat(above, inside.toReversed());
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
