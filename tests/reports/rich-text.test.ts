import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { ReportSection } from '../../db/domain/report-document.ts';
import type { RichText } from '../../db/domain/rich-text/rich-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { noCompanions } from '../../electron/backend/reports/model/report-companions.ts';
import { listSections } from '../../electron/backend/reports/model/report-model.ts';
import { readDocx } from '../support/docx-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { makePng } from '../support/picture.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { findDocxFaults } from './support/docx-rules.ts';
import { buildModel, prepareRenderers, squeeze } from './support/render.ts';

const render = prepareRenderers();

const hostile = '#set text(red) $x$ \\ <w:t> & "a" 😀 مرحبا';
const image = {
  id: 'image-1',
  version: 1,
  fileHash: 'a'.repeat(64),
  fileName: 'peta.png',
  mediaType: 'image/png',
  sizeBytes: 100,
  width: 1600,
  height: 800,
} as const;
const companions = { ...noCompanions, images: new Map([['image-1', new Uint8Array(makePng(1600, 800))]]) };

const text = (realizationOf: string): RichText => [
  { kind: 'heading', level: 1, runs: [{ text: 'Kemajuan tahun ini' }] },
  {
    kind: 'paragraph',
    runs: [
      { text: 'Realisasi ' },
      { field: { of: 'indicator', id: realizationOf, year: 2026, figure: 'realization' } },
      { text: ' dari target ' },
      { field: { of: 'indicator', id: realizationOf, year: 2026, figure: 'target' }, bold: true },
      { text: ', capaian ' },
      { field: { of: 'indicator', id: realizationOf, year: 2026, figure: 'achievement' } },
      { text: ' (' },
      { field: { of: 'indicator', id: realizationOf, year: 2026, figure: 'predicate' }, italic: true },
      { text: '). Tahun depan ' },
      { field: { of: 'indicator', id: realizationOf, year: 2027, figure: 'realization' } },
      { text: '.' },
    ],
  },
  { kind: 'heading', level: 2, runs: [{ text: 'Rincian' }] },
  {
    kind: 'list',
    ordered: true,
    items: [
      { runs: [{ text: 'pertama' }], list: { ordered: false, items: [{ runs: [{ text: 'di dalamnya' }] }] } },
      { runs: [{ text: hostile }] },
    ],
  },
  {
    kind: 'table',
    caption: 'Penerima menurut kecamatan',
    rows: [
      [[{ text: 'Kecamatan' }], [{ text: 'Penerima' }]],
      [[{ text: 'Utara', bold: true }], [{ text: '1.250' }]],
    ],
  },
  { kind: 'image', imageId: 'image-1', alt: 'Peta wilayah', caption: 'Wilayah layanan' },
];

type Own = Partial<ReportSection> & Pick<ReportSection, 'section'>;

function aPlan(realized: string, changes: readonly Own[] = []): PlanDocument {
  const indicatorId = 'indicator-1';
  return aPlanDocument({
    nodes: [
      {
        level: 'objective',
        text: 'Kemiskinan turun',
        indicators: [
          { name: 'Indeks layanan', decimals: 2, targets: { 2026: '80' }, realizations: { 2026: realized } },
        ],
      },
    ],
    documentImages: [image],
    reportSections: changes.map(
      (change, i): ReportSection => ({
        id: `s${i}`,
        version: 1,
        document: 'lkjip',
        year: 2026,
        parent: null,
        title: null,
        isShown: true,
        place: null,
        ...change,
      }),
    ),
    narratives: [
      { document: 'lkjip', section: 'strategic-aspects', body: writeRichText(text(indicatorId)) },
      {
        document: 'lkjip',
        section: 'own/s0',
        body: writeRichText([{ kind: 'paragraph', runs: [{ text: 'Aplikasi baru.' }] }]),
      },
    ],
  });
}

describe('a text of the office on paper', () => {
  const model = () => buildModel(aPlan('78,5'.replace(',', '.')), {}, companions);

  it('has its headings, lists, table and picture in PDF and Word, word for word the same', async () => {
    const pdf = await readPdf(render.pdf(model()).bytes);
    const docx = readDocx(await render.docx(model()));
    const [inPdf, inDocx] = [
      squeeze(pdf.pages.join(' ')),
      squeeze(docx.paragraphs.map((one) => one.text).join(' ')),
    ];
    // 78,5 ÷ 80 = 98,125%, at least 91: sangat tinggi. Of 2027 nothing is known, which is not zero.
    const sentence =
      'Realisasi 78,50 dari target 80,00, capaian 98,13% (sangat tinggi). Tahun depan belum ada.';
    for (const words of [
      sentence,
      'Kemajuan tahun ini',
      'Rincian',
      'di dalamnya',
      'Utara',
      '1.250',
      'Tabel 1.1',
      'Gambar 1.1',
    ]) {
      expect(inPdf).toContain(squeeze(words));
      expect(inDocx).toContain(squeeze(words));
    }
    expect(docx.paragraphs.find((one) => one.text === 'Kemajuan tahun ini')?.style).toBe('Subheading1');
    expect(docx.paragraphs.find((one) => one.text === 'Rincian')?.style).toBe('Subheading2');
    expect(docx.heads).toContain('Kecamatan');
    expect(docx.names.some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(findDocxFaults(docx)).toEqual([]);
  });

  it('keeps foreign letters as they are, and nothing that the engines warn of', async () => {
    const { bytes, diagnostics } = render.pdf(model());
    expect(diagnostics).toEqual([]);
    expect(squeeze((await readPdf(bytes)).pages.join(' '))).toContain(
      squeeze('#set text(red) $x$ \\ <w:t> & "a"'),
    );
    const docx = readDocx(await render.docx(model()));
    expect(docx.paragraphs.map((one) => one.text)).toContain(hostile);
  });

  it('tells the screen where each text and each figure stands, and writes the same bytes without it', () => {
    const pdf = render.pdf(model());
    const place = pdf.textPlaces.find((one) => one.section === 'strategic-aspects');
    expect(place?.to.page).toBeGreaterThanOrEqual(place?.from.page ?? Infinity);
    expect(pdf.livePlaces).toHaveLength(5);
    for (const { from, to } of pdf.livePlaces) {
      expect(from.page).toBe(place?.from.page);
      expect(to.x !== from.x || to.y !== from.y).toBe(true);
    }
    expect(render.pdf(model()).bytes).toEqual(pdf.bytes);
    if (process.env.SELARAS_PAGES) writeFileSync(process.env.SELARAS_PAGES, pdf.bytes);
  });

  it('follows the data, and says of a missing picture that it is missing', async () => {
    const words = (await readPdf(render.pdf(buildModel(aPlan('40'))).bytes)).pages.join(' ');
    // 40 ÷ 80 = 50%: below 51, sangat rendah.
    expect(squeeze(words)).toContain(
      squeeze('Realisasi 40,00 dari target 80,00, capaian 50,00% (sangat rendah)'),
    );
    expect(squeeze(words)).toContain(squeeze('Gambar peta.png tidak ada dalam salinan berkas ini.'));
  });
});

describe('the sections as the office wants them', () => {
  const labels = (plan: PlanDocument): readonly string[] =>
    listSections(buildModel(plan, {}, companions).sections).flatMap(({ label, title, level }) =>
      level <= 2 && label !== null ? [`${label} ${title}`] : [],
    );

  it('count on over one that is left out, and the lists of contents with them', async () => {
    const plan = aPlan('78.5', [{ section: 'chapter-1/organization', isShown: false }]);
    expect(labels(plan).slice(0, 4)).toEqual([
      'BAB I Pendahuluan',
      'A. Aspek Strategis Organisasi',
      'B. Permasalahan Utama (Isu Strategis)',
      'C. Landasan Hukum',
    ]);
    const built = buildModel(plan, {}, companions);
    expect(built.arrangement.find(({ id }) => id === 'chapter-1/organization')).toMatchObject({
      isShown: false,
      isMandatory: true,
      label: null,
    });
    expect(squeeze((await readPdf(render.pdf(built).bytes)).pages.join(' '))).not.toContain(
      squeeze('Gambaran Organisasi'),
    );
  });

  it('take in one of the office’s own behind its neighbour, with its text', async () => {
    const plan = aPlan('78.5', [
      { section: 'own/s0', parent: 'chapter-1', title: 'Inovasi', place: 2 },
      { section: 'chapter-1/organization', place: 1 },
      { section: 'chapter-1/aspects', place: 3 },
    ]);
    expect(labels(plan).slice(1, 4)).toEqual([
      'A. Gambaran Organisasi',
      'B. Inovasi',
      'C. Aspek Strategis Organisasi',
    ]);
    const pdf = squeeze((await readPdf(render.pdf(buildModel(plan, {}, companions)).bytes)).pages.join(' '));
    expect(pdf).toContain(squeeze('B. Inovasi'));
    expect(pdf).toContain(squeeze('Aplikasi baru.'));
  });

  it('make a chapter of their own at the top, and the chapters after it count on', () => {
    const plan = aPlan('78.5', [
      { section: 'own/s0', parent: '', title: 'Inovasi', place: 2 },
      { section: 'chapter-1', place: 1 },
      { section: 'chapter-2', place: 3 },
    ]);
    const chapters = labels(plan).filter((label) => label.startsWith('BAB'));
    expect(chapters).toEqual([
      'BAB I Pendahuluan',
      'BAB II Inovasi',
      'BAB III Perencanaan Kinerja',
      'BAB IV Akuntabilitas Kinerja',
      'BAB V Penutup',
    ]);
  });
});
