import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Achievement,
  chooseAveragedValue,
  chooseShownValue,
  type Direction,
  isReached,
  scoreIndicator,
} from '../../db/domain/achievement.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { compare, fromDecimal, hundred, rational, zero } from '../../db/domain/rational.ts';
import type { ScoringSettings } from '../../db/domain/settings.ts';
import { anyRational, percent, positiveRational, settings } from './figures.ts';
import { checkProperty } from './seeded.ts';

describe('a cap', () => {
  const scoreOver = (chosen: ScoringSettings): Achievement =>
    scoreIndicator({
      direction: 'positive',
      target: decimal('100'),
      realization: decimal('137.92'),
      settings: chosen,
    });

  it('cuts the value and leaves the raw one for bands and "reached"', () => {
    const achievement = scoreOver(settings({ cap: decimal('120') }));
    expect(achievement).toMatchObject({
      raw: fromDecimal(decimal('137.92')),
      value: fromDecimal(decimal('137.92')),
      capped: rational(120),
      isCapApplied: true,
    });
  });

  it.each([
    ['display', '120.00', '137.92'],
    ['average', '137.92', '120.00'],
    ['both', '120.00', '120.00'],
  ] as const)('of scope %s shows %s and averages %s', (capScope, shown, averaged) => {
    const chosen = settings({ cap: decimal('120'), capScope });
    const achievement = scoreOver(chosen);
    expect(percent(chooseShownValue(achievement, chosen))).toBe(shown);
    expect(percent(chooseAveragedValue(achievement, chosen))).toBe(averaged);
  });

  it('is idempotent and never raises a value', () => {
    checkProperty(
      'cap idempotent',
      fc.property(
        positiveRational,
        anyRational,
        fc.integer({ min: 1, max: 300 }),
        (target, realization, limit) => {
          const chosen = settings({ cap: decimal(String(limit)) });
          const once = scoreIndicator({ direction: 'positive', target, realization, settings: chosen });
          if (once.kind === 'none') throw new Error('a positive target always has an achievement');
          const again = scoreIndicator({
            direction: 'positive',
            target: hundred,
            realization: once.capped,
            settings: chosen,
          });
          expect(again.kind === 'scored' && compare(again.capped, once.capped)).toBe(0);
          expect(compare(once.capped, once.value)).toBeLessThanOrEqual(0);
          expect(once.isCapApplied).toBe(compare(once.capped, once.value) < 0);
        },
      ),
    );
  });
});

describe('every achievement', () => {
  /** The formulas again, in floats and written apart from the engine. */
  function scoreNaively(direction: Direction, t: number, r: number, variant: 'A' | 'B'): number {
    if (direction === 'stabilize') return Math.max(100 - (Math.abs(r - t) / t) * 100, 0);
    if (direction === 'positive') return Math.max((r / t) * 100, 0);
    return Math.max(variant === 'A' ? ((2 * t - r) / t) * 100 : (t / r) * 100, 0);
  }

  it('agrees with the plain formulas in floats', () => {
    const figure = fc.integer({ min: 1, max: 1_000_000 });
    checkProperty(
      'engine and naive formulas',
      fc.property(
        figure,
        figure,
        fc.constantFrom<Direction>('positive', 'negative', 'stabilize'),
        fc.constantFrom('A' as const, 'B' as const),
        (t, r, direction, negativeVariant) => {
          const achievement = scoreIndicator({
            direction,
            target: rational(t, 100),
            realization: rational(r, 100),
            settings: settings({ negativeVariant }),
          });
          if (achievement.kind === 'none') throw new Error('expected a value');
          const value = Number(achievement.value.n) / Number(achievement.value.d);
          const naive = scoreNaively(direction, t / 100, r / 100, negativeVariant);
          expect(Math.abs(value - naive)).toBeLessThanOrEqual(Math.max(naive, 1) * 1e-9);
        },
      ),
    );
  });

  it('is 100 where the realization is the target, whatever the direction and variant', () => {
    checkProperty(
      'on target',
      fc.property(
        positiveRational,
        fc.constantFrom<Direction>('positive', 'negative', 'stabilize'),
        fc.constantFrom('A' as const, 'B' as const),
        (value, direction, negativeVariant) => {
          const chosen = settings({ negativeVariant });
          const achievement = scoreIndicator({
            direction,
            target: value,
            realization: value,
            settings: chosen,
          });
          expect(achievement).toMatchObject({ kind: 'scored', raw: hundred });
          expect(isReached(achievement)).toBe(true);
        },
      ),
    );
  });

  it('grows with a better realization', () => {
    checkProperty(
      'monotone in the realization',
      fc.property(
        positiveRational,
        positiveRational,
        positiveRational,
        fc.constantFrom<Direction>('positive', 'negative'),
        fc.constantFrom('A' as const, 'B' as const),
        (target, one, other, direction, negativeVariant) => {
          const raws = [one, other].map((realization) => {
            const achievement = scoreIndicator({
              direction,
              target,
              realization,
              settings: settings({ negativeVariant }),
            });
            if (achievement.kind === 'none') throw new Error('expected a value');
            return achievement.raw;
          });
          const order = compare(raws[0] ?? zero, raws[1] ?? zero);
          expect(order).toBe(direction === 'positive' ? compare(one, other) : compare(other, one));
        },
      ),
    );
  });
});
