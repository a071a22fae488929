import { expect } from 'vitest';
import { must, type Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';

const listPlans = async (page: TestPage) => (await page.get('plan.list', {})).plans;

const createRegionPlan = (page: TestPage) =>
  page.change('plan.create', {
    kind: 'rpjmd',
    title: 'RPJMD Kota Contoh 2025–2029',
    periodStart: 2025,
    periodEnd: 2029,
    organization: { kind: 'region', name: 'Pemerintah Kota Contoh', shortName: 'Kota Contoh' },
    framework: { id: page.held().plan.frameworkId },
    servesId: null,
  });

const adopt = (page: TestPage) =>
  page.change('plan.adopt', {
    planId: page.planId,
    adoptedOn: '2026-01-12',
    decree: 'Keputusan Nomor 7 Tahun 2026',
    note: null,
  });

/** A scene for each command about plans as a whole, their words and their office. */
export const planScenes: readonly Scene[] = [
  {
    name: 'plan.create',
    isElsewhere: true,
    act: async (page) => {
      const { id } = await createRegionPlan(page);
      expect(must((await listPlans(page)).find((plan) => plan.id === id))).toMatchObject({
        kind: 'rpjmd',
        status: 'draft',
        nodes: 0,
      });
    },
  },
  {
    name: 'plan.remove',
    isElsewhere: true,
    prepare: createRegionPlan,
    act: async (page) => {
      const other = must((await listPlans(page)).find((plan) => plan.id !== page.planId && plan.nodes === 0));
      await page.change('plan.remove', { planId: other.id });
      expect((await listPlans(page)).some((plan) => plan.id === other.id)).toBe(false);
    },
  },
  {
    name: 'plan.startNext',
    isElsewhere: true,
    act: async (page) => {
      const { levels, plan } = page.held();
      const levelIds = levels.filter((level) => !level.mayHoldBudgets).map((level) => level.id);
      const { id } = await page.change('plan.startNext', {
        planId: page.planId,
        title: 'Renstra berikutnya',
        levelIds,
      });
      const next = must((await listPlans(page)).find((one) => one.id === id));
      expect(next).toMatchObject({ predecessorId: plan.id, periodStart: (plan.periodEnd ?? 0) + 1 });
    },
  },
  {
    name: 'plan.adopt',
    act: async (page) => {
      await adopt(page);
      expect(page.held().plan).toMatchObject({ status: 'adopted', adoptedOn: '2026-01-12' });
      expect(page.held().versions.map(({ number }) => number)).toEqual([0]);
    },
  },
  {
    name: 'plan.revise',
    prepare: adopt,
    act: async (page) => {
      await page.change('plan.revise', { planId: page.planId });
      expect(page.held().plan.status).toBe('draft');
    },
  },
  {
    name: 'framework.update',
    act: async (page) => {
      const { plan, levels } = page.held();
      const wanted = levels.map(({ sort: _, ...level }) => level);
      const last = must(wanted.at(-1));
      await page.change('framework.update', {
        planId: page.planId,
        id: plan.frameworkId,
        name: 'Kerangka kantor',
        language: 'id',
        levels: [
          ...wanted.map((level) =>
            level.kind === 'objective' ? { ...level, name: 'Sasaran strategis' } : level,
          ),
          { ...last, id: null, name: 'Rincian', mayHoldIndicators: false, mayHoldBudgets: false },
        ],
      });
      expect(page.held().levels.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Sasaran strategis', 'Rincian']),
      );
    },
  },
  {
    name: 'organization.update',
    act: async (page) => {
      const { id, version } = page.held().organization;
      const patch = { shortName: 'Dinsos', address: 'Jalan Merdeka 1', numberLocale: 'en' as const };
      await page.change('organization.update', { planId: page.planId, id, version, patch });
      expect(page.held().organization).toMatchObject(patch);
    },
  },
  {
    name: 'record.createMany',
    entry: 'official.createMany',
    act: async (page) => {
      const rest = { unitId: null, rank: null, isHead: false, validFrom: null, validTo: null };
      const rows = ['Ani Lestari', 'Budi Hartono'].map((name) => ({
        ...rest,
        name,
        nip: null,
        position: 'Kepala bidang',
        appointment: 'definitif' as const,
      }));
      const { ids } = await page.change('record.createMany', { kind: 'official', planId: page.planId, rows });
      expect(
        page
          .held()
          .officials.slice(-2)
          .map(({ id }) => id),
      ).toEqual(ids);
    },
  },
];
