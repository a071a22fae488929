import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimal } from '../../db/domain/decimal.ts';
import {
  type NumberMark,
  type NumberReading,
  readNumber,
  readSheetCell,
} from '../../db/domain/read-number.ts';
import { startCpuClock } from '../support/cpu-time.ts';
import { anyDecimal } from './figures.ts';
import { checkProperty } from './seeded.ts';

const read = (text: string): NumberReading => readNumber(text, { locale: 'id' });
const index = { locale: 'id', bounds: { min: decimal('0'), max: decimal('100') } } as const;
const decimals = (...texts: readonly string[]): readonly Decimal[] => texts.map(decimal);

describe('reading a figure the Indonesian way', () => {
  it.each<[string, string, readonly NumberMark[]]>([
    // text, value, marks
    ['0,70', '0.7', []],
    ['0.71', '0.71', ['decimal-mark']],
    ['0.226', '0.226', ['decimal-mark']],
    ['82,7', '82.7', []],
    ['1.234,5', '1234.5', []],
    ['1,234.5', '1234.5', ['foreign-marks']],
    ['92.5', '92.5', ['decimal-mark']],
    ['92.1234', '92.1234', ['decimal-mark']],
    ['1234.567', '1234.567', ['decimal-mark']],
    ['1.000.000', '1000000', []],
    ['1,234,567', '1234567', ['foreign-marks']],
    ['1,234', '1.234', []],
    ['1.234', '1234', ['thousands']],
    ['-1.234', '-1234', ['thousands']],
    ['0', '0', []],
    ['-0', '0', []],
    ['007', '7', []],
    [',5', '0.5', []],
    ['.5', '0.5', ['decimal-mark']],
    ['5,', '5', []],
    ['+5', '5', []],
    ['-5', '-5', []],
    ['−5', '-5', []],
    ['–5', '-5', []],
    ['(1.500)', '-1500', ['thousands', 'brackets-negative']],
    ['(7,5)', '-7.5', ['brackets-negative']],
    ['Rp84.615.200.000', '84615200000', []],
    ['Rp 84.615.200.000,00', '84615200000', []],
    ['Rp. 1.500.000,-', '1500000', []],
    ['-Rp5', '-5', []],
    ['Rp -5', '-5', []],
    ['IDR 1.000.000', '1000000', []],
    ['1,5 jt', '1500000', ['multiplied']],
    ['2 miliar', '2000000000', ['multiplied']],
    ['Rp 2,5 M', '2500000000', ['multiplied']],
    ['Rp1,2 T', '1200000000000', ['multiplied']],
    ['3rb', '3000', ['multiplied']],
    ['0,25 triliun', '250000000000', ['multiplied']],
    ['1 234 567,8', '1234567.8', []],
    ['1\u202f234\u00a0567', '1234567', []],
    ['\u00a0 82,7 \u00a0', '82.7', []],
    ['\ufeff82,7\u200b', '82.7', []],
    ['１２,５', '12.5', ['full-width']],
    ['100%', '100', ['percent-sign']],
  ])('%s is %s', (text, value, marks) => {
    expect(read(text)).toEqual({ kind: 'number', value, marks });
  });

  it.each([
    ['-', 'dash'],
    ['–', 'dash'],
    ['—', 'dash'],
    ['n/a', 'not-available'],
    ['N/A', 'not-available'],
    ['t.t.', 'not-available'],
    ['Tidak tersedia', 'not-available'],
  ])('%s is missing, with a mark', (text, mark) => {
    expect(read(text)).toEqual({ kind: 'missing', mark });
  });

  it.each(['', ' ', '\u00a0', '\u200b'])('%j is empty', (text) => {
    expect(read(text)).toEqual({ kind: 'empty' });
  });

  it.each(['WTP', 'BB', 'Infinity', 'NaN', '?', '½', '٣'])('%s is a word and no number', (text) => {
    expect(read(text)).toEqual({ kind: 'text', text });
  });

  it.each([
    ['1e308', 'exponent'],
    ['1,2E+05', 'exponent'],
    ['-4.5e-3', 'exponent'],
    ['1.23.456', 'grouping'],
    ['1,23,456', 'grouping'],
    ['1.234.5', 'grouping'],
    ['1.234,567,8', 'grouping'],
    ['0.123,4', 'grouping'],
    ['12 5', 'grouping'],
    ['12 orang', 'characters'],
    ['12 M', 'characters'],
    ['Rp 5 m', 'characters'],
    ['0x1F', 'characters'],
    ['5²', 'characters'],
    ['1/2', 'characters'],
    ['12-05-2026', 'characters'],
    ['(-5)', 'characters'],
    ['--5', 'characters'],
    ['5-', 'characters'],
    ["'=1+1", 'characters'],
    ['90–80', 'range-reversed'],
    ['1–2 jt', 'range-mixed'],
  ])('%s is refused: %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'invalid', reason, text });
  });

  it('takes digits without end and refuses what is no figure any more', () => {
    const digits = '9'.repeat(500);
    expect(read(digits)).toEqual({ kind: 'number', value: digits, marks: [] });
    expect(read('9'.repeat(1_001))).toMatchObject({ kind: 'invalid', reason: 'too-long' });
  });
});

describe('ranges', () => {
  it.each([
    ['80–90', '80', '90'],
    ['80-90', '80', '90'],
    ['80 — 90', '80', '90'],
    ['80 s.d. 90', '80', '90'],
    ['80 s/d 90', '80', '90'],
    ['80 sampai dengan 90', '80', '90'],
    ['7,5–8', '7.5', '8'],
    ['-5 – -2', '-5', '-2'],
    ['Rp1.000.000 - Rp2.000.000', '1000000', '2000000'],
    ['80–80', '80', '80'],
  ])('%s', (text, min, max) => {
    expect(read(text)).toEqual({ kind: 'range', min, max, marks: [] });
  });

  it('ignore a % in a percentage', () => {
    expect(readNumber('80–90%', { locale: 'id', isPercent: true })).toEqual({
      kind: 'range',
      min: '80',
      max: '90',
      marks: [],
    });
  });

  it('say when an end lies outside the bounds', () => {
    expect(readNumber('80–190', index)).toMatchObject({ kind: 'range', marks: ['out-of-bounds'] });
  });
});

describe('a percentage', () => {
  it('takes % as its unit and divides nothing', () => {
    expect(readNumber('93,75%', { locale: 'id', isPercent: true })).toEqual({
      kind: 'number',
      value: '93.75',
      marks: [],
    });
    expect(readNumber('90 persen', { locale: 'id', isPercent: true })).toMatchObject({
      value: '90',
      marks: [],
    });
  });

  it('offers 90 for a lone 0,9 among nineties', () => {
    const options = { locale: 'id', isPercent: true, neighbours: decimals('88', '91') } as const;
    expect(readNumber('0,9', options)).toEqual({
      kind: 'number',
      value: '0.9',
      marks: ['far-from-neighbours'],
      suggestion: '90',
    });
  });
});

describe('doubt', () => {
  it('offers the decimal that was meant where thousands break the bounds', () => {
    expect(readNumber('8.341', index)).toEqual({
      kind: 'number',
      value: '8341',
      marks: ['thousands', 'out-of-bounds'],
      suggestion: '83.41',
    });
    expect(readNumber('8341', index)).toMatchObject({
      value: '8341',
      marks: ['out-of-bounds'],
      suggestion: '83.41',
    });
  });

  it('offers what stands nearest to the neighbours', () => {
    const near = (text: string, ...neighbours: readonly string[]): NumberReading =>
      readNumber(text, { locale: 'id', neighbours: decimals(...neighbours) });
    expect(near('8.341', '83.1', '84')).toMatchObject({ value: '8341', suggestion: '83.41' });
    expect(near('1.234', '1.2', '1.3')).toMatchObject({
      value: '1234',
      marks: ['thousands', 'far-from-neighbours'],
      suggestion: '1.234',
    });
    // the other way round: a comma that was meant to part thousands
    expect(near('1,234', '1200', '1300')).toMatchObject({ value: '1.234', suggestion: '1234' });
    expect(near('1.234', '1100', '1200')).toEqual({ kind: 'number', value: '1234', marks: ['thousands'] });
  });

  it('flags without an offer where nothing else fits', () => {
    expect(readNumber('150', { locale: 'id', bounds: { min: decimal('0'), max: decimal('0.5') } })).toEqual({
      kind: 'number',
      value: '150',
      marks: ['out-of-bounds'],
    });
    expect(readNumber('-5', index)).toEqual({ kind: 'number', value: '-5', marks: ['out-of-bounds'] });
  });

  it('begins above twenty times the largest neighbour', () => {
    const options = { locale: 'id', neighbours: decimals('10', '5') } as const;
    expect(readNumber('200', options)).toMatchObject({ marks: [] });
    expect(readNumber('201', options)).toMatchObject({ marks: ['far-from-neighbours'], suggestion: '20.1' });
  });
});

describe('other locales', () => {
  it.each<[string, string, readonly NumberMark[]]>([
    ['1,234.5', '1234.5', []],
    ['1.234,5', '1234.5', ['foreign-marks']],
    ['92.5', '92.5', []],
    ['82,7', '82.7', ['decimal-mark']],
    ['0,70', '0.7', ['decimal-mark']],
    ['1,234', '1234', ['thousands']],
    ['1.234', '1.234', []],
    ['1,000,000', '1000000', []],
    ['1.000.000', '1000000', ['foreign-marks']],
  ])('in English %s is %s', (text, value, marks) => {
    expect(readNumber(text, { locale: 'en' })).toEqual({ kind: 'number', value, marks });
  });

  it('in Danish figures read as in Indonesian', () => {
    expect(readNumber('1.234,5', { locale: 'da' })).toEqual({ kind: 'number', value: '1234.5', marks: [] });
  });
});

describe('data files without thousands marks', () => {
  const strict = (text: string, locale: 'id' | 'en'): NumberReading =>
    readNumber(text, { locale, hasThousands: false });

  it('take one decimal mark and refuse the other', () => {
    expect(strict('1,234', 'id')).toMatchObject({ value: '1.234', marks: [] });
    expect(strict('1.234', 'en')).toMatchObject({ value: '1.234', marks: [] });
    expect(strict('1.234', 'id')).toMatchObject({ kind: 'invalid', reason: 'thousands-mark' });
    expect(strict('92.5', 'id')).toMatchObject({ kind: 'invalid', reason: 'thousands-mark' });
    expect(strict('1,234', 'en')).toMatchObject({ kind: 'invalid', reason: 'thousands-mark' });
    expect(strict('1.000.000', 'en')).toMatchObject({ kind: 'invalid', reason: 'grouping' });
    expect(strict('1 000', 'en')).toMatchObject({ kind: 'invalid', reason: 'grouping' });
  });
});

describe('cells of a spreadsheet', () => {
  const percentCell = { raw: '0.9', isPercentFormat: true };

  it('win with their raw value over what they show', () => {
    expect(readSheetCell({ raw: '92.5', isPercentFormat: false }, { locale: 'id' })).toEqual({
      kind: 'number',
      value: '92.5',
      marks: [],
    });
    expect(readSheetCell({ raw: '8.34', isPercentFormat: false }, { locale: 'id' })).toMatchObject({
      value: '8.34',
    });
    expect(readSheetCell({ raw: '8.46152E10', isPercentFormat: false }, { locale: 'id' })).toMatchObject({
      value: '84615200000',
    });
    expect(readSheetCell({ raw: '-1.5E-3', isPercentFormat: false }, { locale: 'id' })).toMatchObject({
      value: '-0.0015',
    });
  });

  it('that show 90% are 90 in a percentage, marked, and 0.9 elsewhere, marked', () => {
    expect(readSheetCell(percentCell, { locale: 'id', isPercent: true })).toEqual({
      kind: 'number',
      value: '90',
      marks: ['percent-cell'],
    });
    expect(readSheetCell(percentCell, { locale: 'id' })).toMatchObject({
      value: '0.9',
      marks: ['percent-cell'],
    });
  });

  it('lose the noise of binary fractions, not their 15 digits', () => {
    const raw = (text: string): NumberReading =>
      readSheetCell({ raw: text, isPercentFormat: false }, { locale: 'id' });
    expect(raw('0.90000000000000002')).toMatchObject({ value: '0.9' });
    expect(raw('98.319999999999993')).toMatchObject({ value: '98.32' });
    expect(raw('0.123456789012345')).toMatchObject({ value: '0.123456789012345' });
  });

  it('with text in them are read as text is', () => {
    expect(readSheetCell({ raw: '82,7', isPercentFormat: false }, { locale: 'id' })).toMatchObject({
      value: '82.7',
    });
  });
});

describe('the reader', () => {
  it('throws on nothing and answers quickly', () => {
    checkProperty(
      'any text',
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 200 }),
          fc.stringMatching(/^[-–0-9.,%()Rpsdjt\s]{0,300}$/),
        ),
        fc.constantFrom('id' as const, 'en' as const),
        (text, locale) => {
          const usedMs = startCpuClock();
          expect(readNumber(text, { locale, bounds: index.bounds }).kind).toBeTypeOf('string');
          expect(usedMs()).toBeLessThan(2_000);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('changes no magnitude without a mark: what has one mark, or none, keeps its digits', () => {
    checkProperty(
      'digits kept',
      fc.property(anyDecimal, (value) => {
        const text = value.replace('.', ',');
        const reading = read(text);
        expect(reading).toMatchObject({ kind: 'number', value });
      }),
    );
  });
});
