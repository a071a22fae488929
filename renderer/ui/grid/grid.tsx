import {
  type ReactNode,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type CellKeyboardEvent, type CellMouseArgs, type CellMouseEvent, DataGrid } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import './grid.css';
import { useTranslation } from 'react-i18next';
import { joinClasses } from '../class-names.ts';
import { shortenValue } from '../outside-changes.ts';
import { showToast } from '../toast-queue.ts';
import { GridContext, type GridShared } from './grid-context.ts';
import { gridRenderers, makeGridColumns } from './grid-drawing.tsx';
import { useFollowCells, useInitialCell, useSelectEvents } from './grid-effects.ts';
import {
  askOwner,
  createMachine,
  focusActive,
  focusPopover,
  getRowKey,
  openChoices,
} from './grid-machine.ts';
import { GridPopover } from './grid-popover.tsx';
import { createPlaces } from './grid-shape.ts';
import type { GridColumn, GridProps, GridRow } from './grid-types.ts';
import { handleEditKey, handleSelectKey, type KeyTarget } from './handle-key.ts';
import type { CellPlace } from './selection.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDrag } from './use-drag.ts';
import { useGridLayout } from './use-grid-layout.ts';
import { useStickyRow } from './use-sticky-row.ts';

export const defaultRowHeightPx = 28;
const headerHeightPx = 30;
/** Until widths and heights are known, so that no cell is drawn twice. */
const noRows: readonly never[] = [];

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
  const { t } = useTranslation();
  machine.tellTaken = (value) =>
    showToast({ text: t('common.replacedMeanwhile', { value: shortenValue(value) }), topic: 'meanwhile' });

  const { totalRow } = props;
  // A total is wider than what it sums.
  const measuredRows = useMemo(() => (totalRow ? [...rows, totalRow] : rows), [rows, totalRow]);
  const layout = useGridLayout(box, columns, measuredRows);
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

  // What is being typed when the grid is taken away with its screen counts as typed.
  useLayoutEffect(() => () => controller.commit(), [controller]);
  useFollowCells(machine, rows, columns);
  useInitialCell(machine, props, layout !== null);
  useSelectEvents(machine, places);

  const findPlace = useCallback(
    (rowKey: string, columnKey: string): CellPlace | null => {
      const place = {
        row: machine.latest.places.rowOf(rowKey),
        col: machine.latest.places.colOf(columnKey),
      };
      return place.row < 0 || place.col < 0 ? null : place;
    },
    [machine],
  );
  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => focusActive(machine),
      paste: (block) => controller.paste(block),
      pointAt: (rowKey, columnKey) => {
        const place = findPlace(rowKey, columnKey);
        if (place === null) return;
        const hasKeyboard = machine.handle?.element?.contains(document.activeElement) === true;
        controller.select(place, { leavesKeyboard: !hasKeyboard });
      },
      focusCell: (rowKey, columnKey, options) => {
        const place = findPlace(rowKey, columnKey);
        if (place === null) return;
        if (options?.edit && controller.editAt(place)) return;
        controller.select(place);
      },
    }),
    [machine, controller, findPlace],
  );

  const findScroller = (): HTMLElement | null => machine.handle?.element ?? null;
  const drag = useDrag(controller, findScroller);
  const clipboard = useClipboard(store, controller);

  function handleKey(_: unknown, event: CellKeyboardEvent): void {
    event.preventGridDefault();
    if (event.defaultPrevented) return;
    const state = store.get();
    clipboard.asksForText(
      (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v',
    );
    const asksForMore = event.altKey && event.key === 'ArrowDown' && !state.editing;
    if (asksForMore && (openChoices(machine) || focusPopover(box.current))) {
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

  function handleMouseDown({ rowIdx, column }: CellMouseArgs<R, R>, event: CellMouseEvent): void {
    event.preventGridDefault();
    if (event.target instanceof Element && event.target.closest('.grid-editor, .grid-choices')) return;
    const place = { row: rowIdx, col: column.idx };
    if (event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest('.grid-fill-handle')) {
      event.preventDefault();
      drag.beginFill();
      return;
    }
    controller.commit();
    controller.select(place, { extend: event.shiftKey });
    // Keeps the pointer from marking text; the keyboard is put on the cell above.
    event.preventDefault();
    drag.beginSelect();
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
        className={joinClasses(
          'grid-box',
          props.stickyRowOf && 'grid-may-stick',
          stickyRow && 'grid-has-sticky',
        )}
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
        <DataGrid<R, R>
          ref={(handle) => {
            machine.handle = handle;
            handle?.element?.setAttribute('aria-multiselectable', 'true');
            // The grid underneath keeps an empty place for the keyboard beside the rows of a tree; it is none of them.
            const sink = handle?.element?.querySelector(':scope > [tabindex]:not([role])');
            sink?.setAttribute('aria-hidden', 'true');
          }}
          role={props.role ?? 'grid'}
          aria-label={props.label}
          className="rdg-light grid-root"
          columns={drawnColumns}
          rows={layout ? rows : noRows}
          rowKeyGetter={getRowKey}
          rowHeight={heightOf}
          headerRowHeight={headerHeightPx}
          {...(totalRow ? { bottomSummaryRows: [totalRow], summaryRowHeight: defaultRowHeightPx } : {})}
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
          <GridPopover
            label={popover.label}
            isPlain={popover.isPlain ?? false}
            place={popoverPlace}
            box={box}
            onLeave={() => focusActive(machine)}
          >
            {popover.content}
          </GridPopover>
        )}
      </div>
    </GridContext>
  );
}
