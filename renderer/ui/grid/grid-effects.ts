import { startTransition, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { focusActive, getRowKey, type Machine } from './grid-machine.ts';
import { readSelection } from './grid-selection.ts';
import type { GridPlaces } from './grid-shape.ts';
import type { GridColumn, GridProps, GridRow } from './grid-types.ts';
import { type CellPlace, clampPlace, followPlace, type GridKeys, type Selection } from './selection.ts';

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/** The selection and the editor stay with their rows and columns when those change, and the keyboard in the grid. */
export function useFollowCells<R extends GridRow>(
  machine: Machine<R>,
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
): void {
  const before = useRef<GridKeys>({ rows: [], columns: [] });
  useLayoutEffect(() => {
    const old = before.current;
    const keys: GridKeys = { rows: rows.map(getRowKey), columns: columns.map((column) => column.key) };
    before.current = keys;
    const { store } = machine;
    const { selection, editing } = store.get();
    const areColumnsSame = isSameList(keys.columns, old.columns);
    const isSame = isSameList(keys.rows, old.rows) && areColumnsSame;
    if (!selection || isSame || rows.length === 0 || columns.length === 0) return;
    const isLost = document.activeElement === document.body;
    const hadKeyboard = isLost || machine.handle?.element?.contains(document.activeElement) === true;
    const follow = (place: CellPlace): CellPlace | null => followPlace(place, old, keys);
    const kept = follow(selection.active);
    // Where the row is gone, the one that took its place.
    const active = kept ?? clampPlace(machine.latest.places, selection.active);
    const place = editing && follow(editing.place);
    store.set({
      selection: { active, head: (kept && follow(selection.head)) ?? active },
      editing: editing && place ? { ...editing, place } : null,
    });
    // Rows that came or went below it do not move it; scrolling to where it is would lay out the page once more.
    if (kept && areColumnsSame && kept.row === selection.active.row && !isLost) return;
    const idx = machine.latest.places.spanOf(active).from;
    machine.handle?.selectCell({ rowIdx: active.row, idx }, { shouldFocusCell: hadKeyboard && !place });
    // A row that took the place of another is no new position to the grid underneath.
    if (!kept && hadKeyboard && !place) focusActive(machine);
  }, [machine, rows, columns]);
}

/** Something is always selected, so that Tab into the grid lands on a cell. */
export function useInitialCell<R extends GridRow>(
  machine: Machine<R>,
  { initialCell, takesKeyboard }: GridProps<R>,
  isReady: boolean,
): void {
  const rowCount = machine.latest.places.rowCount;
  const hasBegun = useRef(false);
  useLayoutEffect(() => {
    const { store, latest, handle } = machine;
    if (!isReady || rowCount === 0 || hasBegun.current) return;
    hasBegun.current = true;
    const { selection, editing } = store.get();
    if (selection) {
      // Somebody asked for a cell before there were any; a field that is open has the keyboard itself.
      if (!editing) focusActive(machine);
      return;
    }
    const row = initialCell ? latest.places.rowOf(initialCell.rowKey) : 0;
    const col = initialCell ? latest.places.colOf(initialCell.columnKey) : 0;
    const place = { row: Math.max(0, row), col: Math.max(0, col) };
    store.set({ selection: { active: place, head: place } });
    const position = { rowIdx: place.row, idx: latest.places.spanOf(place).from };
    handle?.selectCell(position, { shouldFocusCell: takesKeyboard ?? false });
  }, [machine, initialCell, takesKeyboard, isReady, rowCount]);
}

/** Tells the screen what is selected, and again when the selected cells themselves have changed. */
export function useSelectEvents<R extends GridRow>(machine: Machine<R>, places: GridPlaces<R>): void {
  const last = useRef<Selection | null>(null);
  const tell = useCallback(() => {
    const { selection } = machine.store.get();
    const { onSelect } = machine.latest.props;
    if (!selection || selection === last.current || !onSelect) return;
    last.current = selection;
    const detail = readSelection(machine.latest.places, selection);
    if (detail) startTransition(() => onSelect(detail));
  }, [machine]);
  useEffect(() => machine.store.subscribe(tell), [machine, tell]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other places mean other figures in the same cells
  useEffect(() => {
    last.current = null;
    tell();
  }, [tell, places]);
}
