import type { GridColumn, GridRow } from './grid-types.ts';
import type { TextMeasure } from './measure-text.ts';

/** Padding and border of a cell, both sides together (see grid.css). */
export const cellPaddingPx = 17;
/** Room for the "!" of an error beside a number. */
const markPx = 12;
/** A typed text that was refused may be long; a number may be as long as it is. */
const maxFitTextPx = 170;
/** So that a text that was measured to fit is not counted as two lines. */
const looseFitPx = 3;

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

type Cache = WeakMap<object, WeakMap<object, WeakMap<object, number>>>;

/** Widths of single cells by font, column and row: none of them ever changes, so what was measured stays. */
const measured: Cache = new WeakMap();

function openCache<K extends object, V>(cache: WeakMap<K, V>, key: K, create: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fresh = create();
  cache.set(key, fresh);
  return fresh;
}

/** Of the column alone: which font and which column it is need not be found again for every row. */
function openMeasured(column: object, measure: TextMeasure): WeakMap<object, number> {
  const ofFont = openCache(measured, measure, () => new WeakMap<object, WeakMap<object, number>>());
  return openCache(ofFont, column, () => new WeakMap<object, number>());
}

function measureCell<R extends GridRow>(column: GridColumn<R>, row: R, measure: TextMeasure): number {
  const facts = column.cell(row);
  const text = measure(facts.text, 'normal') + (facts.mark === 'error' ? markPx : 0);
  const isText = facts.number == null;
  return facts.state === 'heading' ? 0 : isText ? Math.min(text, maxFitTextPx) : text;
}

function fitWidth<R extends GridRow>(
  column: GridColumn<R>,
  rows: readonly R[],
  measure: TextMeasure,
): number {
  let widest = measure(column.name, 'strong');
  const known = openMeasured(column, measure);
  for (const row of rows) {
    widest = Math.max(
      widest,
      openCache(known, row, () => measureCell(column, row, measure)),
    );
  }
  const wanted = Math.ceil(widest) + looseFitPx + cellPaddingPx + (column.extraWidth ?? 0);
  return Math.max(column.minWidth ?? 40, Math.min(wanted, column.maxWidth ?? wanted));
}
