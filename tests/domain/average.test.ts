import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectParts,
  joinParts,
  type Mean,
  type MeanItem,
  makeShare,
  toMean,
} from '../../db/domain/average.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { compare, fromDecimal, rational } from '../../db/domain/rational.ts';
import { percent, positiveRational } from './figures.ts';
import { checkProperty } from './seeded.ts';

const averageIndicators = (values: readonly MeanItem[]): Mean => toMean(collectParts(values));
const averageUpward = (
  groups: readonly (readonly MeanItem[])[],
  averaging: 'mean-of-means' | 'pooled',
): Mean => toMean(joinParts(groups.map((group) => makeShare(collectParts(group), averaging))));

const item = (text: string | null, weight: string | null = null): MeanItem => {
  const value = text === null ? null : fromDecimal(decimal(text));
  return { value, raw: value, weight: weight === null ? null : fromDecimal(decimal(weight)) };
};
const items = (...texts: readonly (string | null)[]): readonly MeanItem[] => texts.map((text) => item(text));
const meanOf = (...texts: readonly (string | null)[]): string | null =>
  percent(averageIndicators(items(...texts)).value);

describe('the mean of a node', () => {
  it('is over unrounded values', () => {
    // (111.1111 + 77.7842 + 100) ÷ 3 = 96.2984…
    expect(meanOf('111.1111', '77.7842', '100')).toBe('96.30');
    expect(meanOf('100', '111.11', '77.78')).toBe('96.30');
  });

  it('leaves out what was not measured and says how much was', () => {
    expect(averageIndicators(items('100', null))).toMatchObject({
      value: rational(100),
      measured: 1,
      total: 2,
    });
  });

  it('is missing, not zero, where nothing was measured', () => {
    expect(averageIndicators(items(null, null))).toEqual({ value: null, measured: 0, total: 2, reached: 0 });
    expect(averageIndicators([])).toEqual({ value: null, measured: 0, total: 0, reached: 0 });
  });

  it('weighs where weights are given', () => {
    // (2 × 100 + 1 × 70) ÷ 3
    expect(percent(averageIndicators([item('100', '2'), item('70', '1')]).value)).toBe('90.00');
    // a missing weight counts as 1, a missing value not at all
    expect(percent(averageIndicators([item('100', '2'), item('70'), item(null, '5')]).value)).toBe('90.00');
    expect(averageIndicators([item('100', '0')]).value).toBeNull();
  });

  it('counts what reached its target before any cap', () => {
    const capped: MeanItem = { value: rational(90), raw: rational(120) };
    expect(averageIndicators([capped, ...items('100', '99.99')]).reached).toBe(2);
  });

  it.each([
    // 137.92 and 31.40 without a cap, capped at 120, capped at 100
    ['137.92', '84.66'],
    ['120', '75.70'],
    ['100', '65.70'],
  ])('with the first value at %s is %s', (first, expected) => {
    expect(meanOf(first, '31.40')).toBe(expected);
  });
});

describe('means upward', () => {
  const groups = [items('100', '80'), items('120')];

  it('give every objective the same say, or every indicator', () => {
    expect(percent(averageUpward(groups, 'mean-of-means').value)).toBe('105.00'); // (90 + 120) ÷ 2
    expect(percent(averageUpward(groups, 'pooled').value)).toBe('100.00'); // 300 ÷ 3
  });

  it('leave out an objective without a measured indicator but count its indicators', () => {
    const mean = averageUpward([...groups, items(null, null)], 'mean-of-means');
    expect(mean).toMatchObject({ value: rational(105), measured: 3, total: 5, reached: 2 });
  });

  it('do not depend on the order of siblings', () => {
    const value = fc.option(positiveRational, { nil: null });
    const group = fc.array(
      fc
        .record({ value, weight: fc.option(positiveRational, { nil: null }) })
        .map((one): MeanItem => ({ ...one, raw: one.value })),
      { maxLength: 6 },
    );
    checkProperty(
      'order of siblings',
      fc.property(
        fc
          .array(group, { maxLength: 5 })
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            ),
          ),
        fc.constantFrom('mean-of-means' as const, 'pooled' as const),
        ([ordered, shuffled], averaging) => {
          const one = averageUpward(ordered, averaging);
          const other = averageUpward(
            shuffled.map((inner) => [...inner].reverse()),
            averaging,
          );
          expect({ ...other, value: null }).toEqual({ ...one, value: null });
          const isSame =
            one.value === null || other.value === null
              ? one.value === other.value
              : compare(one.value, other.value) === 0;
          expect(isSame).toBe(true);
        },
      ),
    );
  });

  it('lie between the least and the greatest value', () => {
    checkProperty(
      'mean between its values',
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 }), (values) => {
        const mean = averageIndicators(
          values.map((value) => ({ value: rational(value), raw: rational(value) })),
        ).value;
        // Against the plain sum of whole numbers.
        expect(mean).toEqual(
          rational(
            values.reduce((a, b) => a + b, 0),
            values.length,
          ),
        );
      }),
    );
  });
});
