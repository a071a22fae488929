import {
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  type CellKeyboardEvent,
  type CellMouseArgs,
  type CellMouseEvent,
  DataGrid,
  type DataGridHandle,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import './grid.css';
import { findCellElement } from './cell-element.ts';
import { GridContext, type GridShared } from './grid-context.ts';
import { createGridController, type GridController } from './grid-controller.ts';
import { gridRenderers, makeGridColumns } from './grid-drawing.tsx';
import { GridPopover } from './grid-popover.tsx';
import { readSelection } from './grid-selection.ts';
import { createPlaces, type GridPlaces } from './grid-shape.ts';
import { createGridStore, type GridStore } from './grid-store.ts';
import type { GridColumn, GridProps, GridRow } from './grid-types.ts';
import { handleEditKey, handleSelectKey, type KeyTarget } from './handle-key.ts';
import { type CellPlace, followRow, type Selection } from './selection.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDragSelect } from './use-drag-select.ts';
import { useGridLayout } from './use-grid-layout.ts';
import { useStickyRow } from './use-sticky-row.ts';

export const defaultRowHeightPx = 28;
const headerHeightPx = 30;

/** The parts of a mounted grid that stay; what they read of props and rows is always the latest. */
type Machine<R extends GridRow> = {
  readonly store: GridStore;
  readonly controller: GridController;
  latest: { props: GridProps<R>; places: GridPlaces<R> };
  handle: DataGridHandle | null;
};

function createMachine<R extends GridRow>(props: GridProps<R>, places: GridPlaces<R>): Machine<R> {
  const store = createGridStore();
  const machine: Machine<R> = {
    store,
    latest: { props, places },
    handle: null,
    controller: createGridController<R>({
      store,
      places: () => machine.latest.places,
      props: () => machine.latest.props,
      focusActive: () => focusActive(machine),
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

function focusActive<R extends GridRow>(machine: Machine<R>): void {
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

/**
 * The entry grid: Excel's keys, ranges, clipboard and fill on a virtualised `role="grid"` or `"treegrid"`.
 *
 * The grid holds no data. A column says of each row what its cell is (`cell`), and every act comes back as one call of
 * `onEdit` with all its cells, however many, so that it can become one command. Rows whose content did not change must
 * stay the same objects: only changed ones are drawn again.
 *
 * ```tsx
 * const columns: GridColumn<Row>[] = [
 *   { key: 'name', name: t('…'), width: 'fill', isFrozen: true, wraps: true,
 *     cell: (row) => ({ text: row.name, state: 'read-only' }) },
 *   { key: 'value', name: '2026', width: 'fit', align: 'end', emphasis: 'entry',
 *     cell: (row) => ({ text: row.shown, number: row.value, state: 'editable', mark: row.issue ? 'error' : null }),
 *     editor: () => ({ kind: 'number', decimalMark: ',' }) },
 * ];
 * <Grid label={t('…')} columns={columns} rows={rows} onEdit={(edits) => save(edits)}
 *       rowHeight={(row, layout) => 10 + 18 * Math.min(3, layout.countLines(row.name, layout.innerWidthOf('name')))} />
 * ```
 *
 * An outline adds `role="treegrid"` and `treePlace` (level, expanded, position), lets level texts span with
 * `colSpan: (row) => row.isLevel ? columnCount : 1` in its first column (then not `isFrozen`), and takes Enter, Tab and
 * Alt+arrows for itself in `onKeyDown`, whose context knows the mode, the row and the draft and can commit it.
 * `ref.focusCell(rowKey, columnKey, { edit: true })` continues in a row that has just been made.
 */
export function Grid<R extends GridRow>(props: GridProps<R>): ReactNode {
  const { columns, rows, isDataRow } = props;
  const box = useRef<HTMLDivElement>(null);
  const places = useMemo(() => createPlaces(rows, columns, isDataRow), [rows, columns, isDataRow]);
  const [machine] = useState(() => createMachine(props, places));
  const { store, controller } = machine;
  machine.latest = { props, places };

  const layout = useGridLayout(box, columns, rows);
  const { rowHeight } = props;
  const heightOf = useMemo(() => {
    const known = new WeakMap<R, number>();
    return (row: R): number => {
      const height = known.get(row) ?? (layout && rowHeight ? rowHeight(row, layout) : defaultRowHeightPx);
      known.set(row, height);
      return height;
    };
  }, [layout, rowHeight]);
  // The same function for every drawing, or every row would be drawn again.
  const classOf = useCallback((row: R): string => machine.latest.props.rowClass?.(row) ?? '', [machine]);
  const drawnColumns = useMemo(() => makeGridColumns(columns, layout?.widths ?? null), [columns, layout]);
  const stickyRow = useStickyRow(box, rows, heightOf, props.stickyRowOf);
  const shared = useMemo(
    (): GridShared => ({
      store,
      controller,
      columns: new Map(columns.map((column) => [column.key, column as unknown as GridColumn<GridRow>])),
    }),
    [store, controller, columns],
  );

  useFollowRows(machine, rows);
  useInitialCell(machine, props, layout !== null);
  useSelectEvents(machine, places);

  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => focusActive(machine),
      paste: (block) => controller.paste(block),
      focusCell: (rowKey, columnKey, options) => {
        const place = {
          row: machine.latest.places.rowOf(rowKey),
          col: machine.latest.places.colOf(columnKey),
        };
        if (place.row < 0 || place.col < 0) return;
        controller.select(place);
        if (options?.edit) controller.startEdit({ isOverwriting: false });
      },
    }),
    [machine, controller],
  );

  const findScroller = (): HTMLElement | null => machine.handle?.element ?? null;
  const drag = useDragSelect(controller, findScroller);
  const clipboard = useClipboard(store, controller);

  function handleKey(_: unknown, event: CellKeyboardEvent): void {
    event.preventGridDefault();
    if (event.defaultPrevented) return;
    const state = store.get();
    clipboard.asksForText(
      (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v',
    );
    if (event.altKey && event.key === 'ArrowDown' && !state.editing && focusPopover(box.current)) {
      event.preventDefault();
      return;
    }
    if (askOwner(machine, event)) {
      event.preventDefault();
      return;
    }
    const pageRows = Math.max(1, Math.floor((findScroller()?.clientHeight ?? 0) / defaultRowHeightPx) - 2);
    const target: KeyTarget<R> = { state, places: machine.latest.places, controller, pageRows };
    const isDone = state.editing ? handleEditKey(event, target) : handleSelectKey(event, target);
    if (isDone) event.preventDefault();
  }

  function handleMouseDown({ rowIdx, column }: CellMouseArgs<R>, event: CellMouseEvent): void {
    event.preventGridDefault();
    if (event.target instanceof Element && event.target.closest('.grid-editor, .grid-choices')) return;
    const place = { row: rowIdx, col: column.idx };
    if (event.button !== 0) return;
    controller.commit();
    controller.select(place, { extend: event.shiftKey });
    // Keeps the pointer from marking text; the keyboard is put on the cell above.
    event.preventDefault();
    drag.begin();
  }

  const popover = props.popover ?? null;
  const popoverPlace = popover
    ? { row: places.rowOf(popover.rowKey), col: places.colOf(popover.columnKey) }
    : null;
  const isTree = props.role === 'treegrid';
  const renderers = useMemo(
    () => gridRenderers<R>(isTree ? props.treePlace : undefined),
    [isTree, props.treePlace],
  );

  return (
    <GridContext value={shared}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the grid inside it */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: the keyboard extends a range with Shift+arrows */}
      <div
        ref={box}
        className={stickyRow ? 'grid-box grid-has-sticky' : 'grid-box'}
        onCopy={clipboard.onCopy}
        onCut={clipboard.onCut}
        onPaste={clipboard.onPaste}
        onMouseOver={drag.onMouseOver}
        onMouseDownCapture={(event) => {
          const header =
            event.target instanceof Element ? event.target.closest('[role="columnheader"]') : null;
          const col = Number(header?.getAttribute('aria-colindex') ?? '0') - 1;
          if (col < 0 || rows.length === 0) return;
          event.preventDefault();
          event.stopPropagation();
          controller.commit();
          controller.selectBlock({ row: 0, col }, { row: rows.length - 1, col });
        }}
      >
        <DataGrid<R>
          ref={(handle) => {
            machine.handle = handle;
            handle?.element?.setAttribute('aria-multiselectable', 'true');
          }}
          role={props.role ?? 'grid'}
          aria-label={props.label}
          className="rdg-light grid-root"
          columns={drawnColumns}
          rows={rows}
          rowKeyGetter={getRowKey}
          rowHeight={heightOf}
          headerRowHeight={headerHeightPx}
          rowClass={classOf}
          renderers={renderers}
          onCellKeyDown={handleKey}
          onCellMouseDown={handleMouseDown}
          onCellDoubleClick={(_, event) => {
            event.preventGridDefault();
            controller.startEdit({ isOverwriting: false });
          }}
          onCellClick={({ row, column }) => props.onCellClick?.(row, column.key)}
        />
        {stickyRow && (
          <div className={`grid-sticky ${classOf(stickyRow)}`} aria-hidden="true">
            {columns[0]?.render?.(stickyRow, columns[0].cell(stickyRow)) ?? columns[0]?.cell(stickyRow).text}
          </div>
        )}
        {rows.length === 0 && props.empty}
        {popover && popoverPlace && popoverPlace.row >= 0 && popoverPlace.col >= 0 && (
          <GridPopover place={popoverPlace} box={box} onLeave={() => focusActive(machine)}>
            {popover.content}
          </GridPopover>
        )}
      </div>
    </GridContext>
  );
}

const getRowKey = (row: GridRow): string => row.key;

function focusPopover(box: HTMLElement | null): boolean {
  const target = box?.querySelector<HTMLElement>('.grid-popover :is(button, a, input)');
  target?.focus();
  return target != null;
}

function askOwner<R extends GridRow>(machine: Machine<R>, event: KeyboardEvent): boolean {
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

/** The selection and the editor stay with their rows when rows come, go or move, and the keyboard stays in the grid. */
function useFollowRows<R extends GridRow>(machine: Machine<R>, rows: readonly R[]): void {
  const before = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const keys = rows.map(getRowKey);
    const old = before.current;
    before.current = keys;
    const { store } = machine;
    const { selection, editing } = store.get();
    const isUnchanged = keys.length === old.length && keys.every((key, index) => key === old[index]);
    if (!selection || isUnchanged || keys.length === 0) return;
    const hadKeyboard =
      machine.handle?.element?.contains(document.activeElement) || document.activeElement === document.body;
    const indexes = new Map(keys.map((key, index) => [key, index]));
    const follow = (place: CellPlace): CellPlace | null => followRow(place, old, indexes);
    const fallback = { row: Math.min(selection.active.row, keys.length - 1), col: selection.active.col };
    const active = follow(selection.active) ?? fallback;
    const next: Selection = { active, head: (follow(selection.active) && follow(selection.head)) ?? active };
    const place = editing && follow(editing.place);
    store.set({ selection: next, editing: editing && place ? { ...editing, place } : null });
    const idx = machine.latest.places.spanOf(active).from;
    machine.handle?.selectCell({ rowIdx: active.row, idx }, { shouldFocusCell: hadKeyboard && !place });
  }, [machine, rows]);
}

/** Something is always selected, so that Tab into the grid lands on a cell. */
function useInitialCell<R extends GridRow>(
  machine: Machine<R>,
  { initialCell, takesKeyboard }: GridProps<R>,
  isReady: boolean,
): void {
  const rowCount = machine.latest.places.rowCount;
  useLayoutEffect(() => {
    const { store, latest, handle } = machine;
    if (!isReady || rowCount === 0 || store.get().selection) return;
    const row = initialCell ? latest.places.rowOf(initialCell.rowKey) : 0;
    const col = initialCell ? latest.places.colOf(initialCell.columnKey) : 0;
    const place = { row: Math.max(0, row), col: Math.max(0, col) };
    store.set({ selection: { active: place, head: place } });
    const position = { rowIdx: place.row, idx: latest.places.spanOf(place).from };
    handle?.selectCell(position, { shouldFocusCell: takesKeyboard ?? false });
  }, [machine, initialCell, takesKeyboard, isReady, rowCount]);
}

/** Tells the screen what is selected, and again when the selected cells themselves have changed. */
function useSelectEvents<R extends GridRow>(machine: Machine<R>, places: GridPlaces<R>): void {
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
