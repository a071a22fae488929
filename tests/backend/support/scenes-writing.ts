import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { makePng } from '../../support/picture.ts';
import type { Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';
import { makeTempDir } from './temp-dir.ts';

const ofYear = (page: TestPage) => ({ planId: page.planId, document: 'lkjip', year: 2026 }) as const;

const parts = ['chapter-1/organization', 'chapter-1/aspects', 'chapter-1/issues', 'chapter-1/legal-bases'];

/** A file of the user as a picture for the texts of the plan. */
export async function addPicture(page: TestPage, name: string, bytes: Uint8Array) {
  const file = path.join(makeTempDir(onTestFinished), name);
  writeFileSync(file, bytes);
  const grant = await page.grant(file, 'evidence');
  return page.change('image.add', { planId: page.planId, grant });
}

const insert = (page: TestPage) =>
  page.change('report.insertSection', {
    ...ofYear(page),
    parent: 'chapter-1',
    title: 'Inovasi',
    order: parts,
    afterSection: 'chapter-1/aspects',
  });

export const writingScenes: readonly Scene[] = [
  {
    name: 'report.setSection',
    act: async (page) => {
      await page.change('report.setSection', {
        ...ofYear(page),
        section: 'chapter-1/issues',
        isShown: false,
      });
      expect(page.held().reportSections).toMatchObject([{ section: 'chapter-1/issues', isShown: false }]);
    },
  },
  {
    name: 'report.arrange',
    act: async (page) => {
      await page.change('report.arrange', { ...ofYear(page), order: parts.toReversed() });
      expect(page.held().reportSections.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))).toMatchObject(
        parts.toReversed().map((section, i) => ({ section, place: i + 1, isShown: true })),
      );
    },
  },
  {
    name: 'report.insertSection',
    act: async (page) => {
      await insert(page);
      const own = page.held().reportSections.find(({ title }) => title === 'Inovasi');
      expect(own).toMatchObject({ parent: 'chapter-1', place: 3, section: `own/${own?.id}` });
    },
  },
  {
    name: 'report.removeSection',
    prepare: insert,
    act: (page) => {
      const own = page.held().reportSections.find(({ title }) => title === 'Inovasi');
      return page.change('report.removeSection', { planId: page.planId, id: own?.id ?? '' });
    },
  },
  {
    name: 'image.add',
    act: async (page) => {
      await addPicture(page, 'peta.png', makePng(8, 4));
      expect(page.held().documentImages).toMatchObject([
        { fileName: 'peta.png', mediaType: 'image/png', width: 8, height: 4 },
      ]);
    },
  },
];
