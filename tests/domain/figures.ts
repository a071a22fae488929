import fc from 'fast-check';
import { type Decimal, decimal } from '../../db/domain/decimal.ts';
import { type Rational, rational, toFixedHalfUp } from '../../db/domain/rational.ts';
import { defaultSettings, type ScoringSettings } from '../../db/domain/settings.ts';

export const settings = (changes: Partial<ScoringSettings> = {}): ScoringSettings => ({
  ...defaultSettings,
  ...changes,
});

export const percent = (value: Rational | null): string | null =>
  value === null ? null : toFixedHalfUp(value, 2);

/** Fractions of every size that figures of an office have, and some that none has. */
export const anyRational: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => rational(n, d));

export const positiveRational: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => rational(n, d));

export const anyDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([isNegative, digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0');
    const whole = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return decimal(isNegative ? `-${whole}` : whole);
  });
