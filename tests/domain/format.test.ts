import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import {
  formatAccounting,
  formatDate,
  formatDecimal,
  formatPercent,
  formatPlain,
  formatRupiah,
  type NumberLocale,
} from '../../db/domain/format.ts';
import { rational } from '../../db/domain/rational.ts';
import { readNumber } from '../../db/domain/read-number.ts';
import { findBand } from '../../db/domain/scale.ts';
import { scalePresets } from '../../db/domain/scale-presets.ts';
import { anyDecimal } from './figures.ts';
import { checkProperty } from './seeded.ts';

const locales = ['id', 'en', 'da'] as const;

describe('figures', () => {
  it.each<[string, NumberLocale, number | undefined, string]>([
    ['1234567.89', 'id', undefined, '1.234.567,89'],
    ['1234567.89', 'en', undefined, '1,234,567.89'],
    ['1234567.89', 'da', undefined, '1.234.567,89'],
    ['17', 'id', 1, '17,0'],
    ['17.25', 'id', 1, '17,3'],
    ['-1500000', 'id', undefined, '−1.500.000'],
    ['-0.004', 'id', 2, '0,00'],
    ['999', 'id', undefined, '999'],
    ['1000', 'id', 0, '1.000'],
    ['0', 'id', undefined, '0'],
  ])('%s in %s with %s decimals: %s', (value, locale, decimals, text) => {
    expect(formatDecimal(decimal(value), decimals === undefined ? { locale } : { locale, decimals })).toBe(
      text,
    );
  });

  it('keep every digit, however many', () => {
    expect(formatDecimal(decimal('123456789012345678901.5'), { locale: 'id' })).toBe(
      '123.456.789.012.345.678.901,5',
    );
    expect(formatDecimal(rational(1n, 3n), { locale: 'id' })).toBe('0,333333333333');
  });

  it('go to cell editors and the clipboard without thousands marks', () => {
    expect(formatPlain(decimal('-1234567.5'), { locale: 'id' })).toBe('-1234567,5');
    expect(formatPlain(decimal('1234567.5'), { locale: 'en', decimals: 2 })).toBe('1234567.50');
  });

  it('are read back as they were written', () => {
    checkProperty(
      'format and read',
      fc.property(anyDecimal, fc.constantFrom(...locales), (value, locale) => {
        for (const write of [formatDecimal, formatPlain]) {
          expect(readNumber(write(value, { locale }), { locale })).toMatchObject({ kind: 'number', value });
        }
      }),
    );
  });
});

describe('percentages', () => {
  const scale = scalePresets['permendagri-86-2017'];

  it.each<[NumberLocale, string]>([
    ['id', '90,6%'],
    ['en', '90.6%'],
    ['da', '90,6\u00a0%'],
  ])('in %s: %s', (locale, text) => {
    expect(formatPercent(decimal('90.588'), { locale, decimals: 1 })).toBe(text);
  });

  it('have two decimals in tables', () => {
    expect(formatPercent(decimal('93.75'), { locale: 'id' })).toBe('93,75%');
    expect(formatPercent(decimal('90'), { locale: 'id' })).toBe('90,00%');
  });

  it('show one more decimal where rounding would tell another band', () => {
    expect(formatPercent(decimal('75.976'), { locale: 'id', decimals: 1 })).toBe('76,0%');
    expect(formatPercent(decimal('75.976'), { locale: 'id', decimals: 1, scale })).toBe('75,98%');
    expect(formatPercent(decimal('75.9996'), { locale: 'id', scale })).toBe('75,9996%'); // 76,00 and 76,000 would both say Tinggi
    expect(formatPercent(decimal('100.004'), { locale: 'id', scale: scalePresets.tercapai })).toBe(
      '100,004%',
    );
    expect(
      formatPercent(decimal('90.46'), { locale: 'id', decimals: 1, scale, bandReading: 'integer-first' }),
    ).toBe('90,46%');
    expect(formatPercent(decimal('76.04'), { locale: 'id', decimals: 1, scale })).toBe('76,0%');
  });

  it('never contradict the band of their value', () => {
    checkProperty(
      'percent and band',
      fc.property(fc.integer({ min: 0, max: 1_200_000 }), fc.integer({ min: 0, max: 2 }), (n, decimals) => {
        const value = rational(n, 10_000);
        const text = formatPercent(value, { locale: 'en', decimals, scale });
        expect(findBand(scale, decimal(text.slice(0, -1).replaceAll(',', ''))).rank).toBe(
          findBand(scale, value).rank,
        );
      }),
    );
  });
});

describe('money', () => {
  it('is written without a space after Rp', () => {
    expect(formatRupiah(decimal('84615200000'), { locale: 'id' })).toBe('Rp84.615.200.000');
    expect(formatRupiah(decimal('84615200000'), { locale: 'en' })).toBe('Rp84,615,200,000');
    expect(formatRupiah(decimal('84615200000'), { locale: 'da' })).toBe('84.615.200.000\u00a0IDR');
    expect(formatRupiah(decimal('-1500000'), { locale: 'id' })).toBe('−Rp1.500.000');
  });

  it('stands in brackets below zero in finance tables', () => {
    expect(formatAccounting(decimal('-1500000'), { locale: 'id' })).toBe('(1.500.000)');
    expect(formatAccounting(decimal('1500000'), { locale: 'id' })).toBe('1.500.000');
    expect(formatAccounting(decimal('-0.2'), { locale: 'id' })).toBe('0');
  });
});

describe('dates', () => {
  it('are written in the language', () => {
    const day = '2026-11-21';
    expect(formatDate(day, { locale: 'id' })).toBe('21 November 2026');
    expect(formatDate(day, { locale: 'en', style: 'long' })).toBe('21 November 2026');
    expect(formatDate(day, { locale: 'da', style: 'long' })).toBe('21. november 2026');
    expect(formatDate(day, { locale: 'id', style: 'short' })).toBe('21/11/2026');
    expect(formatDate(day, { locale: 'da', style: 'short' })).toBe('21.11.2026');
    expect(formatDate('2026-08-05', { locale: 'id', style: 'medium' })).toBe('5 Agu 2026');
    expect(formatDate('2026-05-05', { locale: 'da', style: 'medium' })).toBe('5. maj 2026');
    expect(formatDate('2026-07-14', { locale: 'da', style: 'medium' })).toBe('14. jul. 2026');
    expect(formatDate('2026-08-17', { locale: 'id' })).toBe('17 Agustus 2026');
  });

  it('leave alone what is no day', () => {
    expect(formatDate('2026-13-01', { locale: 'id' })).toBe('2026-13-01');
    expect(formatDate('kemarin', { locale: 'id' })).toBe('kemarin');
  });
});
