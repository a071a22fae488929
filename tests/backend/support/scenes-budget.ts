import { expect } from 'vitest';
import { listVersionsOf } from '../../../db/domain/budget/versions.ts';
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
  {
    name: 'spending.import',
    act: async (page) => {
      const { nodes } = page.held();
      const isLowest = (id: string): boolean => !nodes.some(({ parentId }) => parentId === id);
      const node = must(nodes.find(({ id, levelKind }) => levelKind === 'subactivity' && isLowest(id)));
      const rows = [
        ['Kode', 'Uraian', 'Realisasi TW IV'],
        [node.code ?? '', node.text, '125.000.000'],
      ];
      const { token } = await page.get('import.paste', {
        name: 'Papan klip',
        merges: [],
        rows: rows.map((row) => row.map((text) => ({ text, raw: null }))),
      });
      const which = {
        planId: page.planId,
        token,
        sheet: null,
        choices: { year: 2026, quarter: null, columns: [] },
      };
      const { found } = await page.get('spending.propose', which);
      expect(found?.rows).toMatchObject([{ nodeId: node.id, status: 'new' }]);
      expect(await page.change('spending.import', which)).toEqual({ cells: 1 });
      const made = page.held().spendings.find((one) => one.nodeId === node.id && one.quarter === 4);
      expect(made).toMatchObject({ year: 2026, amount: '125000000' });
    },
  },
  {
    name: 'budget.distribute',
    act: async (page) => {
      const program = must(page.held().nodes.find((node) => node.levelKind === 'program'));
      // A year without figures: all is shared out evenly, with a version of its own.
      const share = { nodeId: program.id, year: 2034, budgetVersionId: null, amount: '1000000001' };
      await page.change('budget.distribute', { planId: page.planId, ...share, way: 'even' });
      const cells = page.held().budgets.filter((cell) => cell.year === 2034);
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.reduce((sum, cell) => sum + BigInt(cell.ceiling), 0n)).toBe(1_000_000_001n);
    },
  },
  {
    name: 'budgetVersion.create',
    act: async (page) => {
      const { id } = await page.change('budgetVersion.create', {
        planId: page.planId,
        year: 2026,
        kind: 'pergeseran',
        documentNumber: 'DPA/A.1/1.06/2026',
        documentDate: '2026-04-01',
      });
      const { budgetVersions, budgets } = page.held();
      const made = must(budgetVersions.find((version) => version.id === id));
      expect(made).toMatchObject({ kind: 'pergeseran', documentDate: '2026-04-01' });
      const before = must(
        listVersionsOf(budgetVersions, 2026)[listVersionsOf(budgetVersions, 2026).indexOf(made) - 1],
      );
      const ceilingsOf = (versionId: string) =>
        budgets
          .filter((cell) => cell.budgetVersionId === versionId)
          .map(({ nodeId, ceiling }) => `${nodeId} ${ceiling}`)
          .sort();
      expect(ceilingsOf(id)).toEqual(ceilingsOf(before.id));
      expect(ceilingsOf(id).length).toBeGreaterThan(0);
    },
  },
  {
    name: 'budgetVersion.update',
    act: async (page) => {
      const { id, version } = must(page.held().budgetVersions[0]);
      const patch = { documentNumber: 'DPA/B.2/1.06/2026', documentDate: '2026-01-02', note: 'Ralat nomor' };
      await page.change('budgetVersion.update', { planId: page.planId, id, version, patch });
      expect(page.held().budgetVersions.find((one) => one.id === id)).toMatchObject(patch);
    },
  },
  {
    name: 'budgetVersion.remove',
    act: async (page) => {
      const { id } = must(page.held().budgetVersions[0]);
      await page.change('budgetVersion.remove', { planId: page.planId, id });
      expect(page.held().budgets.some((cell) => cell.budgetVersionId === id)).toBe(false);
    },
  },
];
