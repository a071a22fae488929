import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { usualRange } from '../../db/domain/tree/build-performance-tree.ts';
import { makePoster, type PosterOptions, writePosterSvg } from '../../electron/backend/tree/make-poster.ts';
import { makeSheets, type SheetOptions } from '../../electron/backend/tree/make-sheets.ts';
import { renderPoster } from '../../electron/backend/tree/render-poster.ts';
import { makeResources } from '../backend/support/resources.ts';
import { makeTempDir } from '../backend/support/temp-dir.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument, type NodeParts } from '../support/plan-document-builder.ts';

const options: PosterOptions = {
  range: usualRange,
  folded: new Set(),
  direction: 'down',
  colouring: 'achievement',
  hasGhosts: true,
  upTo: null,
  year: 2026,
};
const programs = (objective: number): readonly NodeParts[] =>
  [1, 2].map((i) => ({
    level: 'program',
    text: `Program ${objective}.${i}`,
    id: `p${objective}${i}`,
    children: [],
  }));
const document: PlanDocument = {
  ...aPlanDocument({
    organization: { isExample: true },
    nodes: [
      {
        level: 'goal',
        text: 'Menurunnya kemiskinan',
        id: 't',
        children: [1, 2, 3, 4, 5].map((i) => ({
          level: 'objective' as const,
          text: `Sasaran nomor ${i} dengan uraian yang cukup panjang`,
          id: `s${i}`,
          indicators: [{ name: 'IK', targets: { 2026: '100' }, realizations: { 2026: '95' } }],
          children: programs(i),
        })),
      },
      { level: 'program', text: 'Program tanpa induk 🙂 بيانات', id: 'lepas' },
    ],
  }),
  links: [{ id: 'l', fromNodeId: 's1', toNodeId: 's5', kind: 'supports', note: null }],
};
const print = async (sheet: SheetOptions, of: PlanDocument = document) => {
  const sheets = makeSheets(of, makePoster(of, options), { ...sheet, date: '2026-11-21' });
  const rendered = await renderPoster(sheets, { resourcesDir: makeResources(makeTempDir()) });
  return { ...rendered, sheets };
};

describe('the poster', () => {
  it('comes in numbered pages that can be read back, each with the plan, the year and that it is an example', async () => {
    const { bytes, pages, diagnostics, sheets } = await print({
      paper: 'A4',
      orientation: 'landscape',
      scale: { kind: 'full' },
    });
    expect(diagnostics).toEqual([]);
    const pdf = await readPdf(bytes);
    // Eleven cards beside each other take more than two pages of 277 mm.
    expect(pages).toBe(sheets.tiles.length);
    expect(pdf.pages).toHaveLength(pages);
    expect(pages).toBeGreaterThan(2);
    for (const [i, text] of pdf.pages.entries()) {
      expect(text).toContain(sheets.tiles[i]?.label ?? '-');
      expect(text).toContain('CONTOH');
      expect(text).toContain('Capaian tahun 2026');
      expect(text).toContain('Renstra Dinas Sosial Kabupaten Nusa Raya');
    }
    expect(pdf.pages[0]).toContain('Pohon kinerja');
    expect(sheets.tiles[1]?.label).toBe(`2/${pages}, baris 1 kolom 2`);
    const all = pdf.pages.join(' ').replace(/\s+/g, ' ');
    for (const said of [
      'Menurunnya',
      'Sasaran nomor 5',
      'Program 3.2',
      'Belum terhubung (1)',
      'Mendukung',
      '95,00%',
    ]) {
      expect(all).toContain(said);
    }
    expect(pdf.language).toBe('id-ID');
    expect(pdf.isTagged).toBe(true);
  });

  it('says on no page what is seen on none of it', async () => {
    const { bytes } = await print({ paper: 'A4', orientation: 'landscape', scale: { kind: 'full' } });
    const { pages } = await readPdf(bytes);
    expect(pages[0]).toContain('Program 1.1');
    expect(pages[0]).not.toContain('Program 5.2');
  });

  it('fits on one page of every paper, and is the same every time', async () => {
    for (const paper of ['A4', 'F4', 'A3'] as const) {
      const sheet: SheetOptions = { paper, orientation: 'portrait', scale: { kind: 'page' } };
      const { bytes, pages } = await print(sheet);
      expect(pages).toBe(1);
      const again = await print(sheet);
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again.bytes))).toBe(0);
    }
  });

  it('is a picture that stands alone, in the language of the plan', () => {
    const danish = { ...document, plan: { ...document.plan, language: 'da' as const } };
    const svg = writePosterSvg(makePoster(danish, options), 'da');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(svg).toContain('Måltræ');
    expect(svg).toContain('Ikke forbundet endnu (1)');
    // Nothing is fetched from anywhere.
    expect(svg.match(/(?:href|url\()/g)).toBeNull();
  });
});
