import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { countSignedRows } from '../../electron/backend/reports/model/keep-signature.ts';
import type { Cell, Row } from '../../electron/backend/reports/model/report-model.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { readPdf } from '../support/pdf-text.ts';
import { buildModel, prepareRenderers } from './support/render.ts';

const render = prepareRenderers();
const page = { width: 440, height: 700 };

const row = (cells: readonly Cell[], kind: Row['kind'] = 'body'): Row => ({ kind, cells });
const plain = row([{ text: '1' }, { text: 'Indikator' }]);
const aTable = (rows: readonly Row[]) => ({
  rows,
  columns: [
    { width: 40, align: 'left' },
    { width: 400, align: 'left' },
  ] as const,
  size: 'normal' as const,
  notes: [],
});

describe('the rows that stay with a signature', () => {
  it('are two, or the only one', () => {
    expect(countSignedRows(aTable([plain, plain, plain, plain]), page)).toBe(2);
    expect(countSignedRows(aTable([plain]), page)).toBe(1);
    expect(countSignedRows(aTable([]), page)).toBe(0);
  });

  it('are all that a cell over the last of them holds together, as long as they are few', () => {
    const head = (rows: number) => row([{ text: '1', rows }, { text: 'Indikator' }]);
    const rest = row([{ text: 'Indikator' }]);
    expect(countSignedRows(aTable([plain, head(3), rest, rest]), page)).toBe(3);
    // Nine rows under one statement would leave half a page empty: they are parted.
    const many = Array.from({ length: 8 }, () => rest);
    expect(countSignedRows(aTable([head(9), ...many]), page)).toBe(2);
  });

  it('are none where two of them would take most of the page', () => {
    // 400 pt hold some 90 letters of 9 pt: 5,000 letters are more than 50 lines of 12 pt.
    const long = row([{ text: '1' }, { text: 'kata '.repeat(1000) }]);
    expect(countSignedRows(aTable([plain, long]), page)).toBe(0);
  });
});

describe('a signed table', () => {
  it.each(['measurement', 'action-plan', 'agreement'] as const)(
    'has rows above its signature on the last page of the PDF, whatever its length (%s)',
    async (kind) => {
      for (const indicators of [4, 10, 12]) {
        const model = buildModel(aFullPlan(indicators), { kind, year: 2026 });
        const { pages } = await readPdf(render.pdf(model).bytes);
        const last = pages.at(-1)?.replaceAll('\u200b', '') ?? '';
        expect(last).toContain('Kepala Dinas Sosial');
        expect(last).toMatch(/Jumlah|nomor \d+/);
      }
    },
  );

  it('has every row once, also where a statement goes on over the cut', async () => {
    for (const indicators of [4, 10, 12]) {
      const model = buildModel(aFullPlan(indicators), { kind: 'measurement', year: 2026 });
      const text = (await readPdf(render.pdf(model).bytes)).pages.join(' ').replace(/\s+/g, ' ');
      for (let i = 1; i <= indicators; i += 1)
        expect(text.split(`layanan sosial nomor ${i} yang`)).toHaveLength(2);
    }
  });

  it('is kept with the signature in the DOCX', async () => {
    const docx = await render.docx(buildModel(aFullPlan(8), { kind: 'measurement', year: 2026 }));
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const rows = xml.split('<w:tr>');
    expect(rows.at(-1)).toContain('<w:keepNext/>');
    expect(rows.at(-2)).toContain('<w:keepNext/>');
    const between = xml.slice(xml.lastIndexOf('</w:tbl>'), xml.lastIndexOf('Kepala Dinas Sosial'));
    const paragraphs = between.split('<w:p>').slice(1, -1);
    expect(paragraphs.length).toBeGreaterThan(1);
    for (const paragraph of paragraphs.slice(0, -1)) expect(paragraph).toContain('<w:keepNext/>');
  });
});
