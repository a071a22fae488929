import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { OfficialChoice } from '../../electron/backend/reports/model/report-context.ts';
import { listSections, type ReportModel } from '../../electron/backend/reports/model/report-model.ts';
import { aPlanDocument, type PlanParts } from '../support/plan-document-builder.ts';
import { buildModel, findSection, findTable, readHeads, readRows, readSection } from './support/render.ts';

const everyone: OfficialChoice = { who: 'all', isDated: false };

const anOffice = (parts: PlanParts = {}): PlanDocument =>
  aPlanDocument({
    units: ['Bidang Rehabilitasi Sosial'],
    officials: [
      { id: 'head' },
      {
        id: 'leader',
        name: 'Misal Handayani, S.ST.',
        nip: '19800303 000000 2 003',
        position: 'Kepala Bidang Rehabilitasi Sosial',
        isHead: false,
        unitId: 'unit-1',
      },
    ],
    nodes: [
      {
        level: 'objective',
        text: 'Meningkatnya layanan bagi PPKS',
        indicators: [
          { name: 'Persentase PPKS terlayani', unitOfMeasure: '%', decimals: 0, targets: { 2026: '80' } },
        ],
        children: [
          {
            level: 'program',
            id: 'program',
            code: '1.06.04',
            text: 'Program Rehabilitasi Sosial',
            indicators: [
              { name: 'Persentase rehabilitasi', unitOfMeasure: null, decimals: 0, targets: { 2026: '70' } },
            ],
            children: [
              {
                level: 'activity',
                id: 'activity',
                code: '1.06.04.2.01',
                text: 'Rehabilitasi Sosial Dasar',
                ceilings: { 2026: { murni: '1000000000', perubahan: '1250000000' } },
              },
            ],
          },
        ],
      },
    ],
    ...parts,
  });

/** The program and what is below it are the unit's, and the budget documents have their days. */
function anOfficeOfUnits(parts: PlanParts = {}): PlanDocument {
  const plan = anOffice(parts);
  const dates = { murni: '2026-01-05', perubahan: '2026-10-02' } as const;
  return {
    ...plan,
    nodes: plan.nodes.map((node) => (node.id === 'program' ? { ...node, unitId: 'unit-1' } : node)),
    budgetVersions: plan.budgetVersions.map((version) => ({
      ...version,
      documentDate: dates[version.kind as 'murni' | 'perubahan'] ?? null,
      documentNumber: 'DPA/1',
    })),
  };
}

const build = (plan: PlanDocument, officials: OfficialChoice = everyone, date = '2026-02-19'): ReportModel =>
  buildModel(plan, { kind: 'agreement', officials, date });
const listTitles = (model: ReportModel): readonly string[] => model.sections.map(({ title }) => title);

describe('a performance agreement', () => {
  it('states who promises what to whom, signed left by the second party and right by the first', () => {
    const model = build(anOfficeOfUnits(), { who: 'leader', isDated: true });
    const statement = findSection(model, 'agreement/1');
    expect(statement.title).toBe('Perjanjian Kinerja Tahun 2026');
    const text = readSection(statement);
    expect(text).toContain('Nama: Misal Handayani, S.ST.');
    expect(text).toContain('Jabatan: Kepala Dinas Sosial');
    const signatures = statement.blocks.find((block) => block.kind === 'signatures');
    expect(signatures?.kind === 'signatures' && signatures.placeAndDate[0]).toContain('19 Februari 2026');
    expect(signatures?.kind === 'signatures' && signatures.parties).toEqual([
      {
        role: 'Pihak Kedua,',
        position: 'Kepala Dinas Sosial',
        name: 'Dra. Siti Aminah, M.Si.',
        details: ['Pembina Utama Muda', 'NIP 19680101 199003 2 001'],
      },
      {
        role: 'Pihak Pertama,',
        position: 'Kepala Bidang Rehabilitasi Sosial',
        name: 'Misal Handayani, S.ST.',
        details: ['Pembina Utama Muda', 'NIP 19800303 000000 2 003'],
      },
    ]);
  });

  it('gives the head objectives and programs, and the administrator programs and activities', () => {
    const model = build(anOfficeOfUnits(), everyone);
    // On the day of the first budget document nothing has changed; after the second the ceiling has.
    expect(readRows(findTable(model, 'agreement/1/targets'))).toEqual([
      ['1', 'Sasaran 1 Meningkatnya layanan bagi PPKS', 'Persentase PPKS terlayani', '%', '80'],
    ]);
    expect(readRows(findTable(model, 'agreement/1/budget'))).toEqual([
      ['1', '1.06.04 Program Rehabilitasi Sosial', '1.250.000.000', '–'],
      ['Jumlah', '1.250.000.000', ''],
    ]);
    expect(readRows(findTable(model, 'agreement/2/targets'))).toEqual([
      ['1', '1.06.04 Program Rehabilitasi Sosial', 'Persentase rehabilitasi', '–', '70'],
    ]);
    expect(readRows(findTable(model, 'agreement/2/budget'))[0]?.[1]).toBe(
      '1.06.04.2.01 Rehabilitasi Sosial Dasar',
    );
  });

  it('calls its statements goals too where goals are promised', () => {
    const goals = {
      nodes: [
        {
          level: 'goal',
          text: 'Turunnya kemiskinan',
          indicators: [{ name: 'Kemiskinan', targets: { 2026: '9' } }],
        },
      ],
    } as const;
    const headOf = (plan: PlanDocument) => readHeads(findTable(build(plan), 'agreement/1/targets')).flat()[1];
    expect(headOf(anOfficeOfUnits())).toBe('Sasaran Strategis');
    expect(headOf(anOfficeOfUnits(goals))).toBe('Tujuan/Sasaran Strategis');
  });

  it('holds the budget of its day, and after a revision says what it changes', () => {
    const before = build(anOfficeOfUnits(), { who: null, isDated: true }, '2026-10-01');
    expect(listTitles(before)[0]).toBe('Perjanjian Kinerja Tahun 2026');
    expect(readRows(findTable(before, 'agreement/1/budget'))[0]?.[2]).toBe('1.000.000.000');

    const after = build(anOfficeOfUnits(), { who: null, isDated: true }, '2026-10-02');
    expect(listTitles(after)[0]).toBe('Perjanjian Kinerja Perubahan Tahun 2026');
    expect(readRows(findTable(after, 'agreement/1/changes'))).toEqual([
      ['1', 'Anggaran: 1.06.04 Program Rehabilitasi Sosial', '1.000.000.000', '1.250.000.000'],
    ]);
    expect(readSection(findSection(after, 'agreement/1/changes'))).toContain('1 Oktober 2026');
  });

  it('takes its day from the budget document and the term where none is given', () => {
    const undated = readSection(findSection(build(anOfficeOfUnits()), 'agreement/1'));
    expect(undated).toContain('2 Oktober 2026');
    const plan = anOfficeOfUnits();
    const unknown = {
      ...plan,
      budgetVersions: plan.budgetVersions.map((one) => ({ ...one, documentDate: null })),
    };
    // The revision is in force at the end of the year, and nothing says since when.
    const line = '.............................., ..............................';
    expect(readSection(findSection(build(unknown), 'agreement/1'))).toContain(line);
    expect(findTable(build(unknown), 'agreement/1/changes').rows).toHaveLength(1);
    const unfunded = { ...plan, budgetVersions: [], budgets: [] };
    expect(readSection(findSection(build(unfunded), 'agreement/1'))).toContain(line);
  });

  it('is made twice where two headed the office, the second saying that the head changed', () => {
    const heads: PlanParts = {
      officials: [
        { id: 'a', name: 'Kepala Lama', validTo: '2026-06-30' },
        { id: 'b', name: 'Kepala Baru', appointment: 'plt', validFrom: '2026-07-01' },
      ],
    };
    const plan = { ...anOfficeOfUnits(heads), budgetVersions: [], budgets: [] };
    const model = build(plan, { who: null, isDated: false });
    expect(listTitles(model)).toEqual([
      'Perjanjian Kinerja Tahun 2026',
      'Lampiran Perjanjian Kinerja Tahun 2026',
      'Perjanjian Kinerja Perubahan Tahun 2026',
      'Lampiran Perjanjian Kinerja Perubahan Tahun 2026',
    ]);
    expect(readRows(findTable(model, 'agreement/2/changes'))).toEqual([
      ['1', 'Pihak pertama', 'Kepala Lama', 'Kepala Baru'],
    ]);
    const second = readSection(findSection(model, 'agreement/2'));
    expect(second).toContain('Plt. Kepala Dinas Sosial');
    expect(second).toContain('1 Juli 2026');

    const sentence = readSection(findSection(buildModel(plan), 'chapter-2/agreement'));
    expect(sentence).toContain('Pada tahun 2026 terdapat 2 perjanjian kinerja');
    expect(sentence).toContain(
      'Kepala Lama, Kepala Dinas Sosial (1 Januari 2026 sampai dengan 30 Juni 2026)',
    );
    expect(sentence).toContain('yang ditandatangani oleh Kepala Baru, Plt. Kepala Dinas Sosial');
  });

  it('compares with the plan as it was adopted before', () => {
    const now = anOfficeOfUnits({ officials: [{ id: 'head' }] });
    const withoutMoney = { ...now, budgetVersions: [], budgets: [] };
    const before: PlanDocument = {
      ...withoutMoney,
      targets: now.targets.map((cell, i) => (i === 0 ? { ...cell, value: decimal('75') } : cell)),
    };
    const states = [
      { adoptedOn: '2025-01-10', document: before },
      { adoptedOn: '2026-05-20', document: withoutMoney },
    ];
    const options = { kind: 'agreement', officials: { who: null, isDated: false } } as const;
    const model = buildModel(withoutMoney, options, { states, superiors: [] });
    expect(readRows(findTable(model, 'agreement/1/changes'))).toEqual([
      ['1', 'Target: Persentase PPKS terlayani', '75', '80'],
    ]);
    const early = buildModel(
      withoutMoney,
      { ...options, officials: { who: null, isDated: true }, date: '2026-03-01' },
      { states, superiors: [] },
    );
    expect(readRows(findTable(early, 'agreement/1/targets'))[0]?.[4]).toBe('75');
  });

  it('names the head of the region where the file knows who it is, and the office where it does not', () => {
    const [superior] = aPlanDocument({
      officials: [{ name: 'Bupati Contoh', position: 'Bupati Nusa Raya', nip: null, rank: null }],
    }).officials;
    const options = { kind: 'agreement', officials: { who: null, isDated: true } } as const;
    const known = buildModel(anOffice(), options, { states: [], superiors: superior ? [superior] : [] });
    expect(readSection(findSection(known, 'agreement/1'))).toContain('Nama: Bupati Contoh');
    const unknown = readSection(findSection(buildModel(anOffice(), options), 'agreement/1'));
    expect(unknown).toContain('Jabatan: Bupati Nusa Raya');
    expect(unknown).toContain('Nama: ......');
  });

  it('is signed by the head of a region alone', () => {
    const plan = anOffice({ organization: { kind: 'region', name: 'Kabupaten Nusa Raya' } });
    const model = build(plan, { who: null, isDated: true });
    const block = findSection(model, 'agreement/1').blocks.find(({ kind }) => kind === 'signatures');
    expect(block?.kind === 'signatures' && block.parties).toHaveLength(1);
    expect(readSection(findSection(model, 'agreement/1'))).not.toContain('pihak kedua');
    const textsOf = ({ arrangement }: ReportModel): readonly string[] =>
      arrangement.flatMap(({ id, texts }) =>
        id === 'agreement/1' ? texts.map(({ section }) => section) : [],
      );
    expect(textsOf(model)).toEqual(['alone-opening', 'alone-promise']);
    expect(textsOf(build(anOffice(), { who: null, isDated: true }))).toEqual([
      'opening',
      'promise',
      'supervision',
    ]);
    const own = anOffice({
      organization: { kind: 'region', name: 'Kabupaten Nusa Raya' },
      narratives: [
        { document: 'agreement', section: 'alone-promise', body: 'Saya menyatakan akan mencapai target.' },
      ],
    });
    const words = readSection(findSection(build(own, { who: null, isDated: true }), 'agreement/1'));
    expect(words).toContain('Saya menyatakan akan mencapai target.');
    expect(words).toContain('yang bertanda tangan di bawah ini');
    expect(words).not.toContain('berjanji');
  });

  it.each([
    ['nobody is entered', { officials: [] }, everyone, 'memerlukan nama pejabat'],
    [
      'nobody held the office that day',
      { officials: [{ validTo: '2020-01-01' }] },
      { who: null, isDated: true },
      'pada tanggal 19 Februari 2026',
    ],
    [
      'the official was not in office that year',
      { officials: [{ id: 'x', validTo: '2020-01-01' }] },
      { who: 'x', isDated: false },
      'pejabat tersebut pada tahun 2026',
    ],
  ] as const)('says so where %s', (_, parts, officials, words) => {
    const model = build(anOffice(parts), officials);
    expect(model.sections).toHaveLength(1);
    expect(model.sections.flatMap(({ blocks }) => blocks).map(({ kind }) => kind)).toEqual(['placeholder']);
    expect(readSection(findSection(model, 'agreement'))).toContain(words);
  });

  it('shows what is missing where a unit has neither indicators nor money', () => {
    const plan = anOffice({
      units: ['Bidang Kosong'],
      officials: [{ id: 'x', isHead: false, unitId: 'unit-1', position: 'Kepala Bidang Kosong' }],
    });
    const model = build(plan);
    const gaps = listSections(model.sections).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'placeholder' ? [block.text] : [])),
    );
    expect(gaps).toEqual([
      'Belum ada: indikator yang menjadi tanggung jawab Kepala Bidang Kosong.',
      'Belum ada: program dan anggaran untuk jabatan ini.',
    ]);
    // The superior is nobody known: the office with a line for the name.
    expect(readSection(findSection(model, 'agreement/1'))).toContain(
      'Kepala Dinas Sosial Kabupaten Nusa Raya',
    );
  });
});
