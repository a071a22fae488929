import { type CellPlace, findRectangle, isInside, isSingleCell, type Selection } from './selection.ts';

/** How an edit begins: over the old text (typing), with its caret at the end (F2), or with everything marked. */
export type EditStart = { readonly text: string; readonly caret: 'end' | 'all' };

export type GridState = {
  readonly selection: Selection | null;
  readonly editing: (EditStart & { readonly place: CellPlace }) | null;
  /** Follows the pointer while the fill handle is dragged. */
  readonly fillTo: number | null;
};

/**
 * Selection and editing outside React's state: a moved selection redraws the handful of cells it touches, not the grid.
 */
export type GridStore = {
  readonly get: () => GridState;
  readonly set: (change: Partial<GridState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createGridStore(): GridStore {
  let state: GridState = { selection: null, editing: null, fillTo: null };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a cell has to know of the state, as one comparable text of class names. */
export function describeCell(state: GridState, row: number, fromCol: number, toCol: number): string {
  const { selection, editing, fillTo } = state;
  if (!selection) return '';
  const { focus } = selection;
  const covers = (place: CellPlace): boolean =>
    place.row === row && place.col >= fromCol && place.col <= toCol;
  const names: string[] = [];
  if (covers(focus)) names.push('grid-active');
  if (focus.row === row) names.push('grid-active-row');
  if (editing && covers(editing.place)) names.push('grid-editing');
  const box = findRectangle(selection);
  if (!isSingleCell(selection)) {
    const touches = row >= box.top && row <= box.bottom && fromCol <= box.right && toCol >= box.left;
    if (touches) names.push('grid-in-range');
    if (touches && row === box.top) names.push('grid-range-top');
    if (touches && row === box.bottom) names.push('grid-range-bottom');
    if (touches && fromCol <= box.left) names.push('grid-range-left');
    if (touches && toCol >= box.right) names.push('grid-range-right');
  }
  if (
    fillTo !== null &&
    row > box.bottom &&
    row <= fillTo &&
    isInside({ ...box, top: row, bottom: row }, { row, col: fromCol })
  )
    names.push('grid-fill');
  return names.join(' ');
}
