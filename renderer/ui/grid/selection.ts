/** A cell by its place in the rows and columns shown now. `col` may lie under a text that spans columns. */
export type CellPlace = { readonly row: number; readonly col: number };

/** What moving about needs to know of a grid. */
export type GridShape = {
  readonly rowCount: number;
  readonly colCount: number;
  readonly isEmpty: (place: CellPlace) => boolean;
  /** False for group rows, which jumps pass over. */
  readonly isDataRow: (row: number) => boolean;
  readonly isEditable: (place: CellPlace) => boolean;
  /** First and last column of the cell that covers the place. */
  readonly spanOf: (place: CellPlace) => { readonly from: number; readonly to: number };
};

/** `active` is where typing goes and what the keyboard stands on; `head` the other end of the range. */
export type Selection = { readonly active: CellPlace; readonly head: CellPlace };

export type Rectangle = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type Move = 'up' | 'down' | 'left' | 'right';

export const selectCell = (place: CellPlace): Selection => ({ active: place, head: place });

export const extendTo = (selection: Selection, head: CellPlace): Selection => ({
  active: selection.active,
  head,
});

export function findRectangle({ active, head }: Selection): Rectangle {
  return {
    top: Math.min(active.row, head.row),
    bottom: Math.max(active.row, head.row),
    left: Math.min(active.col, head.col),
    right: Math.max(active.col, head.col),
  };
}

export const isSingleCell = ({ active, head }: Selection): boolean =>
  active.row === head.row && active.col === head.col;

const clamp = (value: number, limit: number): number => Math.max(0, Math.min(limit, value));

/** The place inside the grid nearest to the wanted one. */
export const clampPlace = (shape: GridShape, { row, col }: CellPlace): CellPlace => ({
  row: clamp(row, shape.rowCount - 1),
  col: clamp(col, shape.colCount - 1),
});

/** One step; sideways it steps over the whole of a spanning text, up and down it keeps its column. */
export function step(shape: GridShape, place: CellPlace, move: Move): CellPlace {
  const span = shape.spanOf(place);
  switch (move) {
    case 'up':
      return clampPlace(shape, { ...place, row: place.row - 1 });
    case 'down':
      return clampPlace(shape, { ...place, row: place.row + 1 });
    case 'left':
      return span.from === 0 ? place : { ...place, col: span.from - 1 };
    case 'right':
      return span.to >= shape.colCount - 1 ? place : { ...place, col: span.to + 1 };
  }
}

/**
 * Ctrl+arrow, as in Excel: to the end of a run of filled cells, or over empty ones to the next filled one, or to the
 * edge of the grid.
 */
export function jump(shape: GridShape, place: CellPlace, move: Move): CellPlace {
  const isFilled = (at: CellPlace): boolean => !shape.isEmpty(at);
  const stepOn = (from: CellPlace): CellPlace => {
    let at = step(shape, from, move);
    while (!shape.isDataRow(at.row)) {
      const beyond = step(shape, at, move);
      if (beyond.row === at.row) return from;
      at = beyond;
    }
    return at;
  };
  let here = place;
  let next = stepOn(here);
  const staysInRun = isFilled(here) && isFilled(next);
  while (next.row !== here.row || next.col !== here.col) {
    if (staysInRun && !isFilled(next)) return here;
    here = next;
    if (!staysInRun && isFilled(here)) return here;
    next = stepOn(here);
  }
  return here;
}

/** Enter and Shift+Enter: the next row whose cell in this column can be filled; the same place when there is none. */
export function findNextEditable(shape: GridShape, place: CellPlace, rows: 1 | -1): CellPlace {
  for (let row = place.row + rows; row >= 0 && row < shape.rowCount; row += rows) {
    const at = { row, col: place.col };
    if (shape.isEditable(at)) return at;
  }
  return place;
}

/** The keys of rows and columns by their places. */
export type GridKeys = { readonly rows: readonly string[]; readonly columns: readonly string[] };

/** Where a cell is after rows or columns came, went or moved; null when its row is gone. A lost column's neighbour stands for it. */
export function followPlace(place: CellPlace, before: GridKeys, after: GridKeys): CellPlace | null {
  const row = after.rows.indexOf(before.rows[place.row] ?? '');
  const col = after.columns.indexOf(before.columns[place.col] ?? '');
  if (row < 0) return null;
  return { row, col: col < 0 ? clamp(place.col, after.columns.length - 1) : col };
}
