import { describe, expect, it } from 'vitest';
import { usualPaper } from '../../../db/domain/paper.ts';
import { placeText } from '../../../renderer/features/report/writing/place-text.ts';

const a4 = { width: 595.3, height: 841.9 };
const round = (frame: ReturnType<typeof placeText>) =>
  frame && Object.fromEntries(Object.entries(frame).map(([side, value]) => [side, Math.round(value)]));
const at = (page: number, y: number) => ({ page, x: 85, y });

describe('the frame around a text of the office', () => {
  it('reaches from its first line to its last, and to where lines end', () => {
    // Left 85 − 6; right margin 25 mm = 70.9 pt: 595.3 − 79 − 70.9 + 6 = 451.4; 300 − 8 − (200 − 6) = 98.
    expect(round(placeText({ from: at(2, 200), to: at(2, 300) }, { page: 2, ...a4 }, usualPaper))).toEqual({
      left: 79,
      top: 194,
      width: 451,
      height: 98,
    });
  });

  it('keeps to the margins of the paper chosen where it goes on over pages', () => {
    const paper = { ...usualPaper, top: 50, bottom: 40, right: 10 };
    const place = { from: at(2, 700), to: at(4, 120) };
    // 50 mm = 141.7 pt, 40 mm = 113.4 pt, 10 mm = 28.3 pt: 595.3 − 79 − 28.3 + 6 = 494.
    const between = placeText(place, { page: 3, ...a4 }, paper);
    // Top 141.7 − 6 = 135.7; bottom 841.9 − 113.4 + 6 = 734.5.
    expect(round(between)).toEqual({ left: 79, top: 136, width: 494, height: 599 });
    // 734.5 − (700 − 6) = 40.5
    expect(round(placeText(place, { page: 2, ...a4 }, paper))).toMatchObject({ top: 694, height: 41 });
    // Its last line ends above the upper margin of the page: nothing of it stands there.
    expect(placeText(place, { page: 4, ...a4 }, paper)).toBeNull();
    expect(placeText(place, { page: 5, ...a4 }, paper)).toBeNull();
    expect(placeText(place, { page: 1, ...a4 }, paper)).toBeNull();
  });

  it('knows a wide page as the sheet turned, its margins where they were', () => {
    const wide = { page: 2, width: a4.height, height: a4.width };
    // 841.9 − 79 − 70.9 + 6 = 698
    expect(round(placeText({ from: at(2, 100), to: at(2, 150) }, wide, usualPaper))).toMatchObject({
      width: 698,
    });
  });
});
