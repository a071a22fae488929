import { expect } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import type { ScaleValues } from '../../../db/domain/own-scale.ts';
import { findSettings } from '../../../db/domain/score-plan.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import type { Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';

type GivenScale = InputOf<'scale.create'>['scale'];

export const decreeScale: GivenScale = {
  name: 'Skala SK Sekda',
  source: 'Keputusan Sekretaris Daerah Nomor 50 Tahun 2025',
  bands: [
    { label: 'Istimewa', tone: 'very-high', bound: '95', isInclusive: true },
    { label: 'Baik', tone: 'high', bound: '80', isInclusive: false },
    { label: 'Kurang', tone: 'low', bound: null, isInclusive: false },
  ],
};

/** A scale that nothing uses: made for a year, whose own settings are taken away again. */
async function makeUnused(page: TestPage): Promise<string> {
  const { planId } = page;
  const { id } = await page.change('scale.create', { planId, scale: decreeScale, year: 2026 });
  await page.change('scoring.set', { planId, year: 2026, settings: null });
  return id;
}

const onlyScale = (page: TestPage) => {
  const [own] = page.held().ownScales;
  if (!own) throw new Error('the scale is not there');
  const { id, ...values } = own;
  return { id, values: values as ScaleValues };
};

export const scaleScenes: readonly Scene[] = [
  {
    name: 'scale.create',
    act: async (page) => {
      const { id } = await page.change('scale.create', {
        planId: page.planId,
        scale: decreeScale,
        year: 2026,
      });
      expect(page.held().ownScales).toEqual([{ id, ...decreeScale }]);
      expect(findSettings(page.held(), 2026).scale).toMatchObject({
        slug: id,
        source: decreeScale.source,
        bands: [{ bound: '95' }, { bound: '80' }, { bound: null, label: { id: 'Kurang', en: 'Kurang' } }],
      });
      expect(findSettings(page.held(), 2025).scale.slug).toBe('permendagri-86-2017');
    },
  },
  {
    name: 'scale.update',
    prepare: makeUnused,
    act: async (page) => {
      const { id, values } = onlyScale(page);
      const [best, good, ...rest] = values.bands;
      if (!best || !good) throw new Error('the scale has lost its bands');
      // The two lower bounds change places with a new band between them.
      const bands = [
        { ...best, bound: decimal('80'), isInclusive: false },
        { label: 'Cukup', tone: 'high' as const, bound: decimal('60'), isInclusive: true },
        { ...good, tone: 'medium' as const, bound: decimal('40') },
        ...rest,
      ];
      const scale = { name: 'Skala Perkada', source: null, bands };
      const seen = { ...values, bands: [...values.bands] };
      await page.change('scale.update', { planId: page.planId, id, seen, scale });
      expect(page.held().ownScales).toEqual([{ id, ...scale }]);
    },
  },
  {
    name: 'scale.remove',
    prepare: makeUnused,
    act: async (page) => {
      await page.change('scale.remove', { planId: page.planId, id: onlyScale(page).id });
      expect(page.held().ownScales).toEqual([]);
    },
  },
];
