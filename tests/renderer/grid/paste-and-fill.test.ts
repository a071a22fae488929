import { describe, expect, it } from 'vitest';
import { listEditable, planFill, planStretch, stretchFill } from '../../../renderer/ui/grid/fill-plan.ts';
import type { ClipboardBlock } from '../../../renderer/ui/grid/grid-types.ts';
import { planPaste } from '../../../renderer/ui/grid/paste-plan.ts';

/** Rows 0 and 3 are group rows; columns 1 and 2 can be filled, but for row 4 in column 2. */
const shape = {
  rowCount: 7,
  colCount: 3,
  isDataRow: (row: number) => row !== 0 && row !== 3,
  isEditable: ({ row, col }: { row: number; col: number }) => col > 0 && !(row === 4 && col === 2),
};

const blockOf = (...lines: string[][]): ClipboardBlock =>
  lines.map((line) => line.map((text) => ({ text, raw: null })));
const at = (row: number, col: number) => ({ top: row, bottom: row, left: col, right: col });
const shownOf = (plan: ReturnType<typeof planPaste>) =>
  plan.targets.map(({ place, cell }) => `${place.row},${place.col}=${cell.text}`);

describe('pasting a block', () => {
  it('goes down row by row and passes over group rows', () => {
    const plan = planPaste(shape, at(1, 1), blockOf(['a'], ['b'], ['c'], ['d']));
    expect(shownOf(plan)).toEqual(['1,1=a', '2,1=b', '4,1=c', '5,1=d']);
    expect(plan.dropped).toBe(0);
  });

  it('counts what fell on closed cells and beyond the last row', () => {
    const plan = planPaste(shape, at(4, 2), blockOf(['a', 'x'], ['b', ''], ['c', 'y'], ['d', 'z']));
    expect(shownOf(plan)).toEqual(['5,2=b', '6,2=c']);
    // a on the closed cell, x y z beyond the last column, d beyond the last row; the empty text counts for nothing.
    expect(plan.dropped).toBe(5);
    expect(plan.closed).toEqual([{ row: 4, col: 2 }]);
  });

  it('fills a selection that holds the block a whole number of times', () => {
    const plan = planPaste(shape, { top: 1, bottom: 5, left: 1, right: 1 }, blockOf(['a'], ['b']));
    // Rows 1 2 4 5 are four data rows: twice the block.
    expect(shownOf(plan)).toEqual(['1,1=a', '2,1=b', '4,1=a', '5,1=b']);
  });

  it('pastes once where the selection does not fit the block', () => {
    const plan = planPaste(shape, { top: 1, bottom: 4, left: 1, right: 1 }, blockOf(['a'], ['b']));
    expect(shownOf(plan)).toEqual(['1,1=a', '2,1=b']);
  });

  it('starts at the next row when a group row is selected', () => {
    expect(shownOf(planPaste(shape, at(0, 1), blockOf(['a'])))).toEqual(['1,1=a']);
  });
});

describe('filling', () => {
  const places = (targets: ReturnType<typeof planFill>) =>
    targets.map(({ place, from }) => `${from.row},${from.col}>${place.row},${place.col}`);

  it('copies the first row of the range down', () => {
    expect(places(planFill(shape, { top: 1, bottom: 5, left: 1, right: 2 }, 'down'))).toEqual([
      '1,1>2,1',
      '1,2>2,2',
      '1,1>4,1',
      '1,1>5,1',
      '1,2>5,2',
    ]);
  });

  it('takes the value above for a single cell, over a group row', () => {
    expect(places(planFill(shape, at(4, 1), 'down'))).toEqual(['2,1>4,1']);
    expect(places(planFill(shape, at(1, 1), 'down'))).toEqual([]);
  });

  it('copies the first column of the range to the right, or the one left of a single column', () => {
    expect(places(planFill(shape, { top: 5, bottom: 6, left: 1, right: 2 }, 'right'))).toEqual([
      '5,1>5,2',
      '6,1>6,2',
    ]);
    expect(places(planFill(shape, at(5, 2), 'right'))).toEqual(['5,1>5,2']);
  });

  it('lists the cells of a range that can be changed', () => {
    expect(listEditable(shape, { top: 2, bottom: 4, left: 0, right: 2 })).toEqual([
      { row: 2, col: 1 },
      { row: 2, col: 2 },
      { row: 4, col: 1 },
    ]);
  });
});

describe('pulling the corner of a range', () => {
  const shown = (plan: ReturnType<typeof planStretch>) =>
    plan.map(({ place, from }) => `${place.row},${place.col}<${from.row},${from.col}`);

  it('reaches down, up or sideways, whichever the pointer is further in', () => {
    expect(stretchFill(at(1, 1), { row: 5, col: 2 })).toEqual({ top: 1, bottom: 5, left: 1, right: 1 });
    expect(stretchFill(at(4, 1), { row: 2, col: 1 })).toEqual({ top: 2, bottom: 4, left: 1, right: 1 });
    expect(stretchFill(at(1, 1), { row: 1, col: 2 })).toEqual({ top: 1, bottom: 1, left: 1, right: 2 });
    expect(stretchFill(at(1, 1), { row: 1, col: 1 })).toEqual(at(1, 1));
  });

  it('repeats the range downwards and upwards, past group rows and closed cells', () => {
    const two = { top: 1, bottom: 2, left: 1, right: 1 };
    expect(shown(planStretch(shape, two, { ...two, bottom: 6 }))).toEqual(['4,1<1,1', '5,1<2,1', '6,1<1,1']);
    const last = at(6, 2);
    // Row 4 is closed in column 2, row 3 is a group.
    expect(shown(planStretch(shape, last, { ...last, top: 2 }))).toEqual(['5,2<6,2', '2,2<6,2']);
    expect(planStretch(shape, two, two)).toEqual([]);
  });

  it('repeats it sideways in every row of it', () => {
    const column = { top: 4, bottom: 5, left: 1, right: 1 };
    expect(shown(planStretch(shape, column, { ...column, right: 2 }))).toEqual(['5,2<5,1']);
  });
});
