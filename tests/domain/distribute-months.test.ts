import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { type QuartersToShare, shareMonths } from '../../db/domain/distribute-months.ts';
import { targetWays } from '../../db/domain/distribute-target.ts';
import { deriveFromMonthTargets } from '../../db/domain/months.ts';
import { compare, fromDecimal, rational, roundHalfUp } from '../../db/domain/rational.ts';
import { checkProperty } from './seeded.ts';

const figure = (text: string) => fromDecimal(decimal(text));
const quarters = (texts: readonly string[], parts: Partial<QuartersToShare> = {}): QuartersToShare => ({
  quarters: texts.map(decimal),
  aggregation: 'sum',
  isCumulative: false,
  decimals: 0,
  boundMin: null,
  boundMax: null,
  start: null,
  patterns: [null, null, null, null],
  ...parts,
});
const share = (...[target, way]: Parameters<typeof shareMonths>) => {
  const shared = shareMonths(target, way);
  return shared.ok ? shared.quarters : shared.reason;
};

describe('quarterly targets given on to their months', () => {
  it('are thirds of a sum, what is left over going to the later ones', () => {
    // 25 ÷ 3 = 8.33: one left over for the last. 26 ÷ 3 = 8.67: two, for the last two.
    expect(share(quarters(['25', '26', '27', '0']), 'even')).toEqual([
      ['8', '8', '9'],
      ['8', '9', '9'],
      ['9', '9', '9'],
      ['0', '0', '0'],
    ]);
  });

  it('go on from quarter to quarter where they are entered already added up', () => {
    // The quarters add 30, 15, 15 and 0: 10, 20, 30 · 35, 40, 45 · 50, 55, 60 · 60, 60, 60.
    expect(share(quarters(['30', '45', '60', '60'], { isCumulative: true }), 'even')).toEqual([
      ['10', '20', '30'],
      ['35', '40', '45'],
      ['50', '55', '60'],
      ['60', '60', '60'],
    ]);
  });

  it('move a position in equal steps from the quarter before', () => {
    // 80 → 83 → 86 → 89 → 92 in steps of one.
    const last = quarters(['83', '86', '89', '92'], { aggregation: 'last', start: figure('80') });
    expect(share(last, 'linear')).toEqual([
      ['81', '82', '83'],
      ['84', '85', '86'],
      ['87', '88', '89'],
      ['90', '91', '92'],
    ]);
    expect(share({ ...last, start: null }, 'linear')).toBe('no-start');
  });

  it('let the months of a sum grow so that they make their quarter', () => {
    // Last year 36: its quarter 9, its month b = 3. Quarter I of 15: 3b + 6d = 15, d = 1: 4 + 5 + 6.
    // II of 24 after 15: b = 5, 15 + 6d = 24, d = 1.5: 6.5 + 8 + 9.5.
    const grown = quarters(['15', '24', '24', '24'], { decimals: 1, start: figure('36') });
    expect(share(grown, 'linear')).toEqual([
      ['4', '5', '6'],
      ['6.5', '8', '9.5'],
      ['8', '8', '8'],
      ['8', '8', '8'],
    ]);
  });

  it('keep the proportions their months had last year', () => {
    const pattern = ['1', '2', '3'].map(figure);
    // 12 shared 1 : 2 : 3.
    expect(
      share(
        quarters(['12', '12', '12', '12'], { patterns: [pattern, pattern, pattern, pattern] }),
        'pattern',
      ),
    ).toEqual(Array.from({ length: 4 }, () => ['2', '4', '6']));
    expect(
      share(quarters(['12', '12', '12', '12'], { patterns: [pattern, null, pattern, pattern] }), 'pattern'),
    ).toBe('no-pattern');
  });

  it('take the pattern of months that were entered already added up apart first', () => {
    // Last year 1, 3, 6 · 7, 9, 12 added 1, 2, 3 and 1, 2, 3. 12 and then another 24: 2, 6, 12 · 16, 24, 36.
    const patterns = [
      ['1', '3', '6'],
      ['7', '9', '12'],
      ['13', '15', '18'],
      ['19', '21', '24'],
    ].map((one) => one.map(figure));
    const target = quarters(['12', '36', '36', '36'], { isCumulative: true, patterns });
    const shared = share(target, 'pattern');
    expect(shared[0]).toEqual(['2', '6', '12']);
    expect(shared[1]).toEqual(['16', '24', '36']);
  });

  it('make exactly their quarters, whatever these are, or say why not', () => {
    let made = 0;
    const scaled = (decimals: number) =>
      fc.bigInt(-(10n ** 9n), 10n ** 9n).map((n) => rational(n, 10n ** BigInt(decimals)));
    const anyTarget = fc.integer({ min: 0, max: 3 }).chain((decimals) =>
      fc.record({
        quarters: fc
          .tuple(scaled(decimals), scaled(decimals), scaled(decimals), scaled(decimals))
          .map((all) => all.map((one) => roundHalfUp(one, decimals))),
        aggregation: fc.constantFrom('sum', 'last', 'mean', 'max', 'min'),
        isCumulative: fc.boolean(),
        decimals: fc.constant(decimals),
        boundMin: fc.constant(null),
        boundMax: fc.constant(null),
        start: fc.option(scaled(1)),
        patterns: fc.constant([null, null, null, null]),
      }),
    );
    checkProperty(
      'months of quarters',
      fc.property(anyTarget, fc.constantFrom(...targetWays), (target, way) => {
        const shared = shareMonths(target, way);
        if (!shared.ok) return true;
        made += 1;
        const rule = { aggregation: target.aggregation, isCumulativeTarget: target.isCumulative };
        return shared.quarters.every((one, at) => {
          const value = deriveFromMonthTargets({ months: one }, rule);
          return value !== null && compare(value, figure(target.quarters[at] ?? '')) === 0;
        });
      }),
      { numRuns: 500 },
    );
    expect(made).toBeGreaterThan(150);
  });
});
