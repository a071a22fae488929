import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { renderXlsx } from '../../electron/backend/reports/xlsx/render-xlsx.ts';
import { readDocx } from '../support/docx-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument, type RealizationParts } from '../support/plan-document-builder.ts';
import { readXlsx } from '../support/xlsx-text.ts';
import { buildModel, findTable, listTables, prepareRenderers, squeeze } from './support/render.ts';
import { objectiveId, served, waiting } from './support/sample-plans.ts';

const render = prepareRenderers();

const plan = (first: RealizationParts, second: RealizationParts): PlanDocument =>
  aPlanDocument({
    nodes: [
      {
        level: 'objective',
        id: objectiveId,
        text: 'Sasaran',
        indicators: [
          { ...served, realizations: { 2025: '75', 2026: first } },
          { ...waiting, realizations: { 2026: second } },
        ],
      },
    ],
    officials: [{}],
  });

const late: RealizationParts = {
  value: '72',
  isProvisional: true,
  dataYear: 2025,
  dataDate: '2026-10-06',
  releaseDate: '2027-03-15',
};
const said =
  '* Realisasi sementara, data tahun 2025, posisi data 6 Oktober 2026, angka tetap rilis 15 Maret 2027.';
const notesOf = (document: PlanDocument, table: string, kind: 'lkjip' | 'measurement' = 'lkjip') =>
  findTable(buildModel(document, { kind }), table).notes;

describe('notes on what figures are of', () => {
  it('say of provisional figures the year and day of their data, and when the final ones come out', () => {
    const document = plan(late, { value: '12' });
    expect(notesOf(document, `table/target/${objectiveId}`)).toContain(said);
    expect(notesOf(document, 'table/measurement', 'measurement')).toContain(said);
  });

  it('stand in PDF, DOCX and XLSX of the LKjIP and of Pengukuran Kinerja alike', async () => {
    for (const kind of ['lkjip', 'measurement'] as const) {
      const model = buildModel(plan(late, { value: '12' }), { kind });
      expect(listTables(model).filter(({ notes }) => notes.includes(said)).length).toBeGreaterThan(0);
      const pdf = await readPdf(render.pdf(model).bytes);
      const docx = readDocx(await render.docx(model));
      const xlsx = await renderXlsx(model);
      if (!xlsx.ok) throw new Error(xlsx.error.code);
      const sheets = readXlsx(xlsx.value).sheets.flatMap(({ cells }) => cells.map(({ shown }) => shown));
      for (const text of [
        pdf.pages.join(' '),
        docx.paragraphs.map(({ text }) => text).join(' '),
        sheets.join(' '),
      ])
        expect(squeeze(text)).toContain(squeeze(said));
    }
  });

  it('name the figures where not the same is to be said of all that carry the mark', () => {
    const document = plan(late, { value: '12', isProvisional: true });
    const notes = notesOf(document, `table/target/${objectiveId}`);
    expect(notes).toContain(
      '* Realisasi sementara, data tahun 2025, posisi data 6 Oktober 2026, angka tetap rilis 15 Maret 2027: Persentase PPKS yang terlayani.',
    );
    expect(notes).toContain('* Realisasi sementara: Lama tunggu asesmen.');
    // Beside other years the year is named, too.
    expect(notesOf(document, `table/years/${objectiveId}`)).toContain(
      '* Realisasi sementara: Lama tunggu asesmen (2026).',
    );
  });

  it('say of a final figure that rests on the data of another year, and of none when they are its own', () => {
    const notes = notesOf(
      plan({ value: '72', dataYear: 2025 }, { value: '12', dataYear: 2026 }),
      `table/target/${objectiveId}`,
    );
    expect(notes).toContain('Realisasi Persentase PPKS yang terlayani memakai data tahun 2025.');
    expect(notes.join('\n')).not.toContain('data tahun 2026');
  });

  it('say when a figure comes out that is not available yet', () => {
    const missing = { missingReason: 'menunggu BPS', releaseDate: '2027-03-15' };
    expect(notesOf(plan(missing, { value: '12' }), `table/target/${objectiveId}`)).toContain(
      't.t. = tidak tersedia. Persentase PPKS yang terlayani: menunggu BPS. Angkanya rilis 15 Maret 2027.',
    );
  });
});
