import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import type { Statistic } from '../../db/domain/plan-document.ts';
import { rational, toFixedHalfUp } from '../../db/domain/rational.ts';
import { measureStatistic } from '../../db/domain/statistic.ts';

const figure = (id: string, parts: Partial<Statistic>): Statistic => ({
  id,
  version: 1,
  sort: 0,
  name: id,
  value: null,
  unitOfMeasure: 'jiwa',
  year: 2016,
  isUpToYear: false,
  isApproximate: false,
  source: null,
  partId: null,
  wholeId: null,
  ...parts,
});
const share = figure('share', { unitOfMeasure: null, year: null, partId: 'part', wholeId: 'whole' });
const measure = (part: Partial<Statistic>, whole: Partial<Statistic>) =>
  measureStatistic({ statistics: [figure('part', part), figure('whole', whole), share] }, share);

describe('a figure of the profile', () => {
  it('is told as it is', () => {
    const told = figure('a', { value: decimal('7932132') });
    expect(measureStatistic({ statistics: [told] }, told)).toEqual({ kind: 'told', value: '7932132' });
  });

  it('has nothing to say where nothing is told; zero is something', () => {
    const measureAlone = (value: Statistic['value']) =>
      measureStatistic({ statistics: [] }, figure('a', { value }));
    expect(measureAlone(null)).toEqual({ kind: 'none', reason: 'not-told' });
    expect(measureAlone(decimal('0'))).toEqual({ kind: 'told', value: '0' });
  });
});

describe('a computed share', () => {
  it('is part ÷ whole × 100, exactly', () => {
    const measured = measure({ value: decimal('8734') }, { value: decimal('156856') });
    // 8.734 × 100 ÷ 156.856 = 873.400 ÷ 156.856
    expect(measured).toMatchObject({ kind: 'computed', value: rational(873_400, 156_856), years: null });
    expect(measured.kind === 'computed' && toFixedHalfUp(measured.value, 4)).toBe('5.5682');
  });

  it('names both years where its terms are of different ones', () => {
    // 156.856 ÷ 7.932.132 × 100 = 1,97747…
    const measured = measure({ value: decimal('156856') }, { value: decimal('7932132'), year: 2013 });
    expect(measured).toMatchObject({ kind: 'computed', years: [2016, 2013] });
  });

  it('is none between persons and households', () => {
    const whole = { value: decimal('616092'), unitOfMeasure: 'KK' };
    expect(measure({ value: decimal('8734') }, whole)).toEqual({ kind: 'none', reason: 'units-differ' });
    expect(measure({ value: decimal('8'), unitOfMeasure: ' kk' }, whole).kind).toBe('computed');
  });

  it('is none without both terms, or of nothing', () => {
    expect(measure({}, { value: decimal('5') })).toEqual({ kind: 'none', reason: 'term-missing' });
    expect(measureStatistic({ statistics: [share] }, share)).toEqual({
      kind: 'none',
      reason: 'term-missing',
    });
    expect(measure({ value: decimal('5') }, { value: decimal('0') })).toEqual({
      kind: 'none',
      reason: 'whole-is-zero',
    });
  });
});
