import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { shareTarget, type TargetToShare, targetWays } from '../../db/domain/distribute-target.ts';
import { deriveTarget, type QuarterFigures } from '../../db/domain/quarters.ts';
import { compare, countDecimals, fromDecimal, rational } from '../../db/domain/rational.ts';
import { checkProperty } from './seeded.ts';

const figure = (text: string) => fromDecimal(decimal(text));
const four = (...texts: readonly [string, string, string, string]): QuarterFigures =>
  texts.map(figure) as unknown as QuarterFigures;
const aTarget = (whole: string, parts: Partial<TargetToShare> = {}): TargetToShare => ({
  whole: figure(whole),
  count: 4,
  aggregation: 'sum',
  isCumulative: false,
  decimals: 0,
  boundMin: null,
  boundMax: null,
  start: null,
  pattern: null,
  ...parts,
});
const share = (...[target, way]: Parameters<typeof shareTarget>) => {
  const shared = shareTarget(target, way);
  return shared.ok ? shared.parts : shared.reason;
};

describe('the target of a year given evenly to its quarters', () => {
  it('is a quarter of it where they are added up, what is left over going to the later ones', () => {
    expect(share(aTarget('100'), 'even')).toEqual(['25', '25', '25', '25']);
    // 10 ÷ 4 = 2.5: two of the four halves are left, for III and IV. 2 + 2 + 3 + 3 = 10.
    expect(share(aTarget('10'), 'even')).toEqual(['2', '2', '3', '3']);
    expect(share(aTarget('1'), 'even')).toEqual(['0', '0', '0', '1']);
    // In tenths: 105 ÷ 4 = 26.25, one tenth left over. 2.6 + 2.6 + 2.6 + 2.7 = 10.5.
    expect(share(aTarget('10.5', { decimals: 1 }), 'even')).toEqual(['2.6', '2.6', '2.6', '2.7']);
    // −10 ÷ 4 = −2.5, rounded down −3: −3 − 3 − 2 − 2 = −10.
    expect(share(aTarget('-10'), 'even')).toEqual(['-3', '-3', '-2', '-2']);
  });

  it('grows to it where the quarters are entered already added up', () => {
    // 10 × 1/4, 2/4, 3/4, 4/4 = 2.5, 5, 7.5, 10.
    expect(share(aTarget('10', { isCumulative: true }), 'even')).toEqual(['3', '5', '8', '10']);
  });

  it('is the same in every quarter where a position, a mean or a peak is measured', () => {
    for (const aggregation of ['last', 'mean', 'max', 'min'] as const) {
      expect(share(aTarget('83.5', { aggregation, decimals: 2 }), 'even')).toEqual([
        '83.5',
        '83.5',
        '83.5',
        '83.5',
      ]);
    }
  });
});

describe('a straight way from last year to this one', () => {
  it('goes in four equal steps where a position is measured, also downwards', () => {
    // 80 → 86 in steps of 1.5.
    const up = aTarget('86', { aggregation: 'last', decimals: 1, start: figure('80') });
    expect(share(up, 'linear')).toEqual(['81.5', '83', '84.5', '86']);
    // 20.1 → 17 is −3.1 in steps of −0.775: 19.325, 18.55, 17.775, 17, halves rounded away from zero.
    const down = aTarget('17', { aggregation: 'last', decimals: 1, start: figure('20.1') });
    expect(share(down, 'linear')).toEqual(['19.3', '18.6', '17.8', '17']);
  });

  it('grows from last year’s quarter where the quarters are added up', () => {
    // Last year 80, a quarter of it 20; 4 × 20 + 10d = 100, so d = 2: 22 + 24 + 26 + 28 = 100.
    expect(share(aTarget('100', { start: figure('80') }), 'linear')).toEqual(['22', '24', '26', '28']);
    // The same, added up: 22, 46, 72, 100.
    const cumulative = aTarget('100', { start: figure('80'), isCumulative: true });
    expect(share(cumulative, 'linear')).toEqual(['22', '46', '72', '100']);
  });

  it('has the target as its mean where the quarters are averaged', () => {
    // 80 + 2.5d = 90, so d = 4: 84, 88, 92, 96; their mean is 360 ÷ 4 = 90.
    const mean = aTarget('90', { aggregation: 'mean', start: figure('80') });
    expect(share(mean, 'linear')).toEqual(['84', '88', '92', '96']);
    // An index of at most 95 cannot end at 96.
    expect(share({ ...mean, boundMax: figure('95') }, 'linear')).toBe('out-of-bounds');
  });

  it('says why there is none', () => {
    expect(share(aTarget('100'), 'linear')).toBe('no-start');
    // 25 + 4 × (10 − 100) ÷ 10 = −11 in the fourth quarter; added up 16, 23, 21, 10, which falls.
    expect(share(aTarget('10', { start: figure('100') }), 'linear')).toBe('below-zero');
    expect(share(aTarget('10', { start: figure('100'), isCumulative: true }), 'linear')).toBe('below-zero');
    // The highest quarter of a falling way is the first one.
    expect(share(aTarget('70', { aggregation: 'max', start: figure('80') }), 'linear')).toBe('wrong-way');
    expect(share(aTarget('90', { aggregation: 'min', start: figure('80') }), 'linear')).toBe('wrong-way');
    expect(share(aTarget('12.34', { decimals: 1 }), 'even')).toBe('too-fine');
  });
});

describe('last year’s pattern', () => {
  it('keeps the shares of its quarters', () => {
    // 10, 20, 30, 40 make 100; of 150 they are 15, 30, 45, 60.
    const pattern = four('10', '20', '30', '40');
    expect(share(aTarget('150', { pattern }), 'pattern')).toEqual(['15', '30', '45', '60']);
    // Of 7: 0.7, 1.4, 2.1, 2.8, rounded down 0 + 1 + 2 + 2 = 5; IV lost 0.8 and I 0.7, each gets one.
    expect(share(aTarget('7', { pattern }), 'pattern')).toEqual(['1', '1', '2', '3']);
    // Entered already added up: 18, 50, 70, 100 of 100, so 36, 100, 140, 200 of 200.
    const added = aTarget('200', { pattern: four('18', '50', '70', '100'), isCumulative: true });
    expect(share(added, 'pattern')).toEqual(['36', '100', '140', '200']);
  });

  it('is measured by the last, the mean or the highest quarter as the year is', () => {
    const pattern = four('80', '82', '84', '86');
    // × 90 ÷ 86: 83.72…, 85.81…, 87.90…, 90.
    expect(share(aTarget('90', { aggregation: 'last', decimals: 1, pattern }), 'pattern')).toEqual([
      '83.7',
      '85.8',
      '87.9',
      '90',
    ]);
    // Mean 83, × 166 ÷ 83 = × 2.
    expect(share(aTarget('166', { aggregation: 'mean', pattern }), 'pattern')).toEqual([
      '160',
      '164',
      '168',
      '172',
    ]);
    // Lowest 80, × 40 ÷ 80.
    expect(share(aTarget('40', { aggregation: 'min', pattern }), 'pattern')).toEqual([
      '40',
      '41',
      '42',
      '43',
    ]);
  });

  it('says why there is none', () => {
    expect(share(aTarget('5'), 'pattern')).toBe('no-pattern');
    expect(share(aTarget('5', { pattern: four('0', '0', '0', '0') }), 'pattern')).toBe('empty-pattern');
    expect(share(aTarget('5', { pattern: four('-1', '-1', '-1', '-1') }), 'pattern')).toBe('empty-pattern');
  });
});

describe('quarters of any target', () => {
  const scaled = (decimals: number) =>
    fc.bigInt(-(10n ** 12n), 10n ** 12n).map((n) => rational(n, 10n ** BigInt(decimals)));
  const anyTarget = fc.integer({ min: 0, max: 4 }).chain((decimals) =>
    fc.record({
      whole: scaled(decimals),
      count: fc.constant(4),
      aggregation: fc.constantFrom('sum', 'last', 'mean', 'max', 'min'),
      isCumulative: fc.boolean(),
      decimals: fc.constant(decimals),
      boundMin: fc.constant(null),
      boundMax: fc.constant(null),
      start: fc.option(scaled(2)),
      pattern: fc.option(fc.tuple(scaled(1), scaled(1), scaled(1), scaled(1))),
    }),
  );

  it('make exactly that target, in the decimals of the indicator, or say why not', () => {
    let made = 0;
    checkProperty(
      'shares of a target',
      fc.property(anyTarget, fc.constantFrom(...targetWays), (target, way) => {
        const shared = shareTarget(target, way);
        if (!shared.ok) return true;
        made += 1;
        const quarters = shared.parts.map(fromDecimal) as unknown as QuarterFigures;
        const year = deriveTarget(quarters, target.aggregation, target.isCumulative);
        return (
          year !== null &&
          compare(year, target.whole) === 0 &&
          quarters.every((one) => one !== null && countDecimals(one, target.decimals) !== null)
        );
      }),
      { numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(300);
  });

  it('never differ by more than the smallest step when they are shared out evenly', () => {
    checkProperty(
      'even shares of a sum',
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (n) => {
        const shared = shareTarget(aTarget('0', { whole: rational(n) }), 'even');
        if (!shared.ok) return false;
        const values = shared.parts.map(BigInt);
        const [first = 0n, , , last = 0n] = values;
        return last - first <= 1n && values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0n));
      }),
    );
  });
});
