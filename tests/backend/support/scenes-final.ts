import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { FinalDocument } from '../../../db/domain/final-document.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { signature } from '../../support/pdf-signature.ts';
import { must, type Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';
import { makeTempDir } from './temp-dir.ts';

export const lastFinal = (page: TestPage): FinalDocument => must(page.held().finals.at(-1));

/** The shortest document there is, unless another is asked for. */
export async function makeFinal(
  page: TestPage,
  which: Partial<InputOf<'final.create'>> = {},
): Promise<FinalDocument> {
  const { id } = await page.change('final.create', {
    planId: page.planId,
    kind: 'iku',
    year: null,
    date: '2026-01-12',
    reason: 'Dibahas dalam rapat',
    ...which,
  });
  return must(page.held().finals.find((final) => final.id === id));
}

/** The bytes of a PDF, as the page is shown them. */
export async function showFinal(page: TestPage, id: string, role: 'pdf' | 'signed' = 'pdf'): Promise<Buffer> {
  const { key } = await page.get('final.show', { id, role });
  return Buffer.from(await page.get('report.bytes', { key }));
}

/** A file of the user as the signed PDF of a final document. */
export async function sign(page: TestPage, id: string, bytes: Uint8Array, name = 'IKU ttd.pdf') {
  const file = path.join(makeTempDir(onTestFinished), name);
  writeFileSync(file, bytes);
  const grant = await page.grant(file, 'signed-pdf');
  return page.change('final.attachSigned', { planId: page.planId, id, grant });
}

export const finalScenes: readonly Scene[] = [
  {
    name: 'final.create',
    act: async (page) => {
      const final = await makeFinal(page);
      expect(final).toMatchObject({ document: 'iku', year: 0, documentDate: '2026-01-12', madeBy: 'Rina' });
      expect(final.files.map(({ role }) => role)).toEqual(['docx', 'model', 'pdf', 'xlsx']);
    },
  },
  {
    name: 'final.attachSigned',
    prepare: makeFinal,
    act: async (page) => {
      const { id } = lastFinal(page);
      const signed = Buffer.concat([await showFinal(page, id), signature]);
      expect(await sign(page, id, signed)).toEqual({ hasSignature: true, keepsOriginal: true });
      expect(lastFinal(page).files.map(({ role }) => role)).toContain('signed');
    },
  },
  {
    name: 'final.remove',
    prepare: makeFinal,
    act: async (page) => {
      await page.change('final.remove', { planId: page.planId, id: lastFinal(page).id });
      expect(page.held().finals).toEqual([]);
    },
  },
];
