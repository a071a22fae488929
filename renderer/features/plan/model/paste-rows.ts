import type { CellEdit, ClipboardBlock, ClipboardCell } from '../../../ui/grid/grid-types.ts';
import type { OutlineRow } from './outline-row.ts';

/** Signs that a list carries in a text and that an outline draws by itself. */
const bullet = /^(?:[•▪◦‣·*]|[-–—](?=\s))\s*/u;

/** One line of what was pasted into the texts: the row's text, and what stood in the columns behind it. */
export type PastedLine = Readonly<{ text: string; cells: readonly ClipboardCell[] }>;

/** Lines without a text are left out: they are the gaps of the table they come from. */
export function listPastedLines(block: ClipboardBlock): readonly PastedLine[] {
  return block.flatMap((line) => {
    const at = line.findIndex((cell) => cell.text.trim() !== '');
    const text = line[at]?.text.trim().replace(bullet, '') ?? '';
    return text === '' ? [] : [{ text, cells: line.slice(at + 1) }];
  });
}

/** The lines of a text that is pasted while a row is being written. */
export const listTextLines = (text: string): readonly string[] =>
  text.split(/\r\n?|\n/).flatMap((line) => line.trim().replace(bullet, '') || []);

/**
 * A block of figures over rows of one kind: a column of targets copied from a table of indicators passes over the
 * programs between them, whose cells are money.
 */
export function spreadFigures(
  rows: readonly OutlineRow[],
  columnKeys: readonly string[],
  start: Readonly<{ row: OutlineRow; columnKey: string; block: ClipboardBlock }>,
): readonly CellEdit<OutlineRow>[] {
  const from = rows.findIndex((row) => row.key === start.row.key);
  const left = columnKeys.indexOf(start.columnKey);
  const targets = rows.slice(from).filter((row) => row.layout === start.row.layout);
  return start.block.flatMap((line, y) =>
    line.flatMap((cell, x): readonly CellEdit<OutlineRow>[] => {
      const row = targets[y];
      const columnKey = columnKeys[left + x];
      if (!row || columnKey === undefined || row.cells[columnKey]?.state !== 'editable') return [];
      return [{ row, columnKey, text: cell.text, raw: cell.raw }];
    }),
  );
}

/** Whether the grid's own way of pasting puts everything on rows of one kind. */
export const staysInKind = (start: OutlineRow, edits: readonly CellEdit<OutlineRow>[]): boolean =>
  edits.every((edit) => edit.row.layout === start.layout);
