import { describe, expect, it } from 'vitest';
import { noCompanions } from '../../electron/backend/reports/model/report-companions.ts';
import { listBlocks, listSections } from '../../electron/backend/reports/model/report-model.ts';
import { aPlanDocument, type PlanParts } from '../support/plan-document-builder.ts';
import {
  buildModel,
  findSection,
  findTable,
  listTables,
  readHeads,
  readRows,
  readSection,
} from './support/render.ts';
import { aSmallPlan, objectiveId } from './support/sample-plans.ts';

/** Two activities under a program: 600 + 400 = 1.000 given, 500 + 300 = 800 spent. */
const withActivities = (parts: PlanParts = {}) =>
  aPlanDocument({
    officials: [{}],
    nodes: [
      {
        level: 'objective',
        id: 'o',
        text: 'Meningkatnya layanan',
        indicators: [
          {
            name: 'Persentase terlayani',
            decimals: 0,
            targets: { 2026: '80' },
            realizations: { 2026: '80' },
          },
        ],
        children: [
          {
            level: 'program',
            id: 'p',
            code: '1.06.04',
            text: 'Program A',
            children: [
              { level: 'activity', id: 'a1', text: 'Kegiatan A1', budget: { 2026: ['600', '500'] } },
              { level: 'activity', id: 'a2', text: 'Kegiatan A2', budget: { 2026: ['400', '300'] } },
            ],
          },
        ],
      },
    ],
    ...parts,
  });

describe('the summary of an LKjIP', () => {
  it('tells results, money and the office’s own words, in this order', () => {
    const plan = withActivities({
      narratives: [{ document: 'lkjip', section: 'summary', body: 'Kendala utama adalah tenaga.' }],
    });
    const words = readSection(findSection(buildModel(plan), 'summary'));
    const places = [
      words.indexOf('1 dari 1 indikator dapat diukur'),
      words.indexOf('Realisasi anggaran tahun 2026 sebesar Rp800 dari pagu Rp1.000 atau 80,00%.'),
      words.indexOf('Ringkasan capaian kinerja'),
      words.indexOf('Kendala utama adalah tenaga.'),
    ];
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('chapter I', () => {
  it('names who held which office at the end of the year', () => {
    const plan = withActivities({
      officials: [
        { id: 'old', name: 'Lama', validTo: '2026-06-30' },
        { id: 'new', name: 'Baru', validFrom: '2026-07-01', appointment: 'plt', rank: null },
        { id: 'later', name: 'Nanti', validFrom: '2027-01-05' },
      ],
    });
    expect(readRows(findTable(buildModel(plan), 'table/officials'))).toEqual([
      ['1', 'Plt. Kepala Dinas Sosial', 'Baru', '–'],
    ]);
  });

  it('shows target groups and told figures where the profile has them', () => {
    const plan = withActivities({
      records: {
        targetGroups: [
          { id: 't', version: 1, sort: 0, dimension: 'Penerima', name: 'Lanjut usia', note: null },
        ],
      },
    });
    expect(readSection(findSection(buildModel(plan), 'chapter-1/organization'))).toContain(
      'Penerima: Lanjut usia',
    );
    expect(listTables(buildModel(plan)).map(({ id }) => id)).not.toContain('table/statistics');
  });
});

describe('the agreement in chapter II', () => {
  it('is the table of the agreement itself, with a caption', () => {
    const own = buildModel(aSmallPlan(), { kind: 'agreement' });
    const [targets] = listTables(own);
    const table = findTable(buildModel(aSmallPlan()), 'table/agreement');
    expect(readRows(table)).toEqual(targets ? readRows(targets) : null);
    expect(table.caption.text).toBe('Perjanjian kinerja tahun 2026');
  });

  it('is there before anybody is on record, and says nothing of a signature', () => {
    const model = buildModel(aSmallPlan({ officials: [] }));
    expect(findTable(model, 'table/agreement').rows).toHaveLength(4);
    expect(readSection(findSection(model, 'chapter-2/agreement'))).not.toContain('ditandatangani');
    expect(readSection(findSection(model, 'annex-agreement'))).toContain('Belum ada: pejabat');
  });

  it('shows what a revision changed', () => {
    const plan = aSmallPlan();
    const before = {
      ...plan,
      targets: plan.targets.map((cell) =>
        cell.year === 2026 && cell.value === '80' ? { ...cell, value: '78' as typeof cell.value } : cell,
      ),
    };
    const model = buildModel(
      plan,
      {},
      {
        ...noCompanions,
        states: [
          { adoptedOn: '2025-01-02', document: before },
          { adoptedOn: '2026-09-01', document: plan },
        ],
      },
    );
    expect(readRows(findTable(model, 'table/agreement-changes'))).toEqual([
      ['1', 'Target: Persentase PPKS yang terlayani', '78,0', '80,0'],
    ]);
    expect(readSection(findSection(model, 'chapter-2/agreement'))).toContain(
      'sampai dengan 31 Agustus 2026 berlaku perjanjian sebelumnya',
    );
    expect(findSection(model, 'annex-agreement').title).toBe('Perjanjian Kinerja Perubahan Tahun 2026');
  });
});

describe('the analyses of an objective', () => {
  it('are all seven, and say where there is no standard to compare with', () => {
    const model = buildModel(aSmallPlan());
    const { children } = findSection(model, `objective/${objectiveId}`);
    expect(children.map(({ label }) => label)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
    expect(readSection(findSection(model, `objective/${objectiveId}/standard`))).toContain(
      'tidak ada standar nasional atau angka pembanding lain yang dicatat',
    );
  });
});

describe('chapter III.B', () => {
  it('parts the money of a program by its activities, and adds the programs alone', () => {
    const table = findTable(buildModel(withActivities()), 'table/budget');
    expect(readHeads(table)[0]?.[0]).toBe('Program/Kegiatan');
    // 500 ÷ 600 = 83,333…; 300 ÷ 400; 800 ÷ 1.000.
    expect(readRows(table)).toEqual([
      ['1.06.04 Program A', '1.000', '800', '80,00', '200'],
      ['Kegiatan A1', '600', '500', '83,33', '100'],
      ['Kegiatan A2', '400', '300', '75,00', '100'],
      ['Jumlah', '1.000', '800', '80,00', '200'],
    ]);
  });

  it('sets what was reached beside what was spent, for every statement', () => {
    // 100 reached, 80 spent: 20 saved and counted as such, 20 points apart, 80 ÷ 100 = 0,8.
    expect(readRows(findTable(buildModel(withActivities()), 'table/efficiency'))).toEqual([
      ['Sasaran 1 Meningkatnya layanan', '100,00', '80,00', '20,00%, efisien', '+20,00', 'efisien', '0,80'],
    ]);
  });
});

describe('statements of several levels', () => {
  it('stand in the order of the plan in the table of efficiency', () => {
    const measure = { name: 'I', targets: { 2026: '1' }, realizations: { 2026: '1' } };
    const branch = (name: string) => ({
      level: 'goal' as const,
      text: `Tujuan ${name}`,
      indicators: [measure],
      children: [
        {
          level: 'objective' as const,
          text: `Sasaran ${name}`,
          indicators: [measure],
          children: [{ level: 'program' as const, text: name, budget: { 2026: ['10', '5'] as const } }],
        },
      ],
    });
    const table = findTable(
      buildModel(aPlanDocument({ nodes: [branch('A'), branch('B')] })),
      'table/efficiency',
    );
    expect(readRows(table).map(([name]) => name)).toEqual([
      'Tujuan 1 Tujuan A',
      'Sasaran 1.1 Sasaran A',
      'Tujuan 2 Tujuan B',
      'Sasaran 2.1 Sasaran B',
    ]);
  });
});

describe('chapter IV', () => {
  it('lists the follow-up that the analyses of the year plan', () => {
    const plan = withActivities({
      records: {
        analyses: [
          {
            id: 'x',
            version: 1,
            indicatorId: 'indicator-1',
            year: 2026,
            quarter: 0,
            causes: null,
            obstacles: null,
            solutions: null,
            followUp: 'Menambah petugas',
            supporting: null,
          },
        ],
      },
    });
    expect(readRows(findTable(buildModel(plan), 'table/follow-up'))).toEqual([
      ['1', 'Persentase terlayani', '100,00', 'Menambah petugas'],
    ]);
    expect(listTables(buildModel(withActivities())).map(({ id }) => id)).not.toContain('table/follow-up');
  });
});

describe('the review', () => {
  it('has the statement, an empty signature of the inspectorate, and its 23 questions', () => {
    const model = buildModel(aSmallPlan());
    const statement = readSection(findSection(model, 'review-statement'));
    expect(statement).toContain('Kami telah mereviu Laporan Kinerja');
    expect(statement).toContain('Inspektur Kabupaten Nusa Raya');
    expect(statement).not.toContain('Dra. Siti Aminah');
    const { rows } = findTable(model, 'table/review-checklist');
    // 6 of form, 7 of how it was made, 10 of substance, under three heads.
    expect(rows.filter(({ kind }) => kind === 'body')).toHaveLength(23);
    expect(rows.filter(({ kind }) => kind === 'group')).toHaveLength(3);
  });

  it('takes the wording of the office for both', () => {
    const model = buildModel(
      aSmallPlan({
        narratives: [
          { document: 'lkjip', section: 'review-statement', body: 'Naskah reviu sendiri.' },
          { document: 'lkjip', section: 'review-checklist', body: 'Ceklis sendiri.' },
        ],
      }),
    );
    expect(readSection(findSection(model, 'review-statement'))).toContain('Naskah reviu sendiri.');
    expect(
      listBlocks(model).some((block) => block.kind === 'table' && block.id === 'table/review-checklist'),
    ).toBe(false);
  });
});

describe('the annexes', () => {
  it('hold an agreement of each head of the year, and the report says which one it measures', () => {
    const model = buildModel(
      aSmallPlan({
        officials: [
          { id: 'a', name: 'Kepala Lama', validTo: '2026-06-30' },
          { id: 'b', name: 'Kepala Baru', validFrom: '2026-07-01' },
        ],
      }),
    );
    const words = readSection(findSection(model, 'annex-agreement'));
    expect(words).toContain('Nama: Kepala Lama');
    expect(words).toContain('Nama: Kepala Baru');
    expect(readSection(findSection(model, 'chapter-2/agreement'))).toContain(
      'perjanjian kinerja yang terakhir, yang ditandatangani oleh Kepala Baru',
    );
    // The change of heads is the difference to the agreement before.
    expect(readRows(findTable(model, 'table/agreement-changes'))).toEqual([
      ['1', 'Pihak pertama', 'Kepala Lama', 'Kepala Baru'],
    ]);
  });

  it('hold the agreement as it is signed, without a letterhead and out of the contents', () => {
    const annex = findSection(buildModel(aSmallPlan()), 'annex-agreement');
    const words = readSection(annex);
    expect(words).toContain('Pihak pertama berjanji');
    expect(words).toContain('Pihak Kedua,');
    const below = listSections(annex.children);
    expect(below.map(({ isListed, letterhead }) => [isListed, letterhead])).toEqual([[false, undefined]]);
  });
});
