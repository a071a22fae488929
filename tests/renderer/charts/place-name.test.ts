import { describe, expect, it } from 'vitest';
import { boxOf, type NamePlace, placeName, traceLine } from '../../../renderer/charts/place-name.ts';

const above: NamePlace = { dx: 0, dy: -20, anchor: 'middle' };
const before: NamePlace = { dx: 8, dy: -20, anchor: 'end' };
const below: NamePlace = { dx: 0, dy: 29, anchor: 'middle' };
const frame = { left: 0, right: 228, top: 0, bottom: 112 };
/** "Realisasi" is nine letters of 6 px: 54 px wide. */
const name = 'Realisasi';

describe('the name of a line', () => {
  it('takes its box from its letters and the side it hangs on', () => {
    expect(boxOf(name, 100, 60, above)).toEqual({ left: 73, right: 127, top: 31, bottom: 43 });
    expect(boxOf(name, 100, 60, before)).toEqual({ left: 54, right: 108, top: 31, bottom: 43 });
  });

  it('stands in its first place when nothing is written there', () => {
    expect(placeName(name, { x: 100, y: 60 }, [above, before, below], { written: [], frame })).toBe(above);
  });

  it('gives way to a figure of the other line', () => {
    const written = [{ left: 110, right: 140, top: 30, bottom: 42 }];
    expect(placeName(name, { x: 100, y: 60 }, [above, before, below], { written, frame })).toBe(before);
  });

  it('covers the least where everything is taken, and never leaves the drawing for that', () => {
    // Before its mark it covers 28 px and leaves the drawing by 26, above 17 px and leaves it by 7, below 54 px and 7.
    const written = [
      { left: 30, right: 60, top: 31, bottom: 43 },
      { left: 0, right: 228, top: 80, bottom: 92 },
    ];
    expect(placeName(name, { x: 20, y: 60 }, [before, above, below], { written, frame })).toBe(above);
  });

  it('keeps clear of the lines themselves', () => {
    // 12 px in two pieces of 6: their middles are 3 and 9 px from the beginning.
    const line = traceLine({ x: 100, y: 40 }, { x: 112, y: 40 });
    expect(line).toEqual([
      { left: 101, right: 105, top: 38, bottom: 42 },
      { left: 107, right: 111, top: 38, bottom: 42 },
    ]);
    expect(placeName(name, { x: 100, y: 60 }, [above, below], { written: line, frame })).toBe(below);
    expect(traceLine({ x: 0, y: 0 }, null)).toEqual([]);
  });
});
