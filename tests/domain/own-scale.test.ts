import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import {
  type BandValues,
  copyScale,
  findScaleFaults,
  makeOwnScale,
  mostBands,
  type ScaleValues,
} from '../../db/domain/own-scale.ts';
import type { BandTone } from '../../db/domain/scale.ts';
import { findBand } from '../../db/domain/scale.ts';
import { scalePresets, scaleSlugs } from '../../db/domain/scale-presets.ts';

/** `>= 90 Istimewa`, `> 75 Baik`; without a bound the last band. */
const tones: readonly BandTone[] = ['very-high', 'high', 'medium', 'low', 'very-low'];
function aScale(...bands: readonly string[]): ScaleValues {
  return {
    name: 'Skala SK Sekda',
    source: null,
    bands: bands.map((text, at): BandValues => {
      const [, side = '', bound = '', label = ''] = /^(?:(>=?) (-?[\d.]+) )?(.*)$/.exec(text) ?? [];
      return {
        label,
        tone: tones[Math.min(at, 4)] ?? 'very-low',
        bound: bound === '' ? null : decimal(bound),
        isInclusive: side === '>=',
      };
    }),
  };
}
const say = (scale: ScaleValues): readonly string[] =>
  findScaleFaults(scale).map(({ kind, band }) => (band === null ? kind : `${kind} ${band}`));

describe('a scale of the office’s own', () => {
  it('is read by the function that reads the program’s scales', () => {
    const scale = makeOwnScale({
      ...aScale('>= 95 Istimewa', '> 80 Baik', '>= 60 Cukup', 'Kurang'),
      id: 'sendiri',
    });
    const label = (value: string, reading: 'lower-bound' | 'integer-first' = 'lower-bound'): string =>
      findBand(scale, decimal(value), reading).label.id;
    expect(
      ['120', '95', '94.99', '80.01', '80', '60', '59.999', '0', '-10'].map((one) => label(one)),
    ).toEqual([
      'Istimewa',
      'Istimewa',
      'Baik',
      'Baik',
      // above 80: the bound itself belongs to the band below
      'Cukup',
      'Cukup',
      'Kurang',
      'Kurang',
      'Kurang',
    ]);
    // 94,5 → 95; 80,4 → 80, which is not above 80
    expect([label('94.5', 'integer-first'), label('80.4', 'integer-first')]).toEqual(['Istimewa', 'Cukup']);
    expect(scale.bands.map(({ rank }) => rank)).toEqual([4, 3, 2, 1]);
  });

  it('begins as a copy of any scale of the program that has nothing wrong', () => {
    for (const slug of scaleSlugs) {
      const copy: ScaleValues = { name: 'Salinan', ...copyScale(scalePresets[slug], 'id') };
      expect(say(copy), slug).toEqual([]);
      expect(makeOwnScale({ ...copy, id: slug }).bands.map(({ bound, label }) => [bound, label.id])).toEqual(
        scalePresets[slug].bands.map(({ bound, label }) => [bound, label.id]),
      );
    }
  });

  it.each([
    ['a name that is blank', { ...aScale('>= 80 Baik', 'Kurang'), name: ' ' }, ['name-missing']],
    ['one band', aScale('Semua'), ['too-few']],
    ['a band without a name', aScale('>= 80 ', 'Kurang'), ['label-missing 0']],
    ['one name twice', aScale('>= 80 Baik', '>= 60 baik ', 'Kurang'), ['label-twice 1']],
    ['a bound that is missing', aScale('>= 80 Baik', 'Cukup', 'Kurang'), ['bound-missing 1']],
    ['bounds that run upward', aScale('>= 60 Baik', '>= 80 Cukup', 'Kurang'), ['bound-order 1']],
    ['one bound twice', aScale('>= 80 Baik', '>= 80 Cukup', 'Kurang'), ['bound-twice 1']],
    // whoever has 80 or more is in the upper one already
    ['a bound that the band above holds', aScale('>= 80 Baik', '> 80 Cukup', 'Kurang'), ['bound-twice 1']],
    ['a bound below nothing', aScale('>= 80 Baik', '>= -5 Cukup', 'Kurang'), ['bound-too-low 1']],
    ['a bound that leaves nothing below', aScale('>= 80 Baik', '>= 0 Cukup', 'Kurang'), ['bound-too-low 1']],
    ['a last band with a bound', aScale('>= 80 Baik', '>= 50 Kurang'), ['last-has-bound 1']],
  ])('is refused with %s', (_, scale, faults) => {
    expect(say(scale)).toEqual(faults);
  });

  it('may have one point as a band, and everything above nothing', () => {
    expect(say(aScale('> 100 Melampaui', '>= 100 Tercapai', '> 0 Sebagian', 'Tidak tercapai'))).toEqual([]);
  });

  it('never gives a lower band the better colour, and has ten bands at most', () => {
    const scale = aScale('>= 80 Baik', '>= 60 Cukup', 'Kurang');
    const brighter = scale.bands.map((band, at) =>
      at === 2 ? { ...band, tone: 'very-high' as const } : band,
    );
    expect(say({ ...scale, bands: brighter })).toEqual(['tone-order 2']);
    const many = Array.from({ length: mostBands }, (_, at) => `>= ${(mostBands - at) * 5} Pita ${at}`);
    expect(say(aScale(...many, 'Sisa'))).toEqual(['too-many']);
    expect(say(aScale(...many.slice(1), 'Sisa'))).toEqual([]);
  });
});
