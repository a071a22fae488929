import { expect } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { findSettings } from '../../../db/domain/score-plan.ts';
import { defaultSettings, toChoice } from '../../../db/domain/settings.ts';
import type { Scene } from './change-scenes.ts';

export const scoringScenes: readonly Scene[] = [
  {
    name: 'scoring.set',
    act: async (page) => {
      const settings = { ...defaultSettings, negativeVariant: 'B' as const, cap: decimal('120') };
      await page.change('scoring.set', { planId: page.planId, year: 2026, settings: toChoice(settings) });
      expect(findSettings(page.held(), 2026)).toEqual(settings);
      expect(findSettings(page.held(), 2025)).toEqual(defaultSettings);
    },
  },
];
