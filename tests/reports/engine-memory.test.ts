import { describe, expect, it } from 'vitest';
import { isWorn } from '../../electron/backend/reports/pdf/engine-memory.ts';

const mebibyte = 1024 * 1024;

describe('the memory of the layout engine', () => {
  it('is worth a new engine once edits took 384 MB beside the first document, or its addresses run out', () => {
    expect(isWorn(400 * mebibyte, 400 * mebibyte)).toBe(false);
    expect(isWorn(784 * mebibyte, 400 * mebibyte)).toBe(false);
    expect(isWorn(785 * mebibyte, 400 * mebibyte)).toBe(true);
    // A first document of 2.8 GB: 3 GB are the end, whatever it began with.
    expect(isWorn(3000 * mebibyte, 2800 * mebibyte)).toBe(false);
    expect(isWorn(3073 * mebibyte, 2800 * mebibyte)).toBe(true);
  });
});
