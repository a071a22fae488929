import type { Figure } from '../../../db/domain/rational.ts';
import type { GridPlaces } from './grid-shape.ts';
import type { GridRow, GridSelection } from './grid-types.ts';
import { findRectangle, isSingleCell, type Selection } from './selection.ts';
import { summarize } from './summary.ts';

/** What a selection means to the screen: rows, columns and the sums of its figures. */
export function readSelection<R extends GridRow>(
  places: GridPlaces<R>,
  selection: Selection,
): GridSelection<R> | null {
  const { active } = selection;
  const row = places.rowAt(active.row);
  const column = places.columnAt(places.spanOf(active).from);
  if (!row || !column) return null;
  const box = findRectangle(selection);
  const rows: R[] = [];
  const figures: Figure[] = [];
  for (let index = box.top; index <= box.bottom; index += 1) {
    const inside = places.rowAt(index);
    if (inside) rows.push(inside);
    if (isSingleCell(selection) || !places.isDataRow(index)) continue;
    for (let col = box.left; col <= box.right; col += 1) {
      const figure = places.factsAt({ row: index, col })?.number;
      if (figure != null) figures.push(figure);
    }
  }
  const columnKeys = Array.from(
    { length: box.right - box.left + 1 },
    (_, index) => places.columnAt(box.left + index)?.key ?? '',
  );
  return { row, columnKey: column.key, rows, columnKeys, summary: summarize(figures) };
}
