import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { Cell, type CellRendererProps, type RenderCellProps } from 'react-data-grid';
import { CellEditor } from './cell-editor.tsx';
import { useGridShared } from './grid-context.ts';
import { describeCell, isFillCorner } from './grid-store.ts';
import type { CellFacts, GridColumn, GridRow } from './grid-types.ts';

/** One cell with its state in classes and in ARIA; what is inside comes from `CellContent`. */
export function GridCell(props: CellRendererProps<GridRow, unknown>): ReactNode {
  const { store, columns } = useGridShared();
  const from = props.column.idx;
  const to = from + (props.colSpan ?? 1) - 1;
  const stateClasses = useSyncExternalStore(store.subscribe, () =>
    describeCell(store.get(), props.rowIdx, from, to),
  );
  const column = columns.get(props.column.key);
  if (!column) return <Cell {...props} />;
  const facts = column.cell(props.row);
  const isActive = stateClasses.split(' ').includes('grid-active');
  return (
    <Cell
      {...props}
      className={`${classifyCell(column, facts)} ${stateClasses}`}
      // The grid underneath takes a cell out of the tab order once something inside it had the keyboard.
      tabIndex={isActive ? 0 : -1}
      aria-selected={isActive || stateClasses.includes('grid-in-range')}
      aria-readonly={facts.state === 'editable' ? undefined : true}
      aria-invalid={facts.mark === 'error' ? true : undefined}
      {...(facts.message ? { title: facts.message } : {})}
    />
  );
}

function classifyCell(column: GridColumn<GridRow>, facts: CellFacts): string {
  const names = [`grid-cell grid-${facts.state} grid-align-${column.align ?? 'start'}`];
  if (column.emphasis) names.push(`grid-column-${column.emphasis}`);
  if (column.wraps) names.push('grid-wraps');
  if (facts.mark) names.push(`grid-mark-${facts.mark}`);
  return names.join(' ');
}

/** The content of a cell: its text, what the column draws instead, or the editor. */
export function CellContent({ row, column: drawn, rowIdx }: RenderCellProps<GridRow>): ReactNode {
  const { store, columns } = useGridShared();
  const editing = useSyncExternalStore(store.subscribe, () => {
    const state = store.get().editing;
    return state && state.rowKey === row.key && state.columnKey === drawn.key ? state : null;
  });
  const isCorner = useSyncExternalStore(store.subscribe, () => isFillCorner(store.get(), rowIdx, drawn.idx));
  const column = columns.get(drawn.key);
  if (!column) return null;
  const facts = column.cell(row);
  if (editing) {
    const kind = column.editor?.(row) ?? { kind: 'text' as const };
    const field = <CellEditor key={row.key} kind={kind} start={editing} label={column.name} />;
    return column.frameEditor?.(row, field) ?? field;
  }
  const content = column.render?.(row, facts) ?? <span className="grid-text">{facts.text}</span>;
  const hasHandle = isCorner && facts.state === 'editable';
  if (facts.mark !== 'error' && !hasHandle) return content;
  return (
    <>
      {content}
      {facts.mark === 'error' && (
        <span className="grid-error-sign" aria-hidden="true">
          !
        </span>
      )}
      {hasHandle && <span className="grid-fill-handle" aria-hidden="true" />}
    </>
  );
}
