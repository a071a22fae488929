import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Calculation,
  evaluateCalculation,
  findRatio,
  findUnknownSymbol,
  listSymbols,
  maxCalculationDepth,
  maxCalculationLength,
} from '../../db/domain/calculation.ts';
import { readCalculation } from '../../db/domain/calculation-read.ts';
import { formatCalculation, toCalculationText } from '../../db/domain/calculation-write.ts';
import { type Decimal, decimal } from '../../db/domain/decimal.ts';
import { compare, fromDecimal, type Rational, rational, roundHalfUp } from '../../db/domain/rational.ts';
import { checkProperty } from './seeded.ts';

function read(text: string): Calculation {
  const reading = readCalculation(text, 'id');
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.error)}`);
  return reading.value;
}

const figures = (values: Readonly<Record<string, string>>) =>
  new Map(Object.entries(values).map(([symbol, value]) => [symbol, decimal(value)]));

function compute(text: string, values: Readonly<Record<string, string>> = {}): Rational | object {
  const result = evaluateCalculation(read(text), figures(values));
  return result.ok ? result.value : result.error;
}

describe('a calculation', () => {
  it.each([
    // 40.900 ÷ 865.011 × 100 = 4.090.000 ÷ 865.011
    ['a ÷ b × 100', { a: '40900', b: '865011' }, rational(4_090_000, 865_011)],
    ['A / B * 100%', { a: '40900', b: '865011' }, rational(4_090_000, 865_011)],
    ['[a : b] × 100%', { a: '40900', b: '865011' }, rational(4_090_000, 865_011)],
    // 12 deaths ÷ 14.550 births × 100.000 = 1.200.000 ÷ 14.550
    ['a ÷ b × 100.000', { a: '12', b: '14550' }, rational(1_200_000, 14_550)],
    // 8 − 3 − 2 = 3, from the left
    ['a − b − 2', { a: '8', b: '3' }, rational(3)],
    // 24 ÷ 4 ÷ 2 = 3, from the left
    ['a / b / 2', { a: '24', b: '4' }, rational(3)],
    // 2 + 3 × 4 = 14
    ['2 + 3 * a', { a: '4' }, rational(14)],
    // (2 + 3) × 4 = 20
    ['(2 + 3) * a', { a: '4' }, rational(20)],
    // −(2 − 5) × 0,5 = 1,5
    ['-(a - b) × 0,5', { a: '2', b: '5' }, rational(3, 2)],
    // (84 + 91 + 77,5) ÷ 3 = 252,5 ÷ 3
    ['(a + b + c) / 3', { a: '84', b: '91', c: '77.5' }, rational(505, 6)],
    // 3 × −2 = −6
    ['3 * -a', { a: '2' }, rational(-6)],
  ])('%s with %o', (text, values, expected) => {
    expect(compute(text, values as Readonly<Record<string, string>>)).toEqual(expected);
  });

  it('reads a number in the format of the file and, without one, as the file keeps it', () => {
    const numberOf = (text: string, locale: 'id' | 'en' | null) => {
      const reading = readCalculation(text, locale);
      return reading.ok && reading.value.kind === 'number' ? reading.value.value : reading;
    };
    expect(numberOf('1.000', 'id')).toBe('1000');
    expect(numberOf('1.000', 'en')).toBe('1');
    expect(numberOf('0,125', 'id')).toBe('0.125');
    expect(numberOf('0.125', null)).toBe('0.125');
    expect(numberOf('1.000,5', null)).toMatchObject({ error: { kind: 'bad-number', at: 0 } });
  });

  it('gives no figure where a component has none or where nothing can be divided by, and says where', () => {
    expect(compute('a ÷ b × 100', { a: '1' })).toEqual({ kind: 'missing-figure', symbol: 'b', at: 4 });
    expect(compute('a ÷ (b − b)', { a: '1', b: '7' })).toEqual({ kind: 'division-by-zero', at: 2 });
    expect(compute('0 ÷ 0')).toEqual({ kind: 'division-by-zero', at: 2 });
  });

  it.each([
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    ['a ÷', { kind: 'missing-operand', at: 3 }],
    ['÷ b', { kind: 'missing-operand', at: 0 }],
    ['a + × b', { kind: 'missing-operand', at: 4 }],
    ['()', { kind: 'missing-operand', at: 1 }],
    ['2a', { kind: 'missing-operator', at: 1, text: 'a' }],
    ['a b', { kind: 'missing-operator', at: 2, text: 'b' }],
    ['(a)(b)', { kind: 'missing-operator', at: 3, text: '(' }],
    ['(a + b', { kind: 'unclosed', at: 0 }],
    ['(a + b]', { kind: 'unclosed', at: 0 }],
    ['a + b)', { kind: 'unopened', at: 5 }],
    [')', { kind: 'unopened', at: 0 }],
    ['a ^ 2', { kind: 'unknown-character', at: 2, text: '^' }],
    ['a 😀 b', { kind: 'unknown-character', at: 2, text: '😀' }],
    ['1.2.3,4,5', { kind: 'bad-number', at: 0, text: '1.2.3,4,5' }],
    ['a; drop table', { kind: 'unknown-character', at: 1, text: ';' }],
  ])('is refused as it stands: %s', (text, error) => {
    expect(readCalculation(text, 'id')).toEqual({ ok: false, error });
  });

  it('has an end, in length and in depth, before any stack has', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(readCalculation(nested(maxCalculationDepth), 'id').ok).toBe(true);
    expect(readCalculation(nested(maxCalculationDepth + 1), 'id')).toMatchObject({
      error: { kind: 'too-deep', at: maxCalculationDepth },
    });
    expect(readCalculation(`${'-'.repeat(maxCalculationDepth + 1)}a`, 'id')).toMatchObject({
      error: { kind: 'too-deep' },
    });
    const longest = `a${'+a'.repeat(Math.floor((maxCalculationLength - 1) / 2))}`;
    expect(compute(longest, { a: '1' })).toEqual(rational((longest.length + 1) / 2));
    expect(readCalculation(`${longest}+aa`, 'id')).toEqual({
      ok: false,
      error: { kind: 'too-long', limit: maxCalculationLength },
    });
  });

  it('is kept in plain signs and read out in those of print and in words', () => {
    const rate = read('[a : b] × 100.000');
    expect(toCalculationText(rate)).toBe('a / b * 100000');
    expect(formatCalculation(rate, { locale: 'id' })).toBe('a ÷ b × 100.000');
    expect(formatCalculation(rate, { locale: 'en' })).toBe('a ÷ b × 100,000');
    const names = new Map([
      ['a', 'kematian ibu'],
      ['b', 'kelahiran hidup'],
    ]);
    expect(formatCalculation(rate, { locale: 'id', names })).toBe('kematian ibu ÷ kelahiran hidup × 100.000');
    expect(toCalculationText(read('a-(b-c)/(d*-2)'))).toBe('a - (b - c) / (d * -2)');
    expect(toCalculationText(read('(a*b)/c'))).toBe('a * b / c');
    expect(toCalculationText(read('-(a+b)'))).toBe('-(a + b)');
  });

  it('names its components once, in order, and the first one nobody has described', () => {
    const mean = read('(c + a + c) / b');
    expect(listSymbols(mean)).toEqual(['c', 'a', 'b']);
    expect(findUnknownSymbol(mean, new Set(['a', 'b', 'c']))).toBeNull();
    expect(findUnknownSymbol(mean, new Set(['c']))).toEqual({ kind: 'unknown-symbol', symbol: 'a', at: 5 });
  });

  it.each([
    ['a / b * 100', { numerator: 'a', denominator: 'b' }],
    ['100 * b / c', { numerator: 'b', denominator: 'c' }],
    ['100 × (a ÷ b)', { numerator: 'a', denominator: 'b' }],
    ['a ÷ (b ÷ 1000)', { numerator: 'a', denominator: 'b' }],
    ['(b − a) ÷ b × 100', null],
    ['a × b', null],
    ['a ÷ a', null],
    ['a + b', null],
    ['1 ÷ (a ÷ b)', null],
    ['a', null],
  ])('knows whether it is a part of a whole: %s', (text, expected) => {
    expect(findRatio(read(text))).toEqual(expected);
  });
});

/** Places tell where something stood in the text, which two texts of one calculation do not share. */
const withoutPlaces = (calculation: Calculation): unknown =>
  JSON.parse(JSON.stringify(calculation, (key, value: unknown) => (key === 'at' ? undefined : value)));

/** Trees whose figures have a plain counterpart of small fractions kept as two BigInts. */
const symbols = ['a', 'b', 'c'] as const;
const trees = fc.letrec<{ tree: Calculation }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 3 })).map(([digits, places]) => ({
      kind: 'number' as const,
      value: roundHalfUp(rational(digits, 10 ** places), places) as Decimal,
      at: 0,
    })),
    fc.constantFrom(...symbols).map((symbol) => ({ kind: 'symbol' as const, symbol, at: 0 })),
    tie('tree').map((of) => ({ kind: 'negate' as const, of, at: 0 })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/' as const), tie('tree'), tie('tree'))
      .map(([operator, left, right]) => ({
        kind: 'operation' as const,
        operator: operator as '+' | '-' | '*' | '/',
        left,
        right,
        at: 0,
      })),
  ),
})).tree;

const values = fc.record({
  a: fc.integer({ min: -50, max: 50 }),
  b: fc.integer({ min: -50, max: 50 }),
  c: fc.integer({ min: -50, max: 50 }),
});

/** Fractions never reduced: slow, and nothing of the program. Null once something was divided by zero. */
type Fraction = readonly [bigint, bigint];
function refer(tree: Calculation, figuresOf: Readonly<Record<string, number>>): Fraction | null {
  switch (tree.kind) {
    case 'number': {
      const [whole = '0', part = ''] = tree.value.split('.');
      return [BigInt(whole + part), 10n ** BigInt(part.length)];
    }
    case 'symbol':
      return [BigInt(figuresOf[tree.symbol] ?? 0), 1n];
    case 'negate': {
      const inner = refer(tree.of, figuresOf);
      return inner && [-inner[0], inner[1]];
    }
    case 'operation': {
      const l = refer(tree.left, figuresOf);
      const r = refer(tree.right, figuresOf);
      if (!l || !r) return null;
      if (tree.operator === '+') return [l[0] * r[1] + r[0] * l[1], l[1] * r[1]];
      if (tree.operator === '-') return [l[0] * r[1] - r[0] * l[1], l[1] * r[1]];
      if (tree.operator === '*') return [l[0] * r[0], l[1] * r[1]];
      return r[0] === 0n ? null : [l[0] * r[1], l[1] * r[0]];
    }
  }
}

describe('random calculations', () => {
  it('come back from their text as they were, in every way of writing', () => {
    checkProperty(
      'calculation texts',
      fc.property(trees, (tree) => {
        const kept = readCalculation(toCalculationText(tree));
        // A text longer than the file keeps is refused, not cut.
        fc.pre(kept.ok || kept.error.kind !== 'too-long');
        expect(kept.ok && withoutPlaces(kept.value)).toEqual(withoutPlaces(tree));
        for (const locale of ['id', 'en', 'da'] as const) {
          const shown = readCalculation(formatCalculation(tree, { locale }), locale);
          expect(shown.ok && withoutPlaces(shown.value)).toEqual(withoutPlaces(tree));
        }
      }),
    );
  });

  it('give exactly what fractions give, and no figure where one would divide by zero', () => {
    checkProperty(
      'calculation values',
      fc.property(trees, values, (tree, figuresOf) => {
        const expected = refer(tree, figuresOf);
        const given = new Map(symbols.map((symbol) => [symbol, rational(figuresOf[symbol])]));
        const result = evaluateCalculation(tree, given);
        expect(result.ok).toBe(expected !== null);
        if (result.ok && expected) {
          const [n, d] = expected;
          expect(compare(result.value, rational(n, d))).toBe(0);
        }
      }),
    );
  });

  it('never throw on any text at all', () => {
    const signs = fc.stringMatching(/^[a-c0-9.,+\-*/()×÷% [\]:−x^]{0,40}$/);
    checkProperty(
      'calculation noise',
      fc.property(fc.oneof(signs, fc.string()), (text) => {
        const reading = readCalculation(text, 'id');
        if (reading.ok) {
          const one = fromDecimal(decimal('3'));
          evaluateCalculation(reading.value, new Map(symbols.map((symbol) => [symbol, one])));
        } else if ('at' in reading.error) {
          expect(reading.error.at).toBeGreaterThanOrEqual(0);
          expect(reading.error.at).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
