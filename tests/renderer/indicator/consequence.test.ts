import { afterEach, describe, expect, it } from 'vitest';
import { compareScores, withIndicator, withSettings } from '../../../db/domain/consequence.ts';
import { scalePresets } from '../../../db/domain/scale-presets.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import {
  askConsequence,
  confirmIndicatorChanges,
  getQuestion,
} from '../../../renderer/features/indicator/consequence/ask-consequence.ts';
import { listChanges } from '../../../renderer/features/indicator/consequence/list-changes.ts';
import { readSettings } from '../../../renderer/features/settings/scoring/use-scoring.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const plan = aPlanDocument({
  nodes: [
    {
      level: 'goal',
      text: 'tujuan',
      children: [
        {
          level: 'objective',
          text: 'sasaran',
          indicators: [
            { name: 'satu', targets: { 2025: '10', 2026: '10' }, realizations: { 2025: '9', 2026: '12' } },
            { name: 'dua', targets: { 2026: '10' }, realizations: { 2026: '10' } },
          ],
        },
      ],
    },
  ],
});
afterEach(() => getQuestion()?.answer(false));

describe('asking before past achievements change', () => {
  it('waits for the answer and passes it on', async () => {
    const asked = confirmIndicatorChanges(plan, [{ id: 'indicator-1', patch: { direction: 'negative' } }]);
    expect(getQuestion()?.consequence.achievements).toHaveLength(2);
    getQuestion()?.answer(true);
    expect(await asked).toBe(true);
    expect(getQuestion()).toBeNull();
    const refused = confirmIndicatorChanges(plan, [
      { id: 'indicator-1', patch: { aggregation: 'sum', boundMax: '5' } },
    ]);
    getQuestion()?.answer(false);
    expect(await refused).toBe(false);
  });

  it('asks once for all the rows of one act', async () => {
    const asked = confirmIndicatorChanges(plan, [
      { id: 'indicator-1', patch: { direction: 'negative' } },
      { id: 'indicator-2', patch: { name: 'lain' } },
      { id: 'indicator-2', patch: { valueKind: 'ordinal', ordinalScaleId: null } },
    ]);
    const ids = getQuestion()?.consequence.achievements.map(({ indicatorId }) => indicatorId);
    expect(new Set(ids)).toEqual(new Set(['indicator-1', 'indicator-2']));
    getQuestion()?.answer(true);
    expect(await asked).toBe(true);
  });

  it('asks nobody about words, nor about what alters nothing', async () => {
    expect(await confirmIndicatorChanges(plan, [{ id: 'indicator-1', patch: { name: 'lain' } }])).toBe(true);
    expect(
      await confirmIndicatorChanges(plan, [{ id: 'indicator-1', patch: { decimals: 0, boundMax: '100' } }]),
    ).toBe(true);
    expect(getQuestion()).toBeNull();
  });

  it('turns an unanswered question down when another one comes', async () => {
    const first = confirmIndicatorChanges(plan, [{ id: 'indicator-1', patch: { direction: 'negative' } }]);
    const settings = { ...defaultSettings, averaging: 'pooled' as const, scale: scalePresets.lan };
    const second = askConsequence(plan, withSettings(plan, 0, settings));
    expect(await first).toBe(false);
    getQuestion()?.answer(true);
    expect(await second).toBe(true);
  });
});

describe('the lines of the preview', () => {
  const change = (patch: object) => compareScores(plan, withIndicator(plan, 'indicator-1', patch));

  it('begin with the newest period, lead with its year, and leave out a top row that is the plan itself', () => {
    const { achievements, means, lead, movedBands } = listChanges(plan, change({ direction: 'negative' }));
    expect(achievements.map(({ year, name }) => [year, name])).toEqual([
      [2026, 'satu'],
      [2025, 'satu'],
    ]);
    expect(lead?.year).toBe(2026);
    // 120 → 80 leaves its band; 90 (Tinggi) → 110 (Sangat Tinggi) too.
    expect(movedBands).toBe(2);
    expect(means.map(({ year, name }) => [year, name])).toEqual([
      [2026, null],
      [2026, 'sasaran'],
      [2025, null],
      [2025, 'sasaran'],
    ]);
  });

  it('have no leading one where several indicators are concerned', () => {
    const settings = { ...defaultSettings, scale: scalePresets.lan };
    const { lead, achievements } = listChanges(plan, compareScores(plan, withSettings(plan, 0, settings)));
    expect(lead).toBeNull();
    expect(achievements).toHaveLength(3);
  });
});

describe('the settings on show', () => {
  it('are those of the year, of every year, or the program’s', () => {
    const own = { ...defaultSettings, averaging: 'pooled' as const };
    const both = withSettings(withSettings(plan, 2026, own), 0, { ...defaultSettings, negativeVariant: 'B' });
    expect(readSettings(plan, 0)).toEqual(defaultSettings);
    expect(readSettings(both, 2026)).toEqual(own);
    expect(readSettings(both, 2025).negativeVariant).toBe('B');
    expect(readSettings(both, 0).negativeVariant).toBe('B');
  });
});
