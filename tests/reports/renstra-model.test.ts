import { describe, expect, it } from 'vitest';
import { listBlocks } from '../../electron/backend/reports/model/report-model.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import {
  buildModel,
  findSection,
  findTable,
  listTables,
  readHeads,
  readRows,
  readSection,
} from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const renstra = { kind: 'renstra' } as const;

describe('the chapters of a Renstra', () => {
  it('are the eight of Permendagri 86/2017', () => {
    const model = buildModel(aSmallPlan(), renstra);
    expect(
      model.sections.flatMap(({ role, label, title }) => (role === 'chapter' ? [`${label} ${title}`] : [])),
    ).toEqual([
      'BAB I Pendahuluan',
      'BAB II Gambaran Pelayanan Perangkat Daerah',
      'BAB III Permasalahan dan Isu Strategis Perangkat Daerah',
      'BAB IV Tujuan dan Sasaran',
      'BAB V Strategi dan Arah Kebijakan',
      'BAB VI Rencana Program dan Kegiatan serta Pendanaan',
      'BAB VII Kinerja Penyelenggaraan Bidang Urusan',
      'BAB VIII Penutup',
    ]);
    expect(model.title).toBe('Rencana Strategis Tahun 2025–2029');
  });

  it('name what belongs in each empty part', () => {
    const model = buildModel(aPlanDocument(), renstra);
    expect(readSection(findSection(model, 'chapter-1/background'))).toContain(
      'Belum ditulis: latar belakang',
    );
    expect(readSection(findSection(model, 'chapter-1/legal-bases'))).toContain('Belum ada: landasan hukum.');
    expect(readSection(findSection(model, 'chapter-3/vision'))).toContain('Belum ada: visi dan misi.');
    expect(readSection(findSection(model, 'chapter-4/goals'))).toContain('Belum ada: tujuan dan sasaran.');
    expect(readSection(findSection(model, 'chapter-6'))).toContain(
      'Belum ada: program, kegiatan, dan pendanaan.',
    );
    expect(readSection(findSection(model, 'chapter-7'))).toContain('Belum ada: indikator kinerja utama.');
    expect(listTables(model)).toEqual([]);
  });
});

describe('the statements of the plan', () => {
  it('are the vision with its glosses in their order and the missions with their explanations', () => {
    const words = readSection(findSection(buildModel(aSmallPlan(), renstra), 'chapter-3/vision'));
    expect(words).toContain('“Masyarakat Nusa Raya yang sejahtera”');
    expect(words).toContain(
      'Sejahtera: kebutuhan dasar setiap warga terpenuhi.\nMasyarakat: seluruh warga tanpa kecuali.',
    );
    expect(words).toContain('Misi 1: Meningkatkan perlindungan sosial\nMisi ini mencakup kelompok rentan.');
    expect(words).toContain('Dinas Sosial Kabupaten Nusa Raya secara langsung mendukung Misi 1.');
  });

  it('say nothing about serving where every mission is served', () => {
    const plan = aPlanDocument({
      nodes: [
        { level: 'mission', text: 'A' },
        { level: 'mission', text: 'B' },
      ],
    });
    expect(readSection(findSection(buildModel(plan, renstra), 'chapter-3/vision'))).not.toContain(
      'mendukung',
    );
  });

  it('are numbered by their place where the office gave no code', () => {
    const plan = aPlanDocument({
      nodes: [
        {
          level: 'mission',
          text: 'A',
          children: [
            { level: 'goal', text: 'G1', children: [{ level: 'objective', text: 'O' }] },
            { level: 'goal', text: 'G2', children: [{ level: 'objective', text: 'P' }] },
          ],
        },
        { level: 'mission', text: 'B', children: [{ level: 'goal', text: 'G3', code: 'III' }] },
      ],
    });
    const words = readSection(findSection(buildModel(plan, renstra), 'chapter-4/goals'));
    for (const line of [
      'Tujuan 1: G1',
      'Sasaran 1.1: O',
      'Tujuan 2: G2',
      'Sasaran 2.1: P',
      'Tujuan III: G3',
    ]) {
      expect(words).toContain(line);
    }
  });
});

describe('legal bases', () => {
  it('are written with their amendments, mandate and establishment named', () => {
    const plan = aPlanDocument({
      legalBases: [
        { id: 'a', role: 'mandate', number: '11', year: 2009, title: 'Kesejahteraan Sosial' },
        { id: 'b', amendsId: 'a', number: '14', year: 2019, title: null },
        { id: 'c', kind: 'Peraturan Wali Kota Metro', number: '43', year: 2021, role: 'establishment' },
        { id: 'd', number: '23', year: 2014, title: 'Pemerintahan Daerah' },
        { id: 'e', amendsId: 'd', number: '2', year: 2015 },
        { id: 'f', amendsId: 'd', number: '9', year: 2015 },
        { id: 'g', kind: 'Kebiasaan setempat' },
      ],
    });
    const words = readSection(findSection(buildModel(plan, renstra), 'chapter-1/legal-bases'));
    expect(words.split('\n').slice(1)).toEqual([
      'Mandat: Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial sebagaimana telah diubah dengan Undang-Undang Nomor 14 Tahun 2019.',
      'Pembentukan: Peraturan Wali Kota Metro Nomor 43 Tahun 2021.',
      'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 9 Tahun 2015.',
      'Kebiasaan setempat.',
    ]);
  });
});

describe('table T-C.25', () => {
  it('has a column for every year of the period and the baseline before them', () => {
    const table = findTable(buildModel(aSmallPlan(), renstra), 'table/goals');
    expect(readHeads(table)).toEqual([
      [
        'No',
        'Tujuan',
        'Sasaran',
        'Indikator tujuan/sasaran',
        'Satuan',
        'Kondisi awal (2024)',
        'Target tahun',
      ],
      ['2025', '2026', '2027', '2028', '2029'],
    ]);
    expect(readRows(table)[0]).toEqual([
      '1',
      'Menurunnya kerentanan sosial',
      'Meningkatnya layanan bagi PPKS',
      'Persentase PPKS yang terlayani',
      '%',
      '70,0',
      ...['75,0', '80,0', '84,0', '87,0', '90,0'],
    ]);
    expect(readRows(table)[1]).toEqual([
      'Lama tunggu asesmen',
      'hari',
      '–',
      ...['belum diisi', '10', 'belum diisi', 'belum diisi', '8'],
    ]);
  });

  it.each([
    [2025, 2030, 6],
    [2026, 2026, 1],
    [2021, 2045, 25],
  ])('fits a period of %i to %i: %i years', (periodStart, periodEnd, count) => {
    const model = buildModel(aSmallPlan({ plan: { periodStart, periodEnd } }), renstra);
    const tables = listTables(model).filter((table) => table.id.startsWith('table/goals'));
    const years = tables.flatMap((table) => table.header.flatMap((row) => row.map((cell) => cell.text)));
    const expected = Array.from({ length: count }, (_, i) => String(periodStart + i));
    expect(
      years
        .filter((text) => /^\d{4}$/.test(text) || /^Target \d{4}$/.test(text))
        .map((text) => text.slice(-4)),
    ).toEqual(expected);
  });

  it('has no year columns without a period, and stands upright in its section', () => {
    const plan = aPlanDocument({
      plan: { periodStart: null, periodEnd: null },
      nodes: [
        {
          level: 'goal',
          text: 'G',
          children: [{ level: 'objective', text: 'O', indicators: [{ name: 'I' }] }],
        },
      ],
    });
    const model = buildModel(plan, renstra);
    expect(readHeads(findTable(model, 'table/goals'))).toEqual([
      ['No', 'Tujuan', 'Sasaran', 'Indikator tujuan/sasaran', 'Satuan'],
    ]);
    expect(findSection(model, 'chapter-4/goals').blocks.some((block) => block.kind === 'table')).toBe(true);
    expect(model.title).toBe('Rencana Strategis');
    expect(model.cover?.subtitle).toBeNull();
  });

  it('prints the statements of a plan without indicators', () => {
    const plan = aPlanDocument({
      nodes: [
        {
          level: 'goal',
          text: 'Tujuan tanpa ukuran',
          children: [{ level: 'objective', text: 'Sasaran tanpa ukuran' }],
        },
        { level: 'objective', text: 'Sasaran tanpa tujuan' },
      ],
    });
    const model = buildModel(plan, renstra);
    const rows = readRows(findTable(model, 'table/goals'));
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['1', 'Tujuan tanpa ukuran', 'Sasaran tanpa ukuran'],
      ['2', '–', 'Sasaran tanpa tujuan'],
    ]);
    expect(readSection(findSection(model, 'chapter-4/goals'))).toContain('Indikator belum ditetapkan');
  });
});

describe('tables T-C.27 and T-C.28', () => {
  it('give each program its target and amount for every year, and the sum below', () => {
    const plan = aPlanDocument({
      plan: { periodStart: 2025, periodEnd: 2026 },
      nodes: [
        {
          level: 'objective',
          text: 'O',
          children: [
            {
              level: 'program',
              code: '1.06.02',
              text: 'Program A',
              indicators: [
                {
                  name: 'Keluaran',
                  unitOfMeasure: 'orang',
                  decimals: 0,
                  targets: { 2025: '10', 2026: '12' },
                },
              ],
              children: [
                {
                  level: 'activity',
                  code: '1.06.02.2.01',
                  text: 'Kegiatan',
                  budget: { 2025: ['1500000', null], 2026: ['2000000', null] },
                },
              ],
            },
          ],
        },
      ],
    });
    const table = findTable(buildModel(plan, renstra), 'table/programs');
    expect(readHeads(table)).toEqual([
      [
        'Kode',
        'Program/Kegiatan',
        'Indikator',
        'Satuan',
        'Kondisi awal',
        '2025',
        '2026',
        'Kondisi akhir periode',
        'Unit penanggung jawab',
        'Lokasi',
      ],
      ['Target', 'Rp', 'Target', 'Rp', 'Target', 'Rp'],
    ]);
    // 1.500.000 + 2.000.000 = 3.500.000; the last target stands for the end of a stock.
    expect(readRows(table)).toEqual([
      ['Sasaran 1: O'],
      [
        '1.06.02',
        'Program A',
        'Keluaran',
        'orang',
        '–',
        ...['10', '1.500.000', '12', '2.000.000', '12', '3.500.000'],
        '–',
        '–',
      ],
      [
        '1.06.02.2.01',
        'Kegiatan',
        '–',
        '–',
        '–',
        ...['–', '1.500.000', '–', '2.000.000', '–', '3.500.000'],
        '–',
        '–',
      ],
      ['Jumlah pagu program', '', '1.500.000', '', '2.000.000', '', '3.500.000', '', ''],
    ]);
  });

  it('list the key indicators from baseline to the end of the period', () => {
    const table = findTable(buildModel(aSmallPlan(), renstra), 'table/key-indicators');
    expect(readHeads(table)[0]).toEqual([
      'No',
      'Indikator',
      'Satuan',
      'Kondisi awal',
      'Target tahun',
      'Kondisi akhir periode',
    ]);
    expect(readRows(table)).toEqual([
      ['1', 'Persentase PPKS yang terlayani', '%', '70,0', '75,0', '80,0', '84,0', '87,0', '90,0', '90,0'],
    ]);
  });
});

describe('another framework', () => {
  const danish = aPlanDocument({
    organization: {
      name: 'Socialforvaltningen',
      shortName: null,
      regionName: null,
      kind: 'municipality',
      numberLocale: 'da',
    },
    plan: { language: 'da', kind: 'strategy', title: 'Socialstrategi', periodStart: 2018, periodEnd: 2022 },
    levels: [
      { kind: 'vision', name: 'Grundlag', mayHoldBudgets: false },
      { kind: 'mission', name: 'Vision', mayHoldBudgets: false },
      { kind: 'goal', name: 'Pejlemærke', mayHoldBudgets: false },
    ],
    nodes: [
      {
        level: 'vision',
        text: 'En by med plads til alle',
        children: [
          {
            level: 'mission',
            text: 'Et værdigt liv',
            children: [
              {
                level: 'goal',
                text: 'Flere har en bolig',
                indicators: [{ name: 'Andel', targets: { 2022: '80.5' } }],
              },
            ],
          },
        ],
      },
    ],
  });

  it('prints its own level names, in its own language, with its own decimal mark', () => {
    const model = buildModel(danish, renstra);
    expect(model.language).toBe('da');
    expect(model.title).toBe('Strategi 2018–2022');
    const words = readSection(findSection(model, 'chapter-4/goals'));
    expect(words).toContain('Vision 1: Et værdigt liv');
    expect(words).toContain('Pejlemærke 1: Flere har en bolig');
    expect(readHeads(findTable(model, 'table/goals'))[0]).toContain('Pejlemærke');
    expect(readRows(findTable(model, 'table/goals'))[0]).toContain('80,50');
    expect(readSection(findSection(model, 'chapter-1/background'))).toContain(
      'Ikke skrevet endnu: hvorfor strategien er lavet.',
    );
  });

  it('leaves no Indonesian word in an English document', () => {
    const model = buildModel(aSmallPlan({ plan: { language: 'en' }, organization: { numberLocale: 'en' } }));
    const own = new Set(['Persentase PPKS yang terlayani']);
    const words = listBlocks(model)
      .flatMap((block) =>
        block.kind === 'table' ? block.header.flatMap((row) => row.map((cell) => cell.text)) : [],
      )
      .filter((text) => !own.has(text));
    expect(words).not.toContain('Satuan');
    expect(model.sections.map((section) => section.title)).toContain('Performance Accountability');
    expect(readRows(findTable(model, 'table/budget'))[0]?.[1]).toBe('103,826,538,000');
  });
});
