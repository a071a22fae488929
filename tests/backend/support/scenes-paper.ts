import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { usualPaper } from '../../../db/domain/paper.ts';
import { makePng } from '../../support/picture.ts';
import type { Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';
import { makeTempDir } from './temp-dir.ts';

const fontFolder = path.resolve('node_modules/@expo-google-fonts');

/** A face that is at hand, as the file of an office. */
export const fontFile = (folder: string, face: string): string =>
  path.join(fontFolder, folder, face, `${folder[0]?.toUpperCase()}${folder.slice(1)}_${face}.ttf`);

export async function setLogo(page: TestPage, name: string, bytes: Uint8Array) {
  const file = path.join(makeTempDir(onTestFinished), name);
  writeFileSync(file, bytes);
  const grant = await page.grant(file, 'logo');
  return page.change('office.setLogo', { planId: page.planId, grant });
}

export async function addFont(page: TestPage, source: string, name = path.basename(source)) {
  const file = path.join(makeTempDir(onTestFinished), name);
  copyFileSync(source, file);
  const grant = await page.grant(file, 'font');
  return page.change('office.addFont', { planId: page.planId, grant });
}

export const paperScenes: readonly Scene[] = [
  {
    name: 'report.setPaper',
    prepare: (page) =>
      page.change('report.setPaper', {
        planId: page.planId,
        document: 'lkjip',
        paper: { ...usualPaper, isMono: true },
      }),
    act: async (page) => {
      const paper = { ...usualPaper, width: 215, height: 330 };
      await page.change('report.setPaper', { planId: page.planId, document: 'all', paper });
      // What is chosen for all of them takes the place of what one of them had.
      expect(page.held().papers).toMatchObject([{ document: 'all', ...paper }]);
    },
  },
  {
    name: 'office.setStyle',
    act: async (page) => {
      const patch = { contact: 'Telepon (0721) 123456', signing: 'anchor', anchor: '#' } as const;
      await page.change('office.setStyle', { planId: page.planId, patch });
      expect(page.held().officeStyles).toMatchObject([{ ...patch, font: 'arimo', anchorOther: null }]);
    },
  },
  {
    name: 'office.setLogo',
    act: async (page) => {
      await setLogo(page, 'lambang.png', makePng(8, 12));
      expect(page.held().officeFiles).toMatchObject([{ role: 'logo', width: 8, height: 12, family: null }]);
    },
  },
  {
    name: 'office.addFont',
    act: async (page) => {
      await addFont(page, fontFile('tinos', '400Regular'));
      expect(page.held().officeFiles).toMatchObject([{ role: 'regular', family: 'Tinos' }]);
      expect(page.held().officeStyles).toMatchObject([{ font: 'own' }]);
    },
  },
  {
    name: 'office.removeFile',
    prepare: (page) => addFont(page, fontFile('tinos', '400Regular')),
    act: async (page) => {
      const [file] = page.held().officeFiles;
      await page.change('office.removeFile', { planId: page.planId, id: file?.id ?? '' });
      expect(page.held().officeFiles).toEqual([]);
      expect(page.held().officeStyles).toMatchObject([{ font: 'arimo' }]);
    },
  },
];
