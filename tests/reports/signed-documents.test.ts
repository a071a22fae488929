import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { RichBlock, RichText } from '../../db/domain/rich-text/rich-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { reportKinds } from '../../electron/api/report-kinds.ts';
import { listBlocks } from '../../electron/backend/reports/model/report-model.ts';
import { readDocx } from '../support/docx-text.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { readPdf } from '../support/pdf-text.ts';
import { plainTarget } from '../support/plain-rows.ts';
import { aPlanDocument, type IndicatorParts } from '../support/plan-document-builder.ts';
import { readXlsx } from '../support/xlsx-text.ts';
import { findDocxFaults } from './support/docx-rules.ts';
import {
  buildModel,
  findSection,
  findTable,
  prepareRenderers,
  readBlock,
  readHeads,
  readRows,
  readSection,
  squeeze,
} from './support/render.ts';
import { aSmallPlan, aStaffedPlan } from './support/sample-plans.ts';

const render = prepareRenderers();
const forms = reportKinds.filter((kind) => !['renstra', 'lkjip', 'strategy'].includes(kind));
const everyone = { who: 'all', isDated: false } as const;

describe('each document', () => {
  it.each(forms)('%s is the same bytes for the same plan, and breaks no rule of Word', async (kind) => {
    const make = () => buildModel(aStaffedPlan(), { kind, officials: everyone });
    const pdf = render.pdf(make());
    expect(pdf.diagnostics).toEqual([]);
    expect(Buffer.compare(Buffer.from(pdf.bytes), Buffer.from(render.pdf(make()).bytes))).toBe(0);
    const docx = await render.docx(make());
    expect(Buffer.compare(Buffer.from(docx), Buffer.from(await render.docx(make())))).toBe(0);
    expect(findDocxFaults(readDocx(docx))).toEqual([]);
    const { isTagged, outline, pages } = await readPdf(pdf.bytes);
    expect(isTagged).toBe(true);
    expect(outline.length).toBeGreaterThan(0);
    expect(squeeze(pages[0] ?? '')).toContain(squeeze('PEMERINTAH KABUPATEN NUSA RAYA'));
  });

  it.each(forms)('%s of an empty plan says what is missing', async (kind) => {
    const model = buildModel(aPlanDocument(), { kind, officials: everyone });
    expect(render.pdf(model).diagnostics).toEqual([]);
    expect(findDocxFaults(readDocx(await render.docx(model)))).toEqual([]);
    const words = listBlocks(model).map(readBlock).join('\n');
    expect(words).toMatch(/Belum ada|belum diisi/);
  });

  it.each(forms)('%s keeps markup as text', async (kind) => {
    const text = '#set $x$ \\ <b> & 😀 العربية "_x0041_"';
    const plan = aPlanDocument({
      organization: { name: `Dinas ${text}`, address: text },
      units: [text],
      officials: [{ name: text, position: text, rank: text }],
      legalBases: [{ id: 'basis', kind: text, title: text }],
      nodes: [
        { level: 'objective', text, indicators: [{ name: text, kind: 'iku', targets: { 2026: '80' } }] },
      ],
    });
    const model = buildModel(plan, { kind, officials: everyone });
    const { bytes, diagnostics, replacedCharacters } = render.pdf(model);
    expect(diagnostics).toEqual([]);
    expect(replacedCharacters).toBe(0);
    const docx = readDocx(await render.docx(model));
    expect(findDocxFaults(docx)).toEqual([]);
    expect(docx.paragraphs.some((paragraph) => paragraph.text.includes(text))).toBe(true);
    const printed = squeeze((await readPdf(bytes)).pages.join(' '));
    expect(printed).toContain(squeeze('#set $x$ \\ <b> &'));
    expect(printed).not.toContain('\u0000');
  });
});

const definition: IndicatorParts = {
  name: 'Persentase PPKS yang terlayani',
  kind: 'iku',
  code: 'IKU-1',
  unitOfMeasure: '%',
  decimals: 1,
  selectionReason: 'Menggambarkan layanan dasar',
  definition: 'PPKS yang memperoleh layanan',
  formula: 'a ÷ b × 100%',
  dataSource: 'Data terpadu',
  responsible: 'Bidang Rehabilitasi',
  targets: { 2025: '75', 2026: '80' },
};
const aDefinedPlan = () =>
  aPlanDocument({
    officials: [{}],
    legalBases: [
      { id: 'law', kind: 'Undang-Undang', number: '11', year: 2009, title: 'Kesejahteraan Sosial' },
    ],
    nodes: [{ level: 'objective', text: 'Meningkatnya layanan', indicators: [definition] }],
  });

describe('the decree on key indicators', () => {
  it('considers, recalls and decides, with the indicators in its annex', () => {
    const model = buildModel(aDefinedPlan(), { kind: 'iku' });
    const text = readSection(findSection(model, 'decree'));
    for (const word of ['Menimbang: ', 'Mengingat: ', 'Memutuskan', 'Menetapkan: ', 'Kesatu: ', 'Ketiga: '])
      expect(text).toContain(word);
    expect(text).toContain('Mengingat: Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial.');
    expect(text).toContain('pada tanggal 19 Februari 2027\n\nKepala Dinas Sosial\nDra. Siti Aminah, M.Si.');
    expect(readRows(findTable(model, 'table/key-indicators'))).toEqual([
      [
        '1',
        'Sasaran 1 Meningkatnya layanan',
        'Persentase PPKS yang terlayani',
        '%',
        'Menggambarkan layanan dasar',
        'PPKS yang memperoleh layanan. a ÷ b × 100%.',
        'Data terpadu',
        'Bidang Rehabilitasi',
      ],
    ]);
  });

  it('says what the office writes instead, its figures read from the plan, in PDF and DOCX alike', async () => {
    const target = { of: 'indicator', id: 'indicator-1', year: 2026, figure: 'target' } as const;
    const plan = {
      ...aDefinedPlan(),
      narratives: Object.entries({
        subject: [{ kind: 'paragraph', runs: [{ text: 'IKU Dinas Sosial' }] }],
        considerations: [
          { kind: 'heading', level: 1, runs: [{ text: 'bahwa pertama;' }] },
          {
            kind: 'list',
            ordered: false,
            items: [
              {
                runs: [{ text: 'bahwa kedua;' }],
                list: { ordered: true, items: [{ runs: [{ text: 'bahwa ketiga;' }] }] },
              },
            ],
          },
          { kind: 'table', caption: 'Dasar', rows: [[[{ text: 'A' }]], [[{ text: 'B' }]]] },
        ],
        articles: [
          {
            kind: 'paragraph',
            runs: [{ text: 'Target 2026 ' }, { field: target, bold: true }, { text: ' persen.' }],
          },
          ...Array.from(
            { length: 10 },
            (_, at): RichBlock => ({
              kind: 'paragraph',
              runs: [{ text: `Butir ${at + 2}.` }],
            }),
          ),
        ],
      } satisfies Record<string, RichText>).map(([section, text], at) => ({
        id: `narrative-${at}`,
        version: 1,
        document: 'iku' as const,
        year: 0,
        section,
        subjectId: '',
        body: writeRichText(text),
      })),
    };
    const model = buildModel(plan, { kind: 'iku' });
    const decree = findSection(model, 'decree');
    const marks = decree.blocks.flatMap((block) =>
      block.kind === 'clauses'
        ? block.items.flatMap(({ term, parts }) => parts.map(({ mark }) => `${term} ${mark}`))
        : [],
    );
    expect(marks).toEqual([
      ...['Menimbang a.', 'Menimbang b.', 'Menimbang c.', 'Mengingat null', 'Menetapkan null'],
      ...['Kesatu', 'Kedua', 'Ketiga', 'Keempat', 'Kelima', 'Keenam', 'Ketujuh', 'Kedelapan'].map(
        (one) => `${one} null`,
      ),
      ...['Kesembilan null', 'Kesepuluh null', 'Ke-11 null'],
    ]);
    expect(decree.blocks.flatMap(({ source }) => source?.section ?? [])).toEqual([
      ...['subject', 'considerations', 'considerations', 'grounds', 'articles'],
    ]);
    const pdf = render.pdf(model);
    expect(pdf.diagnostics).toEqual([]);
    const printed = squeeze((await readPdf(pdf.bytes)).pages.join(' '));
    const docx = readDocx(await render.docx(model));
    expect(findDocxFaults(docx)).toEqual([]);
    const written = docx.paragraphs.map(({ text }) => squeeze(text));
    // Its letters are capitals where they head the decree.
    expect(written).toContain(squeeze('IKU Dinas Sosial'));
    for (const line of [
      'bahwa pertama;',
      'bahwa ketiga;',
      'IKU Dinas Sosial.',
      'Target 2026 80,0 persen.',
      'Butir 11.',
    ]) {
      expect(printed).toContain(squeeze(line));
      expect(written).toContain(squeeze(line));
    }
    const texts = model.arrangement.flatMap((one) => (one.id === 'decree' ? one.texts : []));
    expect(texts.map(({ section, standard }) => [section, standard !== null])).toEqual([
      ['subject', true],
      ['considerations', true],
      ['grounds', true],
      ['articles', true],
    ]);
  });

  it('is given by the head of the region where the plan is the region’s', () => {
    const organization = { kind: 'region', name: 'Kabupaten Nusa Raya' } as const;
    const model = buildModel(aPlanDocument({ organization }), { kind: 'iku' });
    const decree = findSection(model, 'decree');
    expect(decree.title).toBe('Keputusan Bupati Nusa Raya');
    expect(readSection(decree)).toContain('perlu menetapkan Keputusan Bupati Nusa Raya tentang');
  });

  it('is not signed by a name nobody gave', () => {
    const text = readSection(findSection(buildModel(aPlanDocument(), { kind: 'iku' }), 'decree'));
    expect(text).toContain('Kepala Dinas Sosial Kabupaten Nusa Raya');
    expect(text).toContain('Belum ditulis: dasar hukum keputusan (Mengingat).');
  });
});

describe('the dictionary', () => {
  it('has a sheet for each key indicator, and one list in a workbook', () => {
    const model = buildModel(aDefinedPlan(), { kind: 'iku-sheets' });
    const [sheet] = model.sections[0]?.children ?? [];
    expect(sheet?.title).toBe('1. Persentase PPKS yang terlayani');
    const table = sheet?.blocks[0];
    const rows = table?.kind === 'table' ? readRows(table) : [];
    expect(rows).toContainEqual(['Polaritas', 'Makin tinggi makin baik (positif)']);
    expect(rows).toContainEqual(['Target', '2025: 75,0; 2026: 80,0']);
    expect(rows).toContainEqual(['Frekuensi pelaporan', 'belum diisi']);
    expect(model.sheets).toHaveLength(1);
    const [list] = model.sheets ?? [];
    expect(list && readRows(list)[0]?.slice(0, 5)).toEqual([
      '1',
      'IKU-1',
      'Sasaran 1 Meningkatnya layanan',
      'Persentase PPKS yang terlayani',
      '%',
    ]);
  });
});

describe('the action plan', () => {
  it('prints the targets of indicators that are set by month, and their quarters as the months make them', () => {
    const plan = aStaffedPlan();
    const [indicator] = plan.indicators;
    if (!indicator) throw new Error('the plan has no indicator');
    const added = {
      ...plainTarget(indicator.id, 2026, null, { quarter: 2 }),
      months: [decimal('61'), decimal('62'), decimal('63.5')] as const,
    };
    const monthly: PlanDocument = {
      ...plan,
      indicators: plan.indicators.map((one) => (one === indicator ? { ...one, aggregation: 'last' } : one)),
      targets: [
        ...plan.targets.filter((cell) => cell.indicatorId !== indicator.id || cell.quarter !== 2),
        added,
      ],
    };
    const model = buildModel(monthly, { kind: 'action-plan' });
    const table = findTable(model, 'table/monthly-targets');
    expect(readHeads(table)[0]?.slice(3, 6)).toEqual(['Jan', 'Feb', 'Mar']);
    expect(readRows(table)[0]?.slice(3, 10)).toEqual(['–', '–', '–', '61,0', '62,0', '63,5', '–']);
    // The last month is what its quarter is to reach.
    expect(readRows(findTable(model, 'table/action-plan'))[0]?.[6]).toBe('63,5');
    expect(() => findTable(buildModel(plan, { kind: 'action-plan' }), 'table/monthly-targets')).toThrow();
  });

  it('puts actions beside the indicator, with what each quarter is to reach, and adds up their budgets', () => {
    const table = findTable(buildModel(aStaffedPlan(), { kind: 'action-plan' }), 'table/action-plan');
    expect(readHeads(table)[1]).toEqual(['TW\u00a0I', 'TW\u00a0II', 'TW\u00a0III', 'TW\u00a0IV']);
    const rows = readRows(table);
    expect(rows[0]?.slice(9)).toEqual([
      'Menjangkau PPKS di seluruh kecamatan',
      'I: 25%; II: 50%; IV: 100%',
      'Feb–Okt',
      '125.000.000',
      'Bidang Rehabilitasi Sosial',
    ]);
    expect(rows.at(-1)).toEqual(['Jumlah anggaran rencana aksi', '125.000.000', '']);
  });
});

describe('the measurement', () => {
  it('has objective, indicator, target, realization, share, and the program with its money beside it', () => {
    const table = findTable(buildModel(aSmallPlan(), { kind: 'measurement' }), 'table/measurement');
    const rows = readRows(table);
    // 72 ÷ 80 = 90,00; 23.906.077.655 ÷ 103.826.538.000 = 23,03.
    expect(rows[0]?.slice(2)).toEqual([
      'Persentase PPKS yang terlayani',
      '%',
      '80,0',
      '72,0',
      '90,00',
      '1.06.04 Program Rehabilitasi Sosial',
      '103.826.538.000',
      '23.906.077.655',
      '23,03',
    ]);
    expect(rows.at(-1)).toEqual(['Jumlah', '103.826.538.000', '23.906.077.655', '23,03']);
  });

  it('shows programs that stand below nothing measured, so that the sum is explained', () => {
    const plan = aPlanDocument({
      nodes: [
        {
          level: 'goal',
          text: 'Tujuan',
          children: [{ level: 'program', text: 'Program lepas', budget: { 2026: ['500', '250'] } }],
        },
      ],
    });
    const rows = readRows(findTable(buildModel(plan, { kind: 'measurement' }), 'table/measurement'));
    expect(rows).toEqual([
      ['Program lain', 'Program lepas', '500', '250', '50,00'],
      ['Jumlah', '500', '250', '50,00'],
    ]);
  });
});

describe('the summary for the head', () => {
  it('says the year in figures, and what is low', () => {
    const model = buildModel(aSmallPlan(), { kind: 'summary' });
    const text = readSection(findSection(model, 'brief'));
    // (90 + 80 + 125) ÷ 3 = 98,33; three of four measured, one of them at its target.
    expect(text).toContain('Rata-rata capaian: 98,33%');
    expect(text).toContain('Indikator terukur: 3 dari 4 75%');
    expect(text).toContain('Mencapai target: 1 dari 3 33%');
    expect(text).toContain('Serapan anggaran: 23,03% Rp23.906.077.655 dari Rp103.826.538.000');
    expect(text).toContain('1 indikator belum terukur.');
  });

  it('stays one page with 900 indicators whose names are long', () => {
    const name = 'Terselenggaranya pelayanan kesejahteraan sosial yang bermutu '.repeat(5);
    const low: IndicatorParts = {
      name,
      unitOfMeasure: name,
      targets: { 2026: '80' },
      realizations: { 2026: '8' },
    };
    const plan = aPlanDocument({
      nodes: Array.from({ length: 60 }, (_, i) => ({
        level: 'objective' as const,
        code: `${name} ${i}`,
        text: name,
        indicators: Array.from({ length: 15 }, () => low),
        children: [{ level: 'program' as const, text: name, budget: { 2026: ['900', '100'] } as const }],
      })),
    });
    expect(plan.indicators).toHaveLength(900);
    expect(render.pdf(buildModel(plan, { kind: 'summary' })).pages).toBe(1);
    expect(render.pdf(buildModel(aFullPlan(60), { kind: 'summary' })).pages).toBe(1);
  });
});

describe('900 indicators', () => {
  const aLargePlan = () =>
    aPlanDocument({
      officials: [{}],
      nodes: Array.from({ length: 60 }, (_, i) => ({
        level: 'objective' as const,
        text: `Sasaran ke-${i}`,
        indicators: Array.from({ length: 15 }, (__, j) => ({
          name: `Indikator ${i}-${j}`,
          kind: 'iku' as const,
          targets: { 2026: '80' },
        })),
      })),
    });

  it('make a whole measurement in every format', async () => {
    const model = buildModel(aLargePlan(), { kind: 'measurement' });
    const { pages, diagnostics } = render.pdf(model);
    expect(diagnostics).toEqual([]);
    expect(pages).toBeGreaterThan(20);
    expect(findDocxFaults(readDocx(await render.docx(model)))).toEqual([]);
    // Every achievement is missing: the target stands in 900 rows.
    const [sheet] = readXlsx(await render.xlsx(model)).sheets;
    expect(sheet?.table.filter((text) => text === '80,00')).toHaveLength(900);
  });

  it.each(['agreement', 'action-plan', 'iku', 'iku-sheets'] as const)(
    'make a workbook of %s',
    async (kind) => {
      const { sheets } = readXlsx(await render.xlsx(buildModel(aLargePlan(), { kind })));
      expect(sheets[0]?.table.filter((text) => text.startsWith('Indikator '))).toHaveLength(900);
    },
  );
});
