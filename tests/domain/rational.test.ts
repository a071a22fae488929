import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, parseDecimal } from '../../db/domain/decimal.ts';
import {
  add,
  compare,
  countDecimals,
  divide,
  fromDecimal,
  isZero,
  multiply,
  negate,
  one,
  rational,
  roundHalfUp,
  subtract,
  sum,
  toFixedHalfUp,
  zero,
} from '../../db/domain/rational.ts';
import { startCpuClock } from '../support/cpu-time.ts';
import { anyDecimal, anyRational } from './figures.ts';
import { checkProperty } from './seeded.ts';

describe('rational numbers', () => {
  it('come in lowest terms with the sign above the line', () => {
    expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(rational(0n, 7n)).toEqual({ n: 0n, d: 1n });
  });

  it('refuse a denominator of zero as a bug', () => {
    expect(() => rational(1n, 0n)).toThrow();
    expect(() => divide(one, zero)).toThrow();
  });

  it('read canonical decimals exactly', () => {
    expect(fromDecimal(decimal('-12.50'))).toEqual({ n: -25n, d: 2n });
    expect(fromDecimal(decimal('4.728263571214701'))).toEqual({ n: 4728263571214701n, d: 10n ** 15n });
    expect(fromDecimal(decimal('-0.05'))).toEqual({ n: -1n, d: 20n });
  });

  it.each([
    // value, digits, fixed, canonical
    ['0.005', 2, '0.01', '0.01'],
    ['-0.005', 2, '-0.01', '-0.01'],
    ['0.0049', 2, '0.00', '0'],
    ['-0.0049', 2, '0.00', '0'],
    ['96.2984', 2, '96.30', '96.3'],
    ['100', 2, '100.00', '100'],
    ['1000', 0, '1000', '1000'],
    ['2.5', 0, '3', '3'],
    ['-2.5', 0, '-3', '-3'],
    ['0.5', 0, '1', '1'],
  ])('round %s to %i digits half away from zero', (text, digits, fixed, canonical) => {
    expect(toFixedHalfUp(fromDecimal(decimal(text)), digits)).toBe(fixed);
    expect(roundHalfUp(fromDecimal(decimal(text)), digits)).toBe(canonical);
  });

  it('say how many decimals write a value exactly', () => {
    expect(countDecimals(rational(1n, 8n), 12)).toBe(3);
    expect(countDecimals(rational(7n), 12)).toBe(0);
    expect(countDecimals(rational(1n, 50n), 12)).toBe(2);
    expect(countDecimals(rational(1n, 3n), 12)).toBeNull();
    expect(countDecimals(rational(1n, 10n ** 13n), 12)).toBeNull();
  });

  it('stay exact where the denominators are too large to be reduced', () => {
    const huge = 2n ** 3000n + 1n;
    const small = rational(3n, huge);
    expect(compare(multiply(small, rational(huge)), rational(3n))).toBe(0);
    expect(toFixedHalfUp(add(rational(1n, 3n), small), 4)).toBe('0.3333');
    expect(rational(-5n, -huge).d > 0n).toBe(true);
  });

  it('add 2,000 unrelated fractions in a moment', () => {
    const fractions = Array.from({ length: 2_000 }, (_, i) =>
      rational(BigInt(i + 1), BigInt(100_003 + 2 * i)),
    );
    const usedMs = startCpuClock();
    const total = sum(fractions);
    const text = toFixedHalfUp(total, 6);
    // A sum of floats agrees to far more than six decimals here: an independent check of the size.
    const approximate = fractions.reduce((before, { n, d }) => before + Number(n) / Number(d), 0);
    expect(Math.abs(Number(text) - approximate)).toBeLessThan(0.000002);
    expect(usedMs()).toBeLessThan(5_000);
  });

  it('keep the laws of arithmetic', () => {
    checkProperty(
      'rational laws',
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(a, a)).toEqual(zero);
        expect(add(a, negate(b))).toEqual(subtract(a, b));
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(-compare(b, a) || 0);
        expect(sum([a, b, c])).toEqual(add(add(a, b), c));
      }),
    );
  });

  it('round to the nearest, halves away from zero', () => {
    checkProperty(
      'rounding',
      fc.property(anyRational, fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const rounded = fromDecimal(roundHalfUp(value, digits));
        const error = subtract(rounded, value);
        const half = rational(1n, 2n * 10n ** BigInt(digits));
        expect(compare(error.n < 0n ? negate(error) : error, half)).toBeLessThanOrEqual(0);
        // Symmetric: what holds above zero holds below.
        expect(roundHalfUp(negate(value), digits)).toBe(roundHalfUp(negate(rounded), digits));
      }),
    );
  });

  it('write and read decimals back unchanged', () => {
    checkProperty(
      'decimal round trip',
      fc.property(anyDecimal, (value) => {
        const exact = fromDecimal(value);
        expect(roundHalfUp(exact, 10)).toBe(value);
        expect(parseDecimal(toFixedHalfUp(exact, 8))).toBe(value);
        expect(countDecimals(exact, 10)).toBe(value.includes('.') ? value.split('.')[1]?.length : 0);
      }),
    );
  });
});
