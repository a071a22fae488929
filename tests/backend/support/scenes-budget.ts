import { expect } from 'vitest';
import { must, type Scene } from './change-scenes.ts';

/** Money of programs, activities and sub-activities in versions, and what was spent of it. */
export const budgetScenes: readonly Scene[] = [
  {
    name: 'budget.set',
    act: async (page) => {
      const { nodeId } = must(page.held().budgets[0]);
      // 2035 has no version yet: the ceiling of the plan itself is made with its first figure.
      const cells = [{ nodeId, year: 2035, budgetVersionId: null, ceiling: '1250000000' }];
      await page.change('budget.set', { planId: page.planId, cells });
      const made = must(page.held().budgetVersions.find((version) => version.year === 2035));
      expect(made.kind).toBe('indikatif');
      expect(page.held().budgets.find((cell) => cell.budgetVersionId === made.id)?.ceiling).toBe(
        '1250000000',
      );
    },
  },
  {
    name: 'spending.set',
    act: async (page) => {
      const { nodeId } = must(page.held().budgets[0]);
      const cells = [{ nodeId, year: 2026, quarter: 3 as const, amount: '250000000' }];
      await page.change('spending.set', { planId: page.planId, cells });
      expect(page.held().spendings.find((one) => one.quarter === 3)).toMatchObject({ amount: '250000000' });
    },
  },
];
