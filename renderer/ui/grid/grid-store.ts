import type { TypedOver } from '../outside-changes.ts';
import { type CellPlace, findRectangle, isSingleCell, type Rectangle, type Selection } from './selection.ts';

export type EditingState = {
  readonly place: CellPlace;
  /** By these the field stays with its cell while rows or columns before it come and go. */
  readonly rowKey: string;
  readonly columnKey: string;
  /** What the editor begins with; empty when typing replaces the cell. */
  readonly startText: string;
  /** What the cell said when the field came over it. */
  readonly typedOver: TypedOver;
  /** Begun by typing: arrows then leave the cell, as in Excel, instead of moving the caret. */
  readonly isOverwriting: boolean;
};

export type GridState = {
  readonly selection: Selection | null;
  readonly editing: EditingState | null;
  /** What a pulled corner would fill, while it is held. */
  readonly filling: Rectangle | null;
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
  let state: GridState = { selection: null, editing: null, filling: null };
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
export function describeCell(
  { selection, editing, filling }: GridState,
  row: number,
  from: number,
  to: number,
): string {
  if (!selection) return '';
  const { active } = selection;
  const covers = (place: CellPlace): boolean => place.row === row && place.col >= from && place.col <= to;
  const names: string[] = [];
  if (active.row === row) names.push('grid-active-row');
  if (covers(active)) names.push('grid-active');
  if (editing && covers(editing.place)) names.push('grid-editing');
  if (filling && row >= filling.top && row <= filling.bottom && from >= filling.left && to <= filling.right) {
    names.push('grid-in-fill');
  }
  if (isSingleCell(selection)) return names.join(' ');
  const box = findRectangle(selection);
  if (row < box.top || row > box.bottom || from > box.right || to < box.left) return names.join(' ');
  // A text across columns belongs to a range only as a whole.
  if (from !== to && (from < box.left || to > box.right)) return names.join(' ');
  names.push('grid-in-range');
  if (row === box.top) names.push('grid-range-top');
  if (row === box.bottom) names.push('grid-range-bottom');
  if (from <= box.left) names.push('grid-range-left');
  if (to >= box.right) names.push('grid-range-right');
  return names.join(' ');
}

/** Whether a cell is the corner a range is filled from, while nothing is being typed. */
export function isFillCorner({ selection, editing }: GridState, row: number, col: number): boolean {
  if (!selection || editing) return false;
  const box = findRectangle(selection);
  return box.bottom === row && box.right === col;
}
