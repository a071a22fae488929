import { describe, expect, it } from 'vitest';
import { measureAbsorption, measureTotalAbsorption } from '../../db/domain/absorption.ts';
import { decimal } from '../../db/domain/decimal.ts';
import {
  computeBaselineProgress,
  computeElapsedShare,
  computeShareOfTotal,
  isOnTrack,
} from '../../db/domain/progress.ts';
import { fromDecimal, type Rational, rational } from '../../db/domain/rational.ts';
import { percent } from './figures.ts';

const figure = (text: string): Rational => fromDecimal(decimal(text));

describe('progress to the end of the plan', () => {
  it.each([
    // baseline, last target, realization, (R − B) ÷ (T − B)
    ['10', '20', '14', '40.00'],
    ['12', '8', '10.5', '37.50'],
    ['12', '8', '13', '-25.00'],
    ['50', '50', '50', null],
  ])('from %s to %s with %s is %s', (baseline, end, realization, expected) => {
    expect(percent(computeBaselineProgress(figure(baseline), figure(end), figure(realization)))).toBe(
      expected,
    );
  });

  it('needs all three figures', () => {
    expect(computeBaselineProgress(null, rational(1), rational(1))).toBeNull();
    expect(computeBaselineProgress(rational(0), null, rational(1))).toBeNull();
    expect(computeBaselineProgress(rational(0), rational(1), null)).toBeNull();
  });

  it('adds flows up and divides by the whole', () => {
    expect(percent(computeShareOfTotal([rational(120), rational(40)], rational(400)))).toBe('40.00');
    expect(percent(computeShareOfTotal([rational(120), null], rational(400)))).toBe('30.00');
    expect(computeShareOfTotal([null], rational(400))).toBeNull();
    expect(computeShareOfTotal([rational(1)], rational(0))).toBeNull();
    expect(computeShareOfTotal([rational(1)], null)).toBeNull();
  });

  it('is on track when as much of the way as of the time is behind', () => {
    const period = { start: 2025, end: 2029 };
    const elapsed = computeElapsedShare(period, 2026);
    expect(elapsed).toEqual(rational(40)); // 2 of 5 years
    expect(isOnTrack(rational(40), elapsed)).toBe(true);
    expect(isOnTrack(figure('39.99'), elapsed)).toBe(false);
    expect(isOnTrack(null, elapsed)).toBeNull();
    expect(computeElapsedShare(period, 2031)).toEqual(rational(100));
    expect(computeElapsedShare(period, 2020)).toEqual(rational(0));
  });
});

describe('absorption of the budget', () => {
  it('divides what was spent by the ceiling in force', () => {
    const budget = measureAbsorption({ ceiling: decimal('103826538000'), realized: decimal('23906077655') });
    // 23,906,077,655 ÷ 103,826,538,000 = 23.025017… %
    expect(percent(budget.absorption)).toBe('23.03');
    expect(budget.remainder).toEqual(rational(79_920_460_345n));
  });

  it('is missing without a ceiling, with a ceiling of 0 and without a figure', () => {
    expect(measureAbsorption({ ceiling: null, realized: decimal('5') })).toMatchObject({
      absorption: null,
      remainder: null,
    });
    expect(measureAbsorption({ ceiling: decimal('0'), realized: decimal('0') })).toMatchObject({
      absorption: null,
      remainder: rational(0),
    });
    expect(measureAbsorption({ ceiling: decimal('5'), realized: null }).absorption).toBeNull();
    expect(percent(measureAbsorption({ ceiling: decimal('5'), realized: decimal('0') }).absorption)).toBe(
      '0.00',
    );
  });

  it('sums before it divides', () => {
    const total = measureTotalAbsorption([
      { ceiling: decimal('900'), realized: decimal('900') },
      { ceiling: decimal('100'), realized: decimal('0') },
      { ceiling: decimal('1000'), realized: null },
    ]);
    // 900 ÷ 2,000; the mean of the two shares would be 50
    expect(percent(total.absorption)).toBe('45.00');
    expect(total).toMatchObject({ measured: 2, total: 3, remainder: rational(1100) });
    expect(measureTotalAbsorption([])).toMatchObject({ ceiling: null, realized: null, absorption: null });
  });
});
