import { expect } from 'vitest';
import type { RecordValues } from '../../../db/domain/plan-records.ts';
import { firstIndicator, must, type Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';

export const anAction = (page: TestPage, values: Partial<RecordValues<'action'>> = {}) => ({
  kind: 'action' as const,
  planId: page.planId,
  values: {
    indicatorId: firstIndicator(page.held()).id,
    year: 2026,
    text: 'Verifikasi lapangan',
    unitId: null,
    responsible: 'Bidang Rehabilitasi Sosial',
    startMonth: 2,
    endMonth: 5,
    status: 'planned' as const,
    reason: null,
    budget: null,
    targetQ1: '25%',
    targetQ2: '50%',
    targetQ3: '75%',
    targetQ4: '100%',
    ...values,
  },
});

const added: readonly string[] = ['Pelatihan pendamping', 'Verifikasi lapangan'];

/** Actions of the year (rencana aksi). */
export const actionScenes: readonly Scene[] = [
  {
    name: 'record.updateMany',
    entry: 'action.updateMany',
    prepare: async (page) => {
      for (const text of added) await page.change('record.create', anAction(page, { text }));
    },
    act: async (page) => {
      const rows = page
        .held()
        .actions.filter(({ text }) => added.includes(text))
        .map(({ id, version }) => ({ id, version, patch: { responsible: 'Rina' } }));
      await page.change('record.updateMany', { kind: 'action', planId: page.planId, rows });
      const named = page.held().actions.filter(({ responsible }) => responsible === 'Rina');
      expect(named.map(({ text }) => text).toSorted()).toEqual(added);
    },
  },
  {
    name: 'action.carryOver',
    prepare: (page) =>
      page.change('record.create', anAction(page, { status: 'postponed', reason: 'Menunggu pergub.' })),
    act: async (page) => {
      const { id, version } = must(page.held().actions.find(({ reason }) => reason === 'Menunggu pergub.'));
      const { ids } = await page.change('action.carryOver', {
        planId: page.planId,
        actions: [{ id, version }],
      });
      const old = page.held().actions.find((one) => one.id === id);
      expect(old).toMatchObject({ year: 2026, status: 'carried-over', reason: 'Menunggu pergub.' });
      const next = page.held().actions.find((one) => one.id === ids[0]);
      expect(next).toMatchObject({
        year: 2027,
        status: 'planned',
        reason: null,
        text: 'Verifikasi lapangan',
      });
    },
  },
];
