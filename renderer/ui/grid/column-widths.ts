import type { GridColumn, GridRow } from './grid-types.ts';
import type { TextMeasure } from './measure-text.ts';

/** Padding and border of a cell, both sides together (see grid.css). */
export const cellPaddingPx = 17;
/** Room for the "!" of an error beside a number. */
const markPx = 12;
/** A typed text that was refused may be long; a number may be as long as it is. */
const maxFitTextPx = 170;

/** The pixel width of every column for a grid of the given inner width. */
export function resolveWidths<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  gridWidth: number,
  measure: TextMeasure,
): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const column of columns) {
    if (column.width === 'fill') continue;
    widths.set(column.key, typeof column.width === 'number' ? column.width : fitWidth(column, rows, measure));
  }
  const fills = columns.filter((column) => column.width === 'fill');
  const left = gridWidth - [...widths.values()].reduce((total, width) => total + width, 0);
  for (const column of fills) {
    widths.set(column.key, Math.max(column.minWidth ?? 120, Math.floor(left / fills.length)));
  }
  return widths;
}

function fitWidth<R extends GridRow>(
  column: GridColumn<R>,
  rows: readonly R[],
  measure: TextMeasure,
): number {
  let widest = measure(column.name, 'strong');
  let longest = 0;
  for (const row of rows) {
    if ((column.colSpan?.(row) ?? 1) > 1) continue;
    const facts = column.cell(row);
    // Digits are equally wide: only texts about as long as the longest can be the widest.
    if (facts.state === 'heading' || facts.text.length < longest - 4) continue;
    longest = Math.max(longest, facts.text.length);
    const width = measure(facts.text, 'normal') + (facts.mark === 'error' ? markPx : 0);
    widest = Math.max(widest, facts.number == null ? Math.min(width, maxFitTextPx) : width);
  }
  return Math.max(column.minWidth ?? 40, Math.ceil(widest) + cellPaddingPx);
}
