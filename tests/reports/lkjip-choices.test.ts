import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { makeOwnScale } from '../../db/domain/own-scale.ts';
import { buildReportModel } from '../../electron/backend/reports/model/build-report-model.ts';
import { listBlocks, listSections } from '../../electron/backend/reports/model/report-model.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { buildModel, date, findSection, findTable, readRows, readSection } from './support/render.ts';
import { aSmallPlan, objectiveId, served } from './support/sample-plans.ts';

describe('what the office chose', () => {
  it('caps what is shown and what is averaged, and says so', () => {
    const model = buildModel(aSmallPlan({ settings: { cap: decimal('100') } }));
    const table = findTable(model, `table/target/${objectiveId}`);
    // 125 shows as 100, and (90 + 80 + 100) ÷ 3 = 90,00; the band of 125 stays.
    expect(readRows(table)[2]?.slice(-2)).toEqual(['100,00', 'Sangat Tinggi']);
    expect(readRows(table)[4]).toEqual(['Rata-rata capaian sasaran', '90,00', 'Tinggi']);
    expect(table.notes[0]).toContain('Capaian dibatasi paling tinggi 100%');
  });

  it('names predicates by the scale of the office, with its bounds and its source', () => {
    const scale = makeOwnScale({
      id: 'sendiri',
      name: 'Skala SK Sekda',
      source: 'Keputusan Sekretaris Daerah Nomor 50 Tahun 2025',
      bands: [
        { label: 'Istimewa', tone: 'very-high', bound: decimal('98.5'), isInclusive: false },
        { label: 'Penuh', tone: 'high', bound: decimal('98.5'), isInclusive: true },
        { label: 'Baik', tone: 'high', bound: decimal('80'), isInclusive: false },
        { label: 'Kurang', tone: 'low', bound: null, isInclusive: false },
      ],
    });
    const model = buildModel(aSmallPlan({ settings: { scale } }));
    const target = findTable(model, `table/target/${objectiveId}`);
    // 72 ÷ 80 = 90; (2 × 10 − 12) ÷ 10 = 80, which is not above 80; 5 ÷ 4 = 125; their mean 98,33 is below 98,5.
    expect(readRows(target).map((row) => row.at(-1))).toEqual(
      expect.arrayContaining(['Baik', 'Kurang', 'Istimewa']),
    );
    expect(readRows(target).at(-1)).toEqual(['Rata-rata capaian sasaran', '98,33', 'Baik']);
    expect(target.notes[0]).toContain('Predikat menurut Skala SK Sekda.');
    expect(readSection(findSection(model, 'chapter-3/method'))).toContain(
      'Predikat ditentukan menurut Skala SK Sekda dari nilai yang tidak dibulatkan.',
    );
    const legend = findTable(model, 'table/scale');
    expect(readRows(legend)).toEqual([
      ['1', '> 98,5', 'Istimewa'],
      ['2', '98,5', 'Penuh'],
      ['3', '> 80 dan < 98,5', 'Baik'],
      ['4', '≤ 80', 'Kurang'],
    ]);
    expect(legend.notes).toEqual(['Dasar: Keputusan Sekretaris Daerah Nomor 50 Tahun 2025']);
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
