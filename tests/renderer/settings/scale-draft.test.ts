import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { copyScale, makeOwnScale } from '../../../db/domain/own-scale.ts';
import { scalePresets } from '../../../db/domain/scale-presets.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import {
  beginDraft,
  changeBand,
  findInterval,
  insertBand,
  isNameTaken,
  listDraftFaults,
  listScaleYears,
  readDraft,
  removeBand,
} from '../../../renderer/features/settings/scoring/scale-draft.ts';

const values = { name: 'Skala SK', ...copyScale(scalePresets.memuaskan, 'id') };
const draft = beginDraft(values, 'id');

describe('a scale while it is written', () => {
  it('reads bounds as they are typed in the office, and nothing typed as missing', () => {
    const typed = changeBand(changeBand(draft, 1, { bound: '75,5 %' }), 2, { bound: 'lima' });
    expect(readDraft(typed, 'id').bands.map(({ bound }) => bound)).toEqual(['100', '75.5', null, null]);
    expect(readDraft({ ...draft, name: ' Skala ', source: '  ' }, 'id')).toMatchObject({
      name: 'Skala',
      source: null,
    });
    expect(readDraft(draft, 'id')).toEqual(values);
  });

  it('asks for what is missing only when somebody wants to be done, and tells the rest at once', () => {
    const open = insertBand(changeBand(draft, 2, { bound: '80' }), 3);
    expect(listDraftFaults(readDraft(open, 'id'), false).bands).toEqual([[], [], ['bound-order'], [], []]);
    expect(listDraftFaults(readDraft(open, 'id'), true).bands).toEqual([
      [],
      [],
      ['bound-order'],
      ['label-missing', 'bound-missing'],
      [],
    ]);
  });

  it('puts a band between two with a colour between theirs, and gives the rest to the last one', () => {
    // places 0 and 3 of the five colours: (0 + 3) / 2 rounded down is 1
    const inserted = insertBand(removeBand(removeBand(draft, 1), 1), 1);
    expect(inserted.bands.map(({ tone }) => tone)).toEqual(['very-high', 'high', 'low']);
    expect(new Set(inserted.bands.map(({ key }) => key)).size).toBe(3);
    const shorter = readDraft(removeBand(draft, 3), 'id');
    expect(shorter.bands.at(-1)).toMatchObject({ label: 'Cukup', bound: null, isInclusive: false });
  });

  it('shows which achievements fall into a band: it ends where the one above begins', () => {
    expect(findInterval(values, 0)).toEqual({ low: { bound: '100', isInclusive: false }, high: null });
    // above 100 is the first, so 100 itself belongs to the second
    expect(findInterval(values, 1)).toEqual({
      low: { bound: '75', isInclusive: true },
      high: { bound: '100', isInclusive: true },
    });
    expect(findInterval(values, 3)).toEqual({ low: null, high: { bound: '55', isInclusive: false } });
    const upward = values.bands.map((band, at) => (at === 1 ? { ...band, bound: decimal('120') } : band));
    expect(findInterval({ bands: upward }, 1)).toBeNull();
  });

  it('knows the years that use a scale, and the names that are taken', () => {
    const own = { ...values, id: 'sendiri' };
    const scale = makeOwnScale(own);
    const settings = [
      { year: 0, settings: { ...defaultSettings, scale } },
      { year: 2025, settings: defaultSettings },
      { year: 2026, settings: { ...defaultSettings, scale } },
    ];
    expect(listScaleYears({ settings }, 'sendiri')).toEqual([0, 2026]);
    expect(isNameTaken({ ownScales: [own] }, ' skala sk ', null)).toBe(true);
    expect(isNameTaken({ ownScales: [own] }, 'Skala SK', 'sendiri')).toBe(false);
  });
});
