import { describe, expect, it } from 'vitest';
import {
  clampPlace,
  extendTo,
  findNextEditable,
  findRectangle,
  followPlace,
  type GridShape,
  jump,
  selectCell,
  step,
} from '../../../renderer/ui/grid/selection.ts';

/**
 * Five columns. `=` is a heading across all of them, a letter a filled cell, `.` an empty one; only column 3 is editable,
 * and there not where it says `x`.
 */
const picture = ['=====', 'ab.12', 'ab..2', '=====', 'ab.32', 'ab.x2', 'ab.42'];

const shape: GridShape = {
  rowCount: picture.length,
  colCount: 5,
  isDataRow: (row) => picture[row]?.[0] !== '=',
  isEmpty: ({ row, col }) => picture[row]?.[col] === '.',
  isEditable: ({ row, col }) => col === 3 && !['=', 'x'].includes(picture[row]?.[col] ?? '='),
  spanOf: ({ row, col }) => (picture[row]?.[0] === '=' ? { from: 0, to: 4 } : { from: col, to: col }),
};

describe('moving about a grid', () => {
  it('stays inside at every edge', () => {
    expect(step(shape, { row: 0, col: 3 }, 'up')).toEqual({ row: 0, col: 3 });
    expect(step(shape, { row: 6, col: 3 }, 'down')).toEqual({ row: 6, col: 3 });
    expect(step(shape, { row: 1, col: 0 }, 'left')).toEqual({ row: 1, col: 0 });
    expect(step(shape, { row: 1, col: 4 }, 'right')).toEqual({ row: 1, col: 4 });
    expect(clampPlace(shape, { row: 99, col: -2 })).toEqual({ row: 6, col: 0 });
  });

  it('keeps its column on the way over a heading that spans all columns', () => {
    const onHeading = step(shape, { row: 2, col: 3 }, 'down');
    expect(onHeading).toEqual({ row: 3, col: 3 });
    expect(step(shape, onHeading, 'down')).toEqual({ row: 4, col: 3 });
  });

  it('goes sideways over a spanning heading as over one cell', () => {
    expect(step(shape, { row: 3, col: 2 }, 'right')).toEqual({ row: 3, col: 2 });
    expect(step(shape, { row: 3, col: 2 }, 'left')).toEqual({ row: 3, col: 2 });
  });

  it('takes Enter to the next cell that can be filled, over headings and closed cells', () => {
    expect(findNextEditable(shape, { row: 2, col: 3 }, 1)).toEqual({ row: 4, col: 3 });
    expect(findNextEditable(shape, { row: 4, col: 3 }, 1)).toEqual({ row: 6, col: 3 });
    expect(findNextEditable(shape, { row: 6, col: 3 }, -1)).toEqual({ row: 4, col: 3 });
    expect(findNextEditable(shape, { row: 6, col: 3 }, 1)).toEqual({ row: 6, col: 3 });
  });

  it('jumps to the end of filled cells, and over a gap to the next filled one', () => {
    // Row 1 reads a b . 1 2: from a to the end of "ab", from there over the gap to 1.
    expect(jump(shape, { row: 1, col: 0 }, 'right')).toEqual({ row: 1, col: 1 });
    expect(jump(shape, { row: 1, col: 1 }, 'right')).toEqual({ row: 1, col: 3 });
    // Column 3 reads 1 . | 3 x 4 with a heading between: over the gap and the heading to 3, then to the end.
    expect(jump(shape, { row: 1, col: 3 }, 'down')).toEqual({ row: 4, col: 3 });
    expect(jump(shape, { row: 4, col: 3 }, 'down')).toEqual({ row: 6, col: 3 });
    expect(jump(shape, { row: 6, col: 2 }, 'up')).toEqual({ row: 1, col: 2 });
  });
});

describe('a selected range', () => {
  it('is the rectangle between the active cell and the other end, whichever way it was drawn', () => {
    const range = extendTo(selectCell({ row: 5, col: 3 }), { row: 2, col: 4 });
    expect(range.active).toEqual({ row: 5, col: 3 });
    expect(findRectangle(range)).toEqual({ top: 2, bottom: 5, left: 3, right: 4 });
  });

  it('follows its row and column when others come before them, and says when the row is gone', () => {
    const before = { rows: ['a', 'b'], columns: ['name', 'value', 'note'] };
    const after = { rows: ['new', 'a', 'b'], columns: ['name', 'unit', 'value'] };
    expect(followPlace({ row: 1, col: 1 }, before, after)).toEqual({ row: 2, col: 2 });
    expect(followPlace({ row: 0, col: 2 }, before, after)).toEqual({ row: 1, col: 2 });
    expect(followPlace({ row: 0, col: 1 }, before, { ...after, rows: ['b'] })).toBeNull();
  });
});
