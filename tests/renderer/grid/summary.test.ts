import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { rational, toFixedHalfUp, toRational } from '../../../db/domain/rational.ts';
import { summarize } from '../../../renderer/ui/grid/summary.ts';

describe('the sums of a selection', () => {
  it('are exact where floating point is not', () => {
    const summary = summarize([decimal('0.1'), decimal('0.2'), decimal('0.3')]);
    // 0.1 + 0.2 + 0.3 = 0.6; a third of it is 0.2.
    expect(summary && toRational(summary.sum)).toEqual(rational(3n, 5n));
    expect(summary && toRational(summary.mean)).toEqual(rational(1n, 5n));
  });

  it('name the mean, the smallest and the largest', () => {
    const summary = summarize(['18.6', '58.3', '53.1', '51.9'].map(decimal));
    // 18.6 + 58.3 + 53.1 + 51.9 = 181.9; ÷ 4 = 45.475.
    expect(summary && toFixedHalfUp(toRational(summary.sum), 1)).toBe('181.9');
    expect(summary && toFixedHalfUp(toRational(summary.mean), 3)).toBe('45.475');
    expect(summary && toFixedHalfUp(toRational(summary.min), 1)).toBe('18.6');
    expect(summary && toFixedHalfUp(toRational(summary.max), 1)).toBe('58.3');
    expect(summary?.count).toBe(4);
  });

  it('counts a zero and does not invent sums of nothing', () => {
    expect(summarize([decimal('0')])?.count).toBe(1);
    expect(summarize([])).toBeNull();
  });
});
