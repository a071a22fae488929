import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { add, compare, fromDecimal, rational, subtract } from '../../db/domain/rational.ts';
import { findBand } from '../../db/domain/scale.ts';
import { isScaleSlug, type ScaleSlug, scalePresets, scaleSlugs } from '../../db/domain/scale-presets.ts';
import { anyRational } from './figures.ts';
import { checkProperty } from './seeded.ts';

const label = (slug: ScaleSlug, value: string): string =>
  findBand(scalePresets[slug], decimal(value)).label.id;

describe('the scale of Permendagri 86/2017', () => {
  it.each([
    // value, lower bound on the raw value, rounded to an integer first
    ['168.42', 'Sangat Tinggi', 'Sangat Tinggi'],
    ['100', 'Sangat Tinggi', 'Sangat Tinggi'],
    ['91', 'Sangat Tinggi', 'Sangat Tinggi'],
    ['90.99', 'Tinggi', 'Sangat Tinggi'],
    ['90.5', 'Tinggi', 'Sangat Tinggi'],
    ['90.4', 'Tinggi', 'Tinggi'],
    ['76', 'Tinggi', 'Tinggi'],
    ['75.976', 'Sedang', 'Tinggi'],
    ['75.5', 'Sedang', 'Tinggi'],
    ['75.4', 'Sedang', 'Sedang'],
    ['66', 'Sedang', 'Sedang'],
    ['65.5', 'Rendah', 'Sedang'],
    ['65', 'Rendah', 'Rendah'],
    ['51', 'Rendah', 'Rendah'],
    ['50.5', 'Sangat Rendah', 'Rendah'],
    ['50.4', 'Sangat Rendah', 'Sangat Rendah'],
    ['50', 'Sangat Rendah', 'Sangat Rendah'],
    ['0', 'Sangat Rendah', 'Sangat Rendah'],
    ['-50', 'Sangat Rendah', 'Sangat Rendah'],
  ])('%s is %s, integer first %s', (value, lowerBound, integerFirst) => {
    const scale = scalePresets['permendagri-86-2017'];
    expect(findBand(scale, decimal(value)).label.id).toBe(lowerBound);
    expect(findBand(scale, decimal(value), 'integer-first').label.id).toBe(integerFirst);
  });

  it('is decided on the exact value, however close to the bound', () => {
    const nearly = subtract(rational(91), rational(1n, 10n ** 40n));
    expect(findBand(scalePresets['permendagri-86-2017'], nearly).label.id).toBe('Tinggi');
  });
});

describe('the other scales', () => {
  it('stand in the order in which they are offered', () => {
    expect(scaleSlugs).toEqual([
      'permendagri-86-2017',
      'sampang-2019',
      'lan',
      'memuaskan',
      'tercapai',
      'tiga-warna',
      'epelara',
      'aksara',
      'iki-8-2021',
    ]);
    expect(isScaleSlug('lan')).toBe(true);
    expect(isScaleSlug('toString')).toBe(false);
  });

  it.each<[ScaleSlug, string, string]>([
    ['sampang-2019', '91', 'Sangat Baik'],
    ['sampang-2019', '50', 'Sangat Kurang'],
    ['lan', '98.32', 'Sangat Berhasil'],
    ['lan', '85', 'Sangat Berhasil'],
    ['lan', '84.99', 'Berhasil'],
    ['lan', '81', 'Berhasil'],
    ['lan', '69.27', 'Cukup Berhasil'],
    ['lan', '54.99', 'Tidak Berhasil'],
    ['memuaskan', '168', 'Memuaskan / Sangat Baik'],
    ['memuaskan', '100', 'Baik'],
    ['memuaskan', '96.30', 'Baik'],
    ['memuaskan', '74.99', 'Cukup'],
    ['memuaskan', '54.99', 'Kurang'],
    ['tercapai', '100.01', 'Terlampaui Target'],
    ['tercapai', '100', 'Tercapai Target'],
    ['tercapai', '99.999', 'Target Tidak Tercapai'],
    ['tiga-warna', '90.01', 'Hijau'],
    ['tiga-warna', '90', 'Kuning'],
    ['tiga-warna', '70', 'Kuning'],
    ['tiga-warna', '69.99', 'Merah'],
    ['epelara', '100', 'Tercapai'],
    ['epelara', '90', 'Hampir'],
    ['epelara', '75', 'Sedang'],
    ['epelara', '50', 'Kurang'],
    ['epelara', '49.99', 'Tidak'],
    ['aksara', '105.01', 'Melampaui'],
    ['aksara', '105', 'Tercapai'],
    ['aksara', '94.995', 'Mendekati'],
    ['aksara', '80', 'Mendekati'],
    ['aksara', '60', 'Perlu Perhatian'],
    ['aksara', '59.995', 'Kritis'],
    ['iki-8-2021', '100', 'Baik/Sangat Baik'],
    ['iki-8-2021', '99.99', 'Cukup'],
    ['iki-8-2021', '79', 'Kurang'],
    ['iki-8-2021', '59', 'Sangat Kurang'],
  ])('%s: %s is %s', (slug, value, expected) => {
    expect(label(slug, value)).toBe(expected);
  });

  it('have no gap, no overlap and descending ranks', () => {
    for (const slug of scaleSlugs) {
      const { bands, slug: own } = scalePresets[slug];
      expect(own).toBe(slug);
      expect(bands.map((band) => band.rank)).toEqual(bands.map((_, i) => bands.length - i));
      expect(new Set(bands.map((band) => band.tone)).size).toBe(bands.length);
      // Only the last band is open below; above it every bound is lower than the one before, or the same and closed.
      expect(bands.map((band) => band.bound === null)).toEqual(bands.map((_, i) => i === bands.length - 1));
      for (const [i, band] of bands.slice(1, -1).entries()) {
        const above = bands[i];
        const order = compare(
          fromDecimal(above?.bound ?? decimal('0')),
          fromDecimal(band.bound ?? decimal('0')),
        );
        expect(order > 0 || (order === 0 && above?.isInclusive === false && band.isInclusive)).toBe(true);
      }
    }
  });

  it('put every bound into the band that says so, and what lies beside it next door', () => {
    const step = rational(1n, 10n ** 12n);
    for (const slug of scaleSlugs) {
      const { bands } = scalePresets[slug];
      for (const band of bands) {
        if (band.bound === null) continue;
        const bound = fromDecimal(band.bound);
        const at = findBand(scalePresets[slug], bound);
        expect(at === band).toBe(band.isInclusive);
        expect(findBand(scalePresets[slug], add(bound, step)).rank).toBeGreaterThanOrEqual(band.rank);
        expect(findBand(scalePresets[slug], subtract(bound, step)).rank).toBeLessThan(band.rank);
      }
    }
  });

  it('never give a higher value a lower band', () => {
    checkProperty(
      'scale monotone',
      fc.property(
        fc.constantFrom(...scaleSlugs),
        anyRational,
        anyRational,
        fc.integer({ min: 0, max: 150 }),
        fc.constantFrom('lower-bound' as const, 'integer-first' as const),
        (slug, one, other, near, reading) => {
          const scale = scalePresets[slug];
          // Half of the pairs lie close to where the bounds are.
          const values = [one, other, add(rational(near), rational(one.n % 1000n, 1000n))];
          for (const a of values) {
            for (const b of values) {
              if (compare(a, b) <= 0) {
                expect(findBand(scale, a, reading).rank).toBeLessThanOrEqual(
                  findBand(scale, b, reading).rank,
                );
              }
            }
          }
        },
      ),
    );
  });
});
