import { describe, expect, it } from 'vitest';
import { measureMeanGrowth } from '../../db/domain/budget/mean-growth.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { fromDecimal, rational, roundHalfUp } from '../../db/domain/rational.ts';

const read = (values: readonly (string | null)[]) =>
  measureMeanGrowth(values.map((value) => (value === null ? null : fromDecimal(decimal(value)))));

describe('the mean growth of money', () => {
  it('is ten percent where every year has a tenth more', () => {
    expect(read(['100', '110', '121', '133.1', '146.41'])).toEqual(rational(10));
  });

  it('is the mean of the gaps, not the growth from end to end', () => {
    // (+50 % and −50 %) ÷ 2 = 0, though 100 became 75.
    expect(read(['100', '150', '75'])).toEqual(rational(0));
    // 1 ÷ 3 and 1 ÷ 4: (33,33… + 25) ÷ 2 = 29,1666…
    expect(roundHalfUp(read(['3', '4', '5']) ?? rational(0), 2)).toBe('29.17');
  });

  it('passes over years that are not known and those that begin at nothing', () => {
    expect(read(['100', null, '121'])).toBeNull();
    // Only 10 → 15 counts: from 0 there is no rate.
    expect(read(['0', '10', '15'])).toEqual(rational(50));
    expect(read([])).toBeNull();
    expect(read(['5'])).toBeNull();
  });
});
