import type { CellRendererProps, Column, RenderCellProps, Renderers } from 'react-data-grid';
import { Row } from 'react-data-grid';
import { CellContent, GridCell } from './grid-cell.tsx';
import type { GridColumn, GridRow, TreePlace } from './grid-types.ts';

/** Our columns in the words of the grid underneath. Widths are pixels, so that wrapped texts can be measured. */
export function makeGridColumns<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  widths: ReadonlyMap<string, number> | null,
): readonly Column<R, R>[] {
  return columns.map((column) => ({
    key: column.key,
    name: column.name,
    width: widths?.get(column.key) ?? 80,
    minWidth: 24,
    frozen: column.isFrozen ?? false,
    headerCellClass: [
      'grid-header',
      `grid-align-${column.align ?? 'start'}`,
      column.emphasis ? `grid-column-${column.emphasis}` : '',
    ].join(' '),
    ...(column.header === undefined ? {} : { renderHeaderCell: () => column.header }),
    ...(column.colSpan
      ? { colSpan: (args) => (args.type === 'ROW' ? column.colSpan?.(args.row) : undefined) }
      : {}),
    summaryCellClass: `grid-total grid-align-${column.align ?? 'start'}`,
    renderSummaryCell: ({ row }) => column.render?.(row, column.cell(row)) ?? column.cell(row).text,
    renderCell: (cell) => <CellContent {...(cell as unknown as RenderCellProps<GridRow>)} />,
  }));
}

/** Rows of a treegrid say where they stand; cells are always ours. */
export function gridRenderers<R extends GridRow>(
  treePlace: ((row: R) => TreePlace) | undefined,
): Renderers<R, R> {
  return {
    renderCell: (key, props) => (
      <GridCell key={key} {...(props as unknown as CellRendererProps<GridRow, unknown>)} />
    ),
    ...(treePlace
      ? {
          renderRow: (key, props) => {
            const place = treePlace(props.row);
            return (
              <Row
                key={key}
                {...props}
                aria-level={place.level}
                {...(place.isExpanded === null ? {} : { 'aria-expanded': place.isExpanded })}
                aria-posinset={place.positionInSet}
                aria-setsize={place.setSize}
              />
            );
          },
        }
      : {}),
  };
}
