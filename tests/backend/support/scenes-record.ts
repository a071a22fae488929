import { expect } from 'vitest';
import { must, type Scene } from './change-scenes.ts';

/** A scene for each command that all plain lists share; the history names the kind of row. */
export const recordScenes: readonly Scene[] = [
  {
    name: 'record.create',
    entry: 'targetGroup.create',
    act: async (page) => {
      const values = { dimension: 'usia', name: 'Anak', note: null };
      const { id } = await page.change('record.create', { kind: 'targetGroup', planId: page.planId, values });
      expect(page.held().targetGroups.find((one) => one.id === id)).toMatchObject(values);
    },
  },
  {
    name: 'record.update',
    entry: 'official.update',
    act: async (page) => {
      const { id, version } = must(page.held().officials[0]);
      const patch = { rank: 'Pembina Utama Madya', isHead: false };
      await page.change('record.update', { kind: 'official', planId: page.planId, id, version, patch });
      expect(page.held().officials.find((one) => one.id === id)).toMatchObject(patch);
    },
  },
  {
    name: 'record.move',
    entry: 'legalBasis.move',
    act: async (page) => {
      const { id } = must(page.held().legalBases.at(-1));
      await page.change('record.move', { kind: 'legalBasis', planId: page.planId, id, afterId: null });
      expect(page.held().legalBases[0]?.id).toBe(id);
    },
  },
  {
    name: 'record.remove',
    entry: 'official.remove',
    act: async (page) => {
      const { id } = must(page.held().officials.at(-1));
      await page.change('record.remove', { kind: 'official', planId: page.planId, id });
      expect(page.held().officials.some((one) => one.id === id)).toBe(false);
    },
  },
];
