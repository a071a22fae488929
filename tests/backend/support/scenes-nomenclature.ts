import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { makeWorkbook, nomenclatureRows } from '../../support/nomenclature-workbook.ts';
import { must, type Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';

/** Imports the small list and gives the id it got. */
export async function importList(page: TestPage, name = 'Kepmendagri 900.1-861/2026'): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'selaras-list-'));
  const file = path.join(folder, 'daftar.xlsx');
  writeFileSync(file, makeWorkbook(nomenclatureRows));
  try {
    const grant = await page.grant(file, 'import-spreadsheet');
    const made = await page.change('nomenclature.import', {
      planId: page.planId,
      grant,
      name,
      regulation: 'Kepmendagri 900.1-861/2026',
      issuedOn: '2026-05-07',
    });
    expect(made).toMatchObject({ rowCount: 7, unreadCount: 0, unread: [] });
    return made.id;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const listOf = async (page: TestPage): Promise<string> =>
  must((await page.get('nomenclature.lists', {}))[0]).id;

/** The official list of codes, and rows made from it. */
export const nomenclatureScenes: readonly Scene[] = [
  {
    name: 'nomenclature.import',
    isElsewhere: true,
    act: async (page) => {
      const id = await importList(page);
      const [list] = await page.get('nomenclature.lists', {});
      expect(list).toMatchObject({
        id,
        sourceName: 'daftar.xlsx',
        counts: { field: 2, program: 4, activity: 6, subactivity: 7 },
      });
    },
  },
  {
    name: 'nomenclature.remove',
    isElsewhere: true,
    prepare: (page) => importList(page),
    act: async (page) => {
      await page.change('nomenclature.remove', { planId: page.planId, id: await listOf(page) });
      expect(await page.get('nomenclature.lists', {})).toEqual([]);
    },
  },
  {
    name: 'nomenclature.place',
    prepare: (page) => importList(page),
    act: async (page) => {
      const objective = must(page.held().nodes.find((node) => node.levelKind === 'objective'));
      // The field 2.08 is new to the plan: its supporting program and the activity come along.
      const { id } = await page.change('nomenclature.place', {
        planId: page.planId,
        parentId: objective.id,
        listId: await listOf(page),
        code: '2.08.01.2.01.0001',
        tier: 'district',
      });
      const { nodes, indicators } = page.held();
      const made = must(nodes.find((node) => node.id === id));
      const above = must(nodes.find((node) => node.id === made.parentId));
      const top = must(nodes.find((node) => node.id === above.parentId));
      expect([top.code, above.code, made.code]).toEqual(['2.08.01', '2.08.01.2.01', '2.08.01.2.01.0001']);
      expect(top.parentId).toBe(objective.id);
      expect(indicators.find((one) => one.nodeId === id)).toMatchObject({
        name: 'Jumlah Dokumen Perencanaan Perangkat Daerah',
        unitOfMeasure: 'Dokumen',
      });
    },
  },
  {
    name: 'nomenclature.fill',
    prepare: async (page) => {
      await importList(page);
      const parent = must(page.held().nodes.find((node) => node.levelKind === 'activity'));
      const level = must(page.held().levels.find((one) => one.kind === 'subactivity'));
      const at = { parentId: parent.id, levelId: level.id, afterId: null };
      await page.change('node.create', { planId: page.planId, ...at, text: 'Anak telantar' });
    },
    act: async (page) => {
      const node = must(page.held().nodes.find((one) => one.text === 'Anak telantar'));
      const chosen = { listId: await listOf(page), code: '1.06.04.2.01.0011', tier: 'district' as const };
      await page.change('nomenclature.fill', { planId: page.planId, nodeId: node.id, ...chosen });
      const { nodes, indicators } = page.held();
      expect(nodes.find((one) => one.id === node.id)).toMatchObject({
        code: '1.06.04.2.01.0011',
        text: 'Pemeliharaan Anak-Anak Telantar',
      });
      expect(indicators.find((one) => one.nodeId === node.id)?.unitOfMeasure).toBe('Orang');
    },
  },
];
