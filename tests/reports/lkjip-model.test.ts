import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import type { Benchmark } from '../../db/domain/plan-document.ts';
import { listBlocks } from '../../electron/backend/reports/model/report-model.ts';
import { buildModel, findSection, findTable, readHeads, readRows, readSection } from './support/render.ts';
import { aSmallPlan, objectiveId } from './support/sample-plans.ts';

describe('the order of an LKjIP', () => {
  it('is foreword, summary, contents, chapters I to IV, review statement, annexes', () => {
    const model = buildModel(aSmallPlan());
    expect(model.sections.map((section) => [section.label, section.title, section.pages])).toEqual([
      [null, 'Kata Pengantar', 'roman'],
      [null, 'Ikhtisar Eksekutif', 'roman'],
      [null, 'Daftar Isi', 'roman'],
      [null, 'Daftar Tabel', 'roman'],
      [null, 'Daftar Gambar', 'roman'],
      ['BAB I', 'Pendahuluan', 'arabic'],
      ['BAB II', 'Perencanaan Kinerja', 'arabic'],
      ['BAB III', 'Akuntabilitas Kinerja', 'arabic'],
      ['BAB IV', 'Penutup', 'arabic'],
      [null, 'Pernyataan Telah Direviu', 'arabic'],
      ['Lampiran 1', 'Perjanjian Kinerja Tahun 2026', 'arabic'],
      ['Lampiran 2', 'Pengukuran Kinerja Tahun 2026', 'arabic'],
    ]);
  });

  it('counts tables and figures within their chapter and fills in the references to them', () => {
    const model = buildModel(aSmallPlan());
    const numbers = listBlocks(model).flatMap((block) =>
      (block.kind === 'table' || block.kind === 'figure') && block.caption.text !== ''
        ? [`${block.kind} ${block.caption.number}`]
        : [],
    );
    expect(numbers).toEqual([
      'table 1',
      'table 1.1',
      'table 2.1',
      'table 2.2',
      'table 2.3',
      'table 2.4',
      'table 3.1',
      'table 3.2',
      'table 3.3',
      'figure 3.1',
      'table 3.4',
      'table 3.5',
      'table 3.6',
      'table 3.7',
      'table 3.8',
      'table L.1',
    ]);
    expect(readSection(findSection(model, `objective/${objectiveId}`))).toContain(
      'disajikan pada Tabel 3.2.',
    );
  });
});

describe('the tables of the analyses', () => {
  const model = buildModel(aSmallPlan());

  it('has the columns and figures of analysis 1, the mean below and the reasons beside', () => {
    const table = findTable(model, `table/target/${objectiveId}`);
    expect(readHeads(table)).toEqual([
      ['No', 'Sasaran', 'Indikator', 'Satuan', 'Target 2026', 'Realisasi 2026', 'Capaian (%)', 'Predikat'],
    ]);
    expect(readRows(table)).toEqual([
      [
        '1',
        'Meningkatnya layanan bagi PPKS',
        'Persentase PPKS yang terlayani',
        '%',
        '80,0',
        '72,0',
        '90,00',
        'Tinggi',
      ],
      ['2', 'Lama tunggu asesmen', 'hari', '10', '12', '80,00', 'Tinggi'],
      ['3', 'Predikat SAKIP', 'predikat', 'B', 'BB', '125,00', 'Sangat Tinggi'],
      ['4', 'Indeks ketangguhan', '%', '60,00', 't.t.', '–', '–'],
      ['Rata-rata capaian sasaran', '98,33', 'Sangat Tinggi'],
    ]);
    expect(table.notes[0]).toContain('makin rendah makin baik (varian A)');
    expect(table.notes[0]).toContain('Capaian tidak dibatasi');
    expect(table.notes[0]).toContain('Predikat menurut Permendagri 86/2017.');
    expect(table.notes[1]).toContain('3 dari 4 indikator terukur.');
    expect(table.notes[2]).toBe('t.t. = tidak tersedia. Indeks ketangguhan: survei belum dilaksanakan.');
  });

  it('compares three years in analysis 2, with the baseline as the baseline', () => {
    const table = findTable(model, `table/years/${objectiveId}`);
    expect(readHeads(table)).toEqual([
      ['Indikator', 'Satuan', '2024', '2025', '2026', 'Naik/turun'],
      ['T', 'R', '%', 'T', 'R', '%', 'T', 'R', '%'],
    ]);
    expect(readRows(table)[0]).toEqual([
      'Persentase PPKS yang terlayani',
      '%',
      ...['–', '70,0†', '–'],
      ...['75,0', '75,0', '100,00'],
      ...['80,0', '72,0', '90,00'],
      'Turun 3,0',
    ]);
    expect(table.notes).toContain('† Kondisi awal Renstra.');
  });

  it('compares with the last target of the plan in analysis 3', () => {
    const table = findTable(model, `table/end/${objectiveId}`);
    expect(readHeads(table)).toEqual([
      [
        'Indikator',
        'Satuan',
        'Target akhir Renstra (2029)',
        'Realisasi s.d. 2026',
        '% terhadap target akhir',
      ],
    ]);
    expect(readRows(table)).toEqual([
      ['Persentase PPKS yang terlayani', '%', '90,0', '72,0', '80,00'],
      ['Lama tunggu asesmen', 'hari', '8', '12', '50,00'],
      // BB (5) of A (6): 83,333…
      ['Predikat SAKIP', 'predikat', 'A', 'BB', '83,33'],
      ['Indeks ketangguhan', '%', 'belum diisi', 't.t.', '–'],
    ]);
  });

  it('puts the figures of others beside the own one in analysis 4, each with its source', () => {
    const plan = aSmallPlan();
    const [first, second] = plan.indicators;
    const benchmark = (id: string, parts: Partial<Benchmark>): Benchmark => ({
      id,
      version: 1,
      indicatorId: first?.id ?? '',
      year: 2026,
      scope: 'national',
      name: '',
      value: null,
      ordinalCode: null,
      source: null,
      ...parts,
    });
    const benchmarks = [
      benchmark('a', { scope: 'province', name: 'Nusa', value: decimal('75.5'), source: 'BPS, 2026' }),
      benchmark('b', { value: decimal('70'), source: 'Kemensos' }),
      benchmark('c', { indicatorId: second?.id ?? '', value: decimal('12') }),
      benchmark('d', { year: 2025, value: decimal('1') }),
    ];
    const table = findTable(buildModel({ ...plan, benchmarks }), `table/standard/${objectiveId}`);
    // 72 − 75,5 = −3,5 where higher is better; 72 − 70 = 2; 12 − 12 = 0.
    expect(readRows(table)).toEqual([
      [
        'Persentase PPKS yang terlayani',
        '%',
        '72,0',
        'Provinsi: Nusa',
        '75,5',
        'kurang baik (selisih 3,5)',
        'BPS, 2026',
      ],
      ['Nasional', '70,0', 'lebih baik (selisih 2,0)', 'Kemensos'],
      ['Lama tunggu asesmen', 'hari', '12', 'Nasional', '12', 'sama', 'sumber belum diisi'],
    ]);
    expect(() => findTable(model, `table/standard/${objectiveId}`)).toThrow();
  });

  it('judges what was reached against what was spent in analysis 6', () => {
    const table = findTable(model, `table/efficiency/${objectiveId}`);
    // 98,333… − 23,025… = 75,31; 23,025… ÷ 98,333… = 0,234; under 100 what is left of the ceiling is not judged.
    expect(readRows(table)).toEqual([
      [
        'Meningkatnya layanan bagi PPKS',
        '98,33',
        '23,03',
        '76,97%, tidak dinilai efisien',
        '+75,31',
        'efisien',
        '0,23',
      ],
      ['1.06.04 Program Rehabilitasi Sosial', '–', '23,03', '–', '–', '–', '–'],
    ]);
    expect(table.notes[0]).toContain('hanya bila target tercapai');
  });

  it('says what each program was given and spent in III.B', () => {
    const table = findTable(model, 'table/budget');
    expect(readHeads(table)).toEqual([['Program', 'Pagu (Rp)', 'Realisasi (Rp)', '%', 'Sisa (Rp)']]);
    expect(readRows(table)).toEqual([
      ['1.06.04 Program Rehabilitasi Sosial', '103.826.538.000', '23.906.077.655', '23,03', '79.920.460.345'],
      ['Jumlah', '103.826.538.000', '23.906.077.655', '23,03', '79.920.460.345'],
    ]);
    expect(readSection(findSection(model, 'chapter-3/budget'))).toContain(
      'Realisasi anggaran tahun 2026 sebesar Rp23.906.077.655 dari pagu Rp103.826.538.000 atau 23,03%. Sisa anggaran sebesar Rp79.920.460.345.',
    );
  });

  it('puts the measurement form of its own document in the annex, figure for figure', () => {
    const table = findTable(model, 'table/measurement');
    const alone = findTable(buildModel(aSmallPlan(), { kind: 'measurement' }), 'table/measurement');
    expect(readHeads(table)).toEqual(readHeads(alone));
    expect(readRows(table)).toEqual(readRows(alone));
    expect(table.rows).toHaveLength(5);
    expect(findSection(model, 'annex-measurement').orientation).toBe('landscape');
  });

  it('sums up each objective and the organisation in the summary', () => {
    expect(readRows(findTable(model, 'table/summary'))).toEqual([
      ['1', 'Sasaran 1.1 Meningkatnya layanan bagi PPKS', '4', '3', '1', '98,33', 'Sangat Tinggi'],
      ['Rata-rata capaian organisasi', '4', '3', '1', '98,33', 'Sangat Tinggi'],
    ]);
    expect(readSection(findSection(model, 'summary'))).toContain(
      'Pada tahun 2026, 3 dari 4 indikator dapat diukur. Rata-rata capaian organisasi sebesar 98,33% dengan predikat sangat tinggi. Sebanyak 1 dari 3 indikator yang terukur mencapai atau melampaui target.',
    );
  });
});
