import { describe, expect, it } from 'vitest';
import { resolveWidths } from '../../../renderer/ui/grid/column-widths.ts';
import type { GridColumn } from '../../../renderer/ui/grid/grid-types.ts';
import { countLines } from '../../../renderer/ui/grid/measure-text.ts';
import { choosePopoverSpot } from '../../../renderer/ui/grid/popover-spot.ts';

/** Ten pixels a character, so that widths can be counted. */
const measure = (text: string): number => text.length * 10;

describe('counting lines', () => {
  it('breaks at spaces as the page does', () => {
    // 102 px leave 100: "satu dua" is 80, with " tiga" 130.
    expect(countLines('satu dua', 102, measure)).toBe(1);
    expect(countLines('satu dua tiga', 102, measure)).toBe(2);
  });

  it('breaks a word longer than the line, and honours line breaks', () => {
    expect(countLines('a'.repeat(25), 102, measure)).toBe(3);
    expect(countLines('satu\ndua', 102, measure)).toBe(2);
    expect(countLines('', 102, measure)).toBe(1);
  });
});

describe('column widths', () => {
  type Row = { readonly key: string; readonly value: string };
  const column = (width: GridColumn<Row>['width'], key: string): GridColumn<Row> => ({
    key,
    name: key,
    width,
    cell: (row) => ({ text: row.value, state: 'read-only', number: null }),
  });
  const rows: readonly Row[] = [{ key: '1', value: '1.234.567,89' }];

  it('give a fitted column room for its longest text and the rest to the filling one', () => {
    const widths = resolveWidths(
      [column('fill', 'n'), column(90, 'u'), column('fit', 'v')],
      rows,
      600,
      measure,
    );
    // 12 characters × 10 + 17 of padding = 137; 600 − 90 − 137 = 373.
    expect([...widths]).toEqual([
      ['u', 90],
      ['v', 140],
      ['n', 370],
    ]);
  });

  it('never squeeze the filling column below its least width', () => {
    const widths = resolveWidths(
      [{ ...column('fill', 'n'), minWidth: 200 }, column(90, 'u')],
      rows,
      150,
      measure,
    );
    expect(widths.get('n')).toBe(200);
  });
});

describe('the place of a popover', () => {
  const room = { top: 100, bottom: 500, left: 0, right: 800 };
  const cell = (top: number) => ({ top, bottom: top + 28, left: 400, right: 460 });
  const size = { width: 200, height: 60 };

  it('is below its cell, its tip at the middle of the cell', () => {
    expect(choosePopoverSpot(cell(200), size, room, null)).toEqual({
      top: 236,
      left: 330,
      side: 'below',
      tip: 100,
    });
  });

  it('is above where the active cell would be covered, or the grid ends', () => {
    expect(choosePopoverSpot(cell(200), size, room, cell(228))?.side).toBe('above');
    expect(choosePopoverSpot(cell(460), size, room, null)?.side).toBe('above');
  });

  it('stays inside at the edge and goes with a cell that is scrolled away', () => {
    const atEdge = { ...cell(200), left: 760, right: 800 };
    expect(choosePopoverSpot(atEdge, size, room, null)?.left).toBe(596);
    expect(choosePopoverSpot(cell(60), size, room, null)).toBeNull();
  });
});
