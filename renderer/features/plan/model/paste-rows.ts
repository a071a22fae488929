import type { CellEdit, ClipboardBlock, ClipboardCell } from '../../../ui/grid/grid-types.ts';
import type { OutlineRow } from './outline-row.ts';

/** Signs that a list carries in a text and that an outline draws by itself. */
const bullet = /^(?:[•▪◦‣·*]|[-–—](?=\s))\s*/u;

/**
 * One line of what was pasted into the texts: the row's text, how far in it began, and what stood in the columns behind
 * it.
 */
export type PastedLine = Readonly<{ text: string; depth: number; cells: readonly ClipboardCell[] }>;

/** Lines without a text are left out: they are the gaps of the table they come from. */
export function listPastedLines(block: ClipboardBlock): readonly PastedLine[] {
  const lines = block.flatMap((line) => {
    const at = line.findIndex((cell) => cell.text.trim() !== '');
    const text = line[at]?.text.trim().replace(bullet, '') ?? '';
    return text === '' ? [] : [{ text, depth: at, cells: line.slice(at + 1) }];
  });
  // Behind the texts of a table stand figures, and an empty cell before one is a gap of it, not a step.
  const hasFigures = lines.some((line) => line.cells.some((cell) => cell.text.trim() !== ''));
  return settleDepths(hasFigures ? lines.map((line) => ({ ...line, depth: 0 })) : lines);
}

/** The lines of a text that is pasted while a row is being written; tabs and spaces before them are steps down. */
export function listTextLines(text: string): readonly PastedLine[] {
  const lines = text.split(/\r\n?|\n/).flatMap((line) => {
    const words = line.trim().replace(bullet, '');
    const [indent = ''] = /^\s*/.exec(line) ?? [];
    return words === '' ? [] : [{ text: words, depth: indent.replaceAll('\t', '    ').length, cells: [] }];
  });
  return settleDepths(lines);
}

/** Steps however wide they were drawn: a line further in than the one before it stands one step below it. */
function settleDepths(lines: readonly PastedLine[]): readonly PastedLine[] {
  const open: number[] = [];
  return lines.map((line) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= line.depth) open.pop();
    open.push(line.depth);
    return { ...line, depth: open.length - 1 };
  });
}

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
