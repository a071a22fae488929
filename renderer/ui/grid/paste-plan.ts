import type { ClipboardBlock, ClipboardCell } from './grid-types.ts';
import type { CellPlace, Rectangle } from './selection.ts';

export type PasteShape = {
  readonly rowCount: number;
  readonly colCount: number;
  /** Group rows take nothing: a column copied from a sheet without them still lands row by row. */
  readonly isDataRow: (row: number) => boolean;
  readonly isEditable: (place: CellPlace) => boolean;
};

export type PasteTarget = { readonly place: CellPlace; readonly cell: ClipboardCell };
export type PastePlan = {
  readonly targets: readonly PasteTarget[];
  /** Filled cells of the block that went nowhere. */
  readonly dropped: number;
  /** Those of them that fell on cells which cannot be changed. */
  readonly closed: readonly CellPlace[];
};

/**
 * Which cell of the block goes where. As in Excel the block starts at the top left of the selection; a selection whose
 * size is a multiple of the block's is filled with copies of it.
 */
export function planPaste(shape: PasteShape, selection: Rectangle, block: ClipboardBlock): PastePlan {
  const height = block.length;
  const width = Math.max(0, ...block.map((line) => line.length));
  if (height === 0 || width === 0) return { targets: [], dropped: 0, closed: [] };
  const rows = listDataRows(shape, selection.top);
  const chosen = rows.filter((row) => row <= selection.bottom).length;
  const copiesDown = chosen > height && chosen % height === 0 ? chosen / height : 1;
  const columns = selection.right - selection.left + 1;
  const copiesRight = columns > width && columns % width === 0 ? columns / width : 1;
  const targets: PasteTarget[] = [];
  const closed: CellPlace[] = [];
  let dropped = 0;
  for (let y = 0; y < height * copiesDown; y += 1) {
    const row = rows[y];
    for (let x = 0; x < width * copiesRight; x += 1) {
      const cell = block[y % height]?.[x % width];
      if (!cell) continue;
      const place = { row: row ?? -1, col: selection.left + x };
      const isInside = row !== undefined && place.col < shape.colCount;
      if (isInside && shape.isEditable(place)) targets.push({ place, cell });
      else if (cell.text.trim() !== '') {
        dropped += 1;
        if (isInside) closed.push(place);
      }
    }
  }
  return { targets, dropped, closed };
}

function listDataRows(shape: PasteShape, from: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < shape.rowCount; row += 1) if (shape.isDataRow(row)) rows.push(row);
  return rows;
}
