import type { KeyboardEvent } from 'react';
import type { GridController } from './grid-controller.ts';
import type { GridPlaces } from './grid-shape.ts';
import type { GridState } from './grid-store.ts';
import type { GridRow } from './grid-types.ts';
import { type CellPlace, findNextEditable, findRectangle, jump, type Move, step } from './selection.ts';

export type KeyTarget<R extends GridRow> = {
  readonly state: GridState;
  readonly places: GridPlaces<R>;
  readonly controller: GridController;
  readonly pageRows: number;
};

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Keys that begin a text: a character, or a dead key or input method that will make one. */
function beginsText(event: KeyboardEvent): boolean {
  if (event.key === 'Dead' || event.key === 'Process') return true;
  if (event.key.length !== 1) return false;
  const isAltGraph = event.getModifierState('AltGraph');
  return isAltGraph || !(event.ctrlKey || event.metaKey || event.altKey);
}

/** Excel's keys while a cell is selected. True when the grid has acted and the browser must not. */
export function handleSelectKey<R extends GridRow>(event: KeyboardEvent, target: KeyTarget<R>): boolean {
  const { state, places, controller } = target;
  const { selection } = state;
  if (!selection) return false;
  const isControl = event.ctrlKey || event.metaKey;
  const move = arrows[event.key];
  const from = event.shiftKey ? selection.head : selection.active;
  if (move && !event.altKey) {
    controller.select(isControl ? jump(places, from, move) : step(places, from, move), {
      extend: event.shiftKey,
    });
    return true;
  }
  switch (event.key) {
    case 'Home':
    case 'End':
    case 'PageUp':
    case 'PageDown':
      // With Ctrl the page keys belong to the screen: previous and next quarter.
      if (isControl && event.key.startsWith('Page')) return false;
      controller.select(findEdge(event.key, isControl, from, target), { extend: event.shiftKey });
      return true;
    case 'Tab':
      return moveSideways(event.shiftKey ? 'left' : 'right', target);
    case 'Enter':
      if (isControl) controller.fill('all');
      else if (!event.altKey)
        controller.select(findNextEditable(places, selection.active, event.shiftKey ? -1 : 1));
      return true;
    case 'F2':
      return controller.startEdit({ isOverwriting: false });
    case 'Delete':
      controller.clear('clear');
      return true;
    case 'Backspace':
      return controller.startEdit({ isOverwriting: true });
    case ' ':
      if (event.shiftKey || isControl) {
        selectStrip(isControl, target);
        return true;
      }
      break;
    default:
      break;
  }
  if (isControl && !event.altKey && handleControlLetter(event.key.toLowerCase(), target)) return true;
  // The character itself is left to the browser, which types it into the editor that has just opened.
  if (beginsText(event)) controller.startEdit({ isOverwriting: true });
  return false;
}

function handleControlLetter<R extends GridRow>(
  letter: string,
  { places, controller }: KeyTarget<R>,
): boolean {
  if (letter === 'd') controller.fill('down');
  else if (letter === 'r') controller.fill('right');
  else if (letter === 'a') {
    controller.selectBlock({ row: 0, col: 0 }, { row: places.rowCount - 1, col: places.colCount - 1 });
  } else return false;
  return true;
}

/** Tab leaves the grid at the end of a row, so that it is no trap. */
export function moveSideways<R extends GridRow>(
  move: 'left' | 'right',
  { state, places, controller }: KeyTarget<R>,
): boolean {
  const active = state.selection?.active;
  if (!active) return false;
  const next = step(places, active, move);
  if (next.col === active.col) return false;
  controller.select(next);
  return true;
}

function findEdge<R extends GridRow>(
  key: string,
  isControl: boolean,
  from: CellPlace,
  { places, pageRows }: KeyTarget<R>,
): CellPlace {
  const last = { row: places.rowCount - 1, col: places.colCount - 1 };
  if (key === 'Home') return isControl ? { row: 0, col: 0 } : { ...from, col: 0 };
  if (key === 'End') return isControl ? last : { ...from, col: last.col };
  return { ...from, row: from.row + (key === 'PageUp' ? -pageRows : pageRows) };
}

function selectStrip<R extends GridRow>(
  isColumn: boolean,
  { state, places, controller }: KeyTarget<R>,
): void {
  if (!state.selection) return;
  const box = findRectangle(state.selection);
  const last = { row: places.rowCount - 1, col: places.colCount - 1 };
  if (isColumn) controller.selectBlock({ row: 0, col: box.left }, { row: last.row, col: box.right });
  else controller.selectBlock({ row: box.top, col: 0 }, { row: box.bottom, col: last.col });
}

/** Keys while a cell is being edited, asked before the editor's own. True when they ended or changed the editing. */
export function handleEditKey<R extends GridRow>(event: KeyboardEvent, target: KeyTarget<R>): boolean {
  const { state, places, controller } = target;
  const { editing, selection } = state;
  if (!editing || !selection || event.nativeEvent.isComposing) return false;
  const { place } = editing;
  const goTo = (next: CellPlace): true => {
    controller.commit();
    controller.select(next);
    return true;
  };
  if (event.key === 'Escape') {
    controller.cancel();
    return true;
  }
  if (event.key === 'Enter' && !event.altKey) {
    if (!event.ctrlKey && !event.metaKey)
      return goTo(findNextEditable(places, place, event.shiftKey ? -1 : 1));
    controller.commit({ fillsSelection: true });
    controller.selectBlock(selection.active, selection.head);
    return true;
  }
  if (event.key === 'Tab') {
    controller.commit();
    if (moveSideways(event.shiftKey ? 'left' : 'right', target)) return true;
    controller.select(place);
    return false;
  }
  const move = arrows[event.key];
  if (move && editing.isOverwriting && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
    return goTo(step(places, place, move));
  }
  return false;
}
