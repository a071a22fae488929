import type { KeyboardEvent } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import { findCellElement } from './cell-element.ts';
import { createGridController, type GridController } from './grid-controller.ts';
import type { GridPlaces } from './grid-shape.ts';
import { createGridStore, type GridStore } from './grid-store.ts';
import type { GridProps, GridRow } from './grid-types.ts';
import type { CellPlace } from './selection.ts';

/** The parts of a mounted grid that stay; what they read of props and rows is always the latest. */
export type Machine<R extends GridRow> = {
  readonly store: GridStore;
  readonly controller: GridController;
  latest: { props: GridProps<R>; places: GridPlaces<R> };
  handle: DataGridHandle | null;
  tellTaken: (value: string) => void;
};

export function createMachine<R extends GridRow>(props: GridProps<R>, places: GridPlaces<R>): Machine<R> {
  const store = createGridStore();
  const machine: Machine<R> = {
    store,
    latest: { props, places },
    handle: null,
    tellTaken: () => undefined,
    controller: createGridController<R>({
      store,
      places: () => machine.latest.places,
      props: () => machine.latest.props,
      focusActive: () => focusActive(machine),
      pointAtActive: () => pointAtActive(machine),
      showActive: () => showActive(machine),
      tellTaken: (value) => machine.tellTaken(value),
      scrollTo: ({ row, col }) => machine.handle?.scrollToCell({ rowIdx: row, idx: col }),
    }),
  };
  return machine;
}

/** The first place of the cell the keyboard stands on. */
function findActive<R extends GridRow>({ store, latest }: Machine<R>): CellPlace | null {
  const active = store.get().selection?.active;
  return active ? { row: active.row, col: latest.places.spanOf(active).from } : null;
}

export function focusActive<R extends GridRow>(machine: Machine<R>): void {
  const active = findActive(machine);
  const root = machine.handle?.element;
  if (!active || !root) return;
  machine.handle?.selectCell({ rowIdx: active.row, idx: active.col }, { shouldFocusCell: true });
  // The grid underneath focuses a cell only when its position changes; after an edit it is the same one.
  const cell = findCellElement(root, active);
  if (!cell || cell === document.activeElement) return;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function pointAtActive<R extends GridRow>(machine: Machine<R>): CellPlace | null {
  const active = findActive(machine);
  if (active) machine.handle?.selectCell({ rowIdx: active.row, idx: active.col });
  return active;
}

function scrollOut<R extends GridRow>({ handle }: Machine<R>, place: CellPlace): void {
  const cell = handle?.element && findCellElement(handle.element, place);
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function showActive<R extends GridRow>(machine: Machine<R>): void {
  const active = pointAtActive(machine);
  if (!active) return;
  machine.handle?.scrollToCell({ rowIdx: active.row, idx: active.col });
  // Once it is drawn, which is a frame after the scrolling, out from under the heading that stays.
  requestAnimationFrame(() => requestAnimationFrame(() => scrollOut(machine, active)));
}

export const getRowKey = (row: GridRow): string => row.key;

/** False when there is none, or it is hidden with its cell scrolled away. */
export function focusPopover(box: HTMLElement | null): boolean {
  const target = box?.querySelector<HTMLElement>('.grid-popover :is(button, a, input)');
  target?.focus();
  return target != null && target === document.activeElement;
}

export function askOwner<R extends GridRow>(machine: Machine<R>, event: KeyboardEvent): boolean {
  const { store, controller, latest } = machine;
  const active = findActive(machine);
  const row = active && latest.places.rowAt(active.row);
  const column = active && latest.places.columnAt(active.col);
  if (!row || !column || !latest.props.onKeyDown) return false;
  return latest.props.onKeyDown(event, {
    mode: store.get().editing ? 'edit' : 'select',
    row,
    columnKey: column.key,
    draft: controller.readDraft(),
    commit: () => controller.commit(),
    cancel: () => controller.cancel(),
  });
}

/** Alt+↓ on a cell that is picked from a list shows the list. */
export function openChoices<R extends GridRow>(machine: Machine<R>): boolean {
  const active = findActive(machine);
  const row = active && machine.latest.places.rowAt(active.row);
  const column = active && machine.latest.places.columnAt(active.col);
  if (!row || column?.editor?.(row).kind !== 'choice') return false;
  return machine.controller.startEdit({ isOverwriting: false });
}
