import { countLines } from '../charts/text-metrics.ts';
import type { SheetCell } from './plan-sheet.ts';

/** In points: a line of ten-point Arial with its leading, and the air of a row. */
const lineHeight = 12.75;
const rowPadding = 3;
/** A character of the width of a column, and what the edges of a cell take of it. */
const characterWidth = 5.25;
const cellPadding = 7;
/** Excel draws no row taller. */
const tallest = 409;

/**
 * The heights rows need for their words: a spreadsheet fits rows only while somebody types in them, and not where cells
 * are merged at all.
 */
export function measureHeights(
  rows: readonly (readonly (SheetCell | null)[])[],
  widths: readonly number[],
): readonly number[] {
  const heights = rows.map(() => lineHeight + rowPadding);
  const need = (cell: SheetCell, column: number): number => {
    if (cell.kind !== 'text' || cell.look === 'plain' || cell.look === 'title') return 0;
    const span = widths.slice(column, column + cell.columns);
    const width = span.reduce((total, one) => total + one * characterWidth, 0) - cellPadding;
    const isBold = cell.look !== 'body' && cell.look !== 'note';
    return countLines(cell.text, 10, Math.max(width, characterWidth), isBold) * lineHeight + rowPadding;
  };
  const visit = (isTall: boolean, act: (cell: SheetCell, row: number, height: number) => void): void => {
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell !== null && cell.rows > 1 === isTall) act(cell, row, need(cell, column));
  };
  visit(false, (_cell, row, height) => {
    heights[row] = Math.max(heights[row] ?? 0, height);
  });
  // What reaches down over several rows and needs more than they have gets it from the last of them.
  visit(true, (cell, row, height) => {
    const last = row + cell.rows - 1;
    const has = heights.slice(row, last + 1).reduce((total, one) => total + one, 0);
    if (height > has) heights[last] = (heights[last] ?? 0) + height - has;
  });
  return heights.map((height) => Math.min(tallest, Math.round(height * 4) / 4));
}
