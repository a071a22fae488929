import type { CellPlace } from './selection.ts';

/** Rows are numbered from 1 with the header before them (aria-rowindex). */
const headerRows = 1;

/** The cell on the page; null while its row is not drawn. `col` must be the first column the cell covers. */
export function findCellElement(root: Element, { row, col }: CellPlace): HTMLElement | null {
  return root.querySelector<HTMLElement>(
    `:scope > [role="row"][aria-rowindex="${row + 1 + headerRows}"] > [aria-colindex="${col + 1}"]`,
  );
}

/** The place of the cell an event happened in; null outside the body of the grid. */
export function findPlace(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[role="gridcell"]');
  const row = cell?.closest('[role="row"]')?.getAttribute('aria-rowindex');
  const col = cell?.getAttribute('aria-colindex');
  return row && col ? { row: Number(row) - 1 - headerRows, col: Number(col) - 1 } : null;
}
