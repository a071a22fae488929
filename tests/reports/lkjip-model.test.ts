import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import type { Benchmark } from '../../db/domain/plan-document.ts';
import { buildReportModel } from '../../electron/backend/reports/model/build-report-model.ts';
import { noCompanions } from '../../electron/backend/reports/model/report-companions.ts';
import { listBlocks, listSections } from '../../electron/backend/reports/model/report-model.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import {
  buildModel,
  date,
  findSection,
  findTable,
  readHeads,
  readRows,
  readSection,
} from './support/render.ts';
import { aSmallPlan, objectiveId, served } from './support/sample-plans.ts';

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
    expect(table.notes[0]).toContain('semakin rendah semakin baik (varian A)');
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

  it('says below analysis 1 what a target was before the plan was revised', () => {
    const plan = aSmallPlan();
    const [first] = plan.indicators;
    const before = plan.targets.map((cell) =>
      cell.indicatorId === first?.id && cell.year === 2026 ? { ...cell, value: decimal('78') } : cell,
    );
    const states = [{ adoptedOn: '2025-01-06', document: { ...plan, targets: before } }];
    const built = buildReportModel(plan, { kind: 'lkjip', year: 2026, date }, { ...noCompanions, states });
    if (!built.ok) throw new Error(built.error.code);
    const { notes } = findTable(built.value, `table/target/${objectiveId}`);
    expect(notes).toContain(
      'Target Persentase PPKS yang terlayani tahun 2026 diubah; semula 78,0 (Renstra ditetapkan 6 Januari 2025).',
    );
    expect(notes.filter((note) => note.includes('semula'))).toHaveLength(1);
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

describe('what the office chose', () => {
  it('caps what is shown and what is averaged, and says so', () => {
    const model = buildModel(aSmallPlan({ settings: { cap: decimal('100') } }));
    const table = findTable(model, `table/target/${objectiveId}`);
    // 125 shows as 100, and (90 + 80 + 100) ÷ 3 = 90,00; the band of 125 stays.
    expect(readRows(table)[2]?.slice(-2)).toEqual(['100,00', 'Sangat Tinggi']);
    expect(readRows(table)[4]).toEqual(['Rata-rata capaian sasaran', '90,00', 'Tinggi']);
    expect(table.notes[0]).toContain('Capaian dibatasi paling tinggi 100%');
  });

  it('uses variant B where it is chosen, and names it', () => {
    const model = buildModel(aSmallPlan({ settings: { negativeVariant: 'B' } }));
    const table = findTable(model, `table/target/${objectiveId}`);
    // 10 ÷ 12 = 83,333…
    expect(readRows(table)[1]?.at(-2)).toBe('83,33');
    expect(table.notes[0]).toContain('(varian B)');
    expect(readSection(findSection(model, 'chapter-3/method'))).toContain(
      'capaian = target ÷ realisasi × 100%',
    );
  });

  it('marks a provisional figure and dates it', () => {
    const plan = aPlanDocument({
      nodes: [
        {
          level: 'objective',
          id: objectiveId,
          text: 'Sasaran',
          indicators: [
            {
              ...served,
              realizations: { 2026: { value: '72', isProvisional: true, dataDate: '2026-10-06' } },
            },
          ],
        },
      ],
    });
    const table = findTable(buildModel(plan), `table/target/${objectiveId}`);
    expect(readRows(table)[0]).toContain('72,0*');
    expect(table.notes).toContain('* Realisasi sementara, posisi data 6 Oktober 2026.');
  });

  it('asks for the cause where an achievement is below the threshold', () => {
    const model = buildModel(aSmallPlan({ settings: { analysisThreshold: decimal('85') } }));
    expect(readSection(findSection(model, `objective/${objectiveId}/causes`))).toContain(
      'Capaian di bawah 85% memerlukan analisis penyebab: Lama tunggu asesmen.',
    );
  });

  describe('with what was written of an indicator', () => {
    const plan = aSmallPlan({ settings: { analysisThreshold: decimal('85') } });
    const waiting = plan.indicators.find(({ name }) => name === 'Lama tunggu asesmen')?.id ?? '';
    const analysis = {
      id: 'analysis',
      version: 1,
      indicatorId: waiting,
      year: 2026,
      quarter: 0 as const,
      causes: 'Asesor kurang dua orang.',
      obstacles: null,
      solutions: '- Jadwal bersama\n- Asesor pinjaman',
      followUp: null,
      supporting: 'Program rehabilitasi sosial.',
    };
    const read = (document: typeof plan, part: string): string =>
      readSection(findSection(buildModel(document), `objective/${objectiveId}/${part}`));
    const gap = 'Lama tunggu asesmen: Belum ditulis';

    it('prints it under the name of the indicator, without a gap', () => {
      const causes = read({ ...plan, analyses: [analysis] }, 'causes');
      expect(causes).toContain(
        'Lama tunggu asesmen (80,00%)\nPenyebab: Asesor kurang dua orang.\nSolusi yang telah dilakukan: \n',
      );
      expect(causes).not.toContain('Hambatan');
      expect(causes).not.toContain(gap);
      expect(read({ ...plan, analyses: [analysis] }, 'programs')).toContain('Program rehabilitasi sosial.');
    });

    it('takes the last quarter where nothing was written of the year', () => {
      const quarters = [
        { ...analysis, id: 'q1', quarter: 1 as const, causes: 'Awal tahun.' },
        { ...analysis, id: 'q3', quarter: 3 as const, causes: 'Triwulan tiga.' },
      ];
      const causes = read({ ...plan, analyses: quarters }, 'causes');
      expect(causes).toContain('Triwulan tiga.');
      expect(causes).not.toContain('Awal tahun.');
    });

    it('leaves a gap only where an analysis is asked for and missing', () => {
      expect(read(plan, 'causes')).toContain(gap);
      const small = aSmallPlan();
      // BB for a target of B is 125 %.
      const asPlanned = small.realizations.map((cell) =>
        cell.ordinalCode === null ? cell : { ...cell, ordinalCode: 'B' },
      );
      const quiet = read({ ...small, realizations: asPlanned }, 'causes');
      expect(quiet).toContain('Tidak ada capaian di bawah 76% atau di atas 120%');
      expect(quiet).not.toContain('Belum ditulis');
    });
  });
});

describe('what is not there', () => {
  it('stands as a visible gap that names what belongs there', () => {
    const model = buildModel(aSmallPlan());
    expect(readSection(findSection(model, 'foreword'))).toContain(
      'Belum ditulis: kata pengantar kepala perangkat daerah.',
    );
    const gaps = listBlocks(model).filter((block) => block.kind === 'placeholder');
    expect(gaps.length).toBeGreaterThan(10);
  });

  it('is the written text once it is written, for its own objective alone', () => {
    const model = buildModel(
      aSmallPlan({
        narratives: [
          { document: 'lkjip', section: 'foreword', body: 'Puji syukur.\n- satu\n- dua' },
          { document: 'lkjip', section: 'causes', subjectId: objectiveId, body: 'Penyebabnya cuaca.' },
          { document: 'lkjip', section: 'conclusion', year: 2025, body: 'Simpulan tahun lalu.' },
        ],
      }),
    );
    expect(readSection(findSection(model, 'foreword'))).toContain('Puji syukur.\nsatu\ndua');
    expect(readSection(findSection(model, `objective/${objectiveId}/causes`))).toContain(
      'Penyebabnya cuaca.',
    );
    expect(readSection(findSection(model, 'chapter-4/conclusion'))).not.toContain('tahun lalu');
  });

  it('is said of a year without any figure, and the report prints', () => {
    const model = buildModel(aSmallPlan(), { year: 2028 });
    const words = readSection(findSection(model, 'chapter-3/results'));
    expect(words).toContain('Belum satu pun dari 4 indikator dapat diukur pada tahun 2028.');
    const empty = buildModel(
      aPlanDocument({ nodes: [{ level: 'objective', text: 'S', indicators: [{ name: 'I' }] }] }),
    );
    expect(readSection(findSection(empty, 'chapter-3/results'))).toContain(
      'Belum ada target maupun realisasi tahun 2026.',
    );
  });

  it('leaves out lists of tables and figures when a plan without indicators has none', () => {
    const model = buildModel(aPlanDocument({ nodes: [{ level: 'goal', text: 'Tujuan' }] }));
    expect(listSections(model.sections).some((section) => section.id === 'figures')).toBe(false);
    expect(readSection(findSection(model, 'chapter-3'))).toContain('Belum ada indikator');
  });

  it('shows an objective without indicators as not measured', () => {
    const plan = aPlanDocument({ nodes: [{ level: 'objective', id: 'bare', text: 'Sasaran tanpa ukuran' }] });
    expect(readSection(findSection(buildModel(plan), 'objective/bare'))).toContain(
      'Belum ada: indikator untuk sasaran ini.',
    );
  });
});

describe('who signs', () => {
  it('is the head whose term holds the date, a definite one before one who stands in', () => {
    const plan = aSmallPlan({
      officials: [
        { name: 'Yang lama', validTo: '2026-12-31' },
        { name: 'Pelaksana tugas', appointment: 'plt', validFrom: '2027-01-01' },
        { name: 'Yang tetap', validFrom: '2027-01-01' },
        { name: 'Bukan kepala', isHead: false },
      ],
    });
    const words = readSection(findSection(buildModel(plan), 'chapter-4/next-steps'));
    expect(words).toContain('Yang tetap');
    expect(words).toContain('19 Februari 2027');
    expect(words).toContain('NIP 19680101 199003 2 001');
  });

  it('stands in with the word for it', () => {
    const plan = aSmallPlan({ officials: [{ appointment: 'plt' }] });
    expect(readSection(findSection(buildModel(plan), 'chapter-4/next-steps'))).toContain(
      'Plt. Kepala Dinas Sosial',
    );
  });

  it('leaves an empty line where nobody is known', () => {
    const model = buildModel(aSmallPlan({ officials: [] }));
    const signature = findSection(model, 'chapter-4/next-steps').blocks.find(
      (block) => block.kind === 'signature',
    );
    expect(signature).toMatchObject({ name: null, position: 'Kepala Dinas Sosial Kabupaten Nusa Raya' });
  });
});

describe('what is refused', () => {
  it('is a year outside the period, and a report without a year', () => {
    const ask = (year: number | null) => buildReportModel(aSmallPlan(), { kind: 'lkjip', year, date });
    expect(ask(2024)).toMatchObject({ ok: false, error: { code: 'year-outside-period' } });
    expect(ask(2030)).toMatchObject({ ok: false, error: { code: 'year-outside-period' } });
    expect(ask(null)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(ask(2029).ok).toBe(true);
  });
});
