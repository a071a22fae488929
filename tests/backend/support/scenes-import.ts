import { expect } from 'vitest';
import type { InputOf } from '../../../electron/api/contract.ts';
import type { Scene } from './change-scenes.ts';
import { firstOf, must } from './change-scenes.ts';

/** A pasted table: one objective that is there already with a new indicator, and one that is new. */
const paste = (objective: string, goal: string): InputOf<'import.paste'> => ({
  name: 'Papan klip',
  merges: [],
  rows: [
    ['Tujuan', 'Sasaran', 'Indikator', 'Satuan', 'Target 2026', 'Program', 'Pagu 2026'],
    [goal, objective, 'Persentase layanan daring', '%', '62,5', '', ''],
    [
      '',
      'Terwujudnya layanan inklusif',
      'Jumlah titik layanan',
      'Titik',
      '12',
      'Program Inklusi',
      'Rp1.500.000',
    ],
  ].map((row) => row.map((text) => ({ text, raw: null }))),
});

export const importScenes: readonly Scene[] = [
  {
    name: 'import.apply',
    act: async (page) => {
      const objective = firstOf(page.held(), 'objective');
      const goal = must(page.held().nodes.find(({ id }) => id === objective.parentId));
      const { token } = await page.get('import.paste', paste(objective.text, goal.text));
      const choices = { range: null, columns: [], readings: [], leftOut: [] };
      const done = await page.change('import.apply', { planId: page.planId, token, sheet: 0, choices });
      expect(done).toEqual({ nodes: 2, indicators: 2, targets: 2, ceilings: 1 });
      const { indicators, nodes, targets, budgets } = page.held();
      const added = must(indicators.find(({ name }) => name === 'Persentase layanan daring'));
      expect([added.nodeId, added.unitOfMeasure]).toEqual([objective.id, '%']);
      expect(targets.find(({ indicatorId }) => indicatorId === added.id)?.value).toBe('62.5');
      const program = must(nodes.find(({ text }) => text === 'Program Inklusi'));
      expect(nodes.find(({ id }) => id === program.parentId)?.text).toBe('Terwujudnya layanan inklusif');
      expect(budgets.find(({ nodeId }) => nodeId === program.id)?.ceiling).toBe('1500000');
    },
  },
];
