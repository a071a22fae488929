import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { usualPaper } from '../../db/domain/paper.ts';
import { isClean } from '../../db/domain/preflight/preflight-finding.ts';
import { readPdf } from '../support/pdf-text.ts';
import { buildModel, prepareRenderers } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const render = prepareRenderers();

const readParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const findHeaders = (bytes: Uint8Array): string =>
  [...readParts(bytes)].flatMap(([name, xml]) => (name.startsWith('word/header') ? [xml] : [])).join('');
const listSheets = (bytes: Uint8Array): readonly string[] =>
  [...readParts(bytes)].flatMap(([name, xml]) => (name.startsWith('xl/worksheets/sheet') ? [xml] : []));

/** Its foreword, among others, is not written: it cannot be given out as it is. */
const open = aSmallPlan();
const released = buildModel(open, { isReleased: true });

describe('the mark of a draft', () => {
  it('stands on every page of a PDF while something is open, in colours and in black', async () => {
    const model = buildModel(open);
    expect(isClean(model.findings)).toBe(false);
    expect(model.pageMark?.watermark).toBe('DRAF');
    for (const isMono of [false, true]) {
      const paper = { ...usualPaper, isMono };
      const read = await readPdf(render.pdf(buildModel(open, { paper })).bytes);
      for (const page of read.pages) expect(page).toContain(model.pageMark?.line);
    }
  });

  it('stands behind the pages of a DOCX and over those of a workbook', async () => {
    const model = buildModel(open);
    const headers = findHeaders(await render.docx(model));
    expect(headers).toContain('string="DRAF"');
    expect(headers).toContain(model.pageMark?.line);
    const sheets = listSheets(await render.xlsx(model));
    for (const sheet of sheets)
      expect(sheet).toContain(`<oddHeader>&amp;C&amp;8&amp;B${model.pageMark?.line}`);
  });

  it('is not on what was released, in no form, and the document says the same otherwise', async () => {
    expect(released.pageMark).toBeNull();
    expect(released.findings).toEqual(buildModel(open).findings);
    const read = await readPdf(render.pdf(released).bytes);
    for (const page of read.pages) expect(page).not.toContain('DRAF');
    expect(findHeaders(await render.docx(released))).not.toContain('DRAF');
    for (const sheet of listSheets(await render.xlsx(released))) expect(sheet).not.toContain('oddHeader');
    expect(released.sections).toEqual(buildModel(open).sections);
  });

  it('is in the language of the document, and beside that of an example', () => {
    const markOf = (parts: Parameters<typeof aSmallPlan>[0]) => buildModel(aSmallPlan(parts)).pageMark;
    expect(markOf({ plan: { language: 'en' } })?.watermark).toBe('DRAFT');
    expect(markOf({ plan: { language: 'da' } })?.watermark).toBe('UDKAST');
    const example = markOf({ organization: { isExample: true } });
    expect(example?.watermark).toBe('CONTOH');
    expect(example?.line).toMatch(/^CONTOH · .* · DRAF$/);
  });

  it('is the same bytes for the same data', async () => {
    const [first, again] = [render.pdf(buildModel(open)).bytes, render.pdf(buildModel(open)).bytes];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
    const [docx, twice] = [await render.docx(buildModel(open)), await render.docx(buildModel(open))];
    expect(Buffer.compare(Buffer.from(docx), Buffer.from(twice))).toBe(0);
  });
});
