import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { firstIndicator, must, type Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';
import { makeTempDir } from './temp-dir.ts';

export const pdfBytes = Buffer.from('%PDF-1.7\n% bukti\n%%EOF\n');

/** Files of a folder of the user as evidence of the first indicator's first quarter of 2026. */
export async function attach(
  page: TestPage,
  files: Readonly<Record<string, Uint8Array>>,
): ReturnType<TestPage['change']> {
  const folder = makeTempDir(onTestFinished);
  const grants: string[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    grants.push(await page.grant(file, 'evidence'));
  }
  const { id: indicatorId } = firstIndicator(page.held());
  const at = { planId: page.planId, indicatorId, year: 2026, quarter: 1 as const };
  return page.change('evidence.attach', { ...at, grants });
}

export const evidenceScenes: readonly Scene[] = [
  {
    name: 'evidence.attach',
    act: async (page) => {
      await attach(page, { 'rekap.pdf': pdfBytes });
      expect(page.held().evidences).toMatchObject([
        { kind: 'file', title: 'rekap', fileName: 'rekap.pdf', mediaType: 'application/pdf' },
      ]);
    },
  },
  {
    name: 'evidence.link',
    prepare: (page) => attach(page, { 'rekap.pdf': pdfBytes }),
    act: async (page) => {
      const ids = page.held().evidences.map(({ id }) => id);
      const [first, second] = page.held().indicators;
      const figures = [
        { indicatorId: must(first).id, year: 2026, quarter: 2 as const },
        { indicatorId: must(second).id, year: 2026, quarter: 0 as const },
      ];
      await page.change('evidence.link', { planId: page.planId, ids, figures });
      expect(page.held().evidences.map(({ indicatorId, quarter }) => [indicatorId, quarter])).toEqual(
        expect.arrayContaining(figures.map(({ indicatorId, quarter }) => [indicatorId, quarter])),
      );
      expect(page.held().evidences).toHaveLength(2);
    },
  },
  {
    name: 'record.removeMany',
    entry: 'evidence.removeMany',
    prepare: (page) =>
      attach(page, { 'rekap.pdf': pdfBytes, 'foto.pdf': Buffer.concat([pdfBytes, pdfBytes]) }),
    act: async (page) => {
      const ids = page.held().evidences.map(({ id }) => id);
      await page.change('record.removeMany', { kind: 'evidence', planId: page.planId, ids });
      expect(page.held().evidences).toEqual([]);
    },
  },
];
