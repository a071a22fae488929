import type { CellFacts, GridColumn, GridRow } from './grid-types.ts';
import type { CellPlace, GridShape } from './selection.ts';

/** Rows and columns as places, for everything that moves, fills, copies and pastes. */
export type GridPlaces<R extends GridRow> = GridShape & {
  readonly rowAt: (row: number) => R | undefined;
  readonly columnAt: (col: number) => GridColumn<R> | undefined;
  readonly factsAt: (place: CellPlace) => CellFacts | null;
  readonly rowOf: (key: string) => number;
  readonly colOf: (key: string) => number;
};

export function createPlaces<R extends GridRow>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  isDataRow: ((row: R) => boolean) | undefined,
): GridPlaces<R> {
  const spanOf = ({ row, col }: CellPlace): { readonly from: number; readonly to: number } => {
    const data = rows[row];
    for (let from = 0; data && from <= col; from += 1) {
      const span = columns[from]?.colSpan?.(data) ?? 1;
      if (span > 1 && from + span > col) return { from, to: Math.min(columns.length, from + span) - 1 };
    }
    return { from: col, to: col };
  };
  const factsAt = (place: CellPlace): CellFacts | null => {
    const row = rows[place.row];
    const column = columns[spanOf(place).from];
    return row && column ? column.cell(row) : null;
  };
  return {
    rowCount: rows.length,
    colCount: columns.length,
    spanOf,
    factsAt,
    rowAt: (row) => rows[row],
    columnAt: (col) => columns[col],
    rowOf: (key) => rows.findIndex((row) => row.key === key),
    colOf: (key) => columns.findIndex((column) => column.key === key),
    isDataRow: (index) => {
      const row = rows[index];
      return row !== undefined && (isDataRow?.(row) ?? true);
    },
    isEmpty: (place) => (factsAt(place)?.text ?? '') === '',
    // Under a spanning text only its first column is the cell.
    isEditable: (place) => spanOf(place).from === place.col && factsAt(place)?.state === 'editable',
  };
}
