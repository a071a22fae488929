import { describe, expect, it } from 'vitest';
import type { LinkedNode, NodeLink, PlanDocument } from '../../db/domain/plan-document.ts';
import { noCompanions } from '../../electron/backend/reports/model/report-companions.ts';
import { readDocx } from '../support/docx-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument, type PlanParts } from '../support/plan-document-builder.ts';
import { findDocxFaults } from './support/docx-rules.ts';
import {
  buildModel,
  findSection,
  findTable,
  listTables,
  prepareRenderers,
  readHeads,
  readRows,
  readSection,
  squeeze,
} from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const render = prepareRenderers();
const renstra = { kind: 'renstra' } as const;
const years = [2020, 2021, 2022, 2023, 2024];

const byYear = <T>(values: readonly T[]): Record<number, T> =>
  Object.fromEntries(values.map((value, i) => [years[i] ?? 0, value]));

/** The plan before: 90 of 100, then its target every year; money that grows by a tenth and is spent to four fifths. */
const previous = aPlanDocument({
  plan: { id: 'previous', title: 'Renstra 2020–2024', periodStart: 2020, periodEnd: 2024 },
  nodes: [
    {
      level: 'objective',
      text: 'Layanan',
      indicators: [
        {
          name: 'Terlayani',
          decimals: 0,
          targets: byYear(['100', '110', '120', '130', '140']),
          realizations: byYear(['90', '110', '120', '130', '140']),
        },
      ],
      children: [
        {
          level: 'program',
          code: '1.06.04',
          text: 'Program A',
          budget: byYear([
            ['100000', '80000'],
            ['110000', '88000'],
            ['121000', '96800'],
            ['133100', '106480'],
            ['146410', '117128'],
          ] as const),
        },
      ],
    },
  ],
});

describe('the period before', () => {
  const model = buildModel(aSmallPlan(), renstra, { ...noCompanions, previous });

  it('fills table T-C.23 with target, result and ratio of each of its years', () => {
    const table = findTable(model, 'table/services');
    expect(readHeads(table)[1]).toEqual([...years, ...years, ...years].map(String));
    expect(readRows(table)).toEqual([
      [
        '1',
        'Terlayani (%)',
        ...['–', '–', '140'],
        ...['100', '110', '120', '130', '140'],
        ...['90', '110', '120', '130', '140'],
        // 90 ÷ 100, then as targeted.
        ...['90,00', '100,00', '100,00', '100,00', '100,00'],
      ],
    ]);
  });

  it('fills table T-C.24 with money, shares and mean growth', () => {
    const tables = listTables(model).filter(({ id }) => id.startsWith('table/funding'));
    const cells = tables.flatMap((table) => readRows(table)[0] ?? []);
    for (const figure of ['100.000', '146.410', '80.000', '117.128', '80,00'])
      expect(cells).toContain(figure);
    // A tenth more every year, of both: (10 + 10 + 10 + 10) ÷ 4.
    expect(readRows(tables.at(-1) ?? findTable(model, 'table/funding'))[0]?.slice(-2)).toEqual([
      '10,00',
      '10,00',
    ]);
  });

  it('is pointed to by the number of both tables', () => {
    expect(readSection(findSection(model, 'chapter-2/performance'))).toContain(
      'menurut Renstra 2020–2024 disajikan pada Tabel 2.1, anggaran dan realisasi pendanaannya pada Tabel 2.2.',
    );
  });

  it('is a visible gap where the file has no such plan', () => {
    expect(readSection(findSection(buildModel(aSmallPlan(), renstra), 'chapter-2/performance'))).toContain(
      'Belum ada: Renstra periode sebelumnya dalam berkas ini',
    );
  });
});

describe('table T-C.26', () => {
  const plan = aPlanDocument({
    nodes: [
      {
        level: 'vision',
        text: 'V',
        children: [
          {
            level: 'mission',
            text: 'M',
            children: [
              {
                level: 'goal',
                text: 'G',
                children: [
                  {
                    level: 'objective',
                    text: 'O1',
                    children: [
                      { level: 'strategy', text: 'S1' },
                      { level: 'strategy', text: 'S2' },
                      { level: 'policy', text: 'P' },
                    ],
                  },
                  { level: 'objective', text: 'O2' },
                ],
              },
            ],
          },
        ],
      },
    ],
  });

  it('stands under vision and mission and shows an objective without a strategy', () => {
    expect(readRows(findTable(buildModel(plan, renstra), 'table/strategies'))).toEqual([
      ['Visi: V'],
      ['Misi 1: M'],
      ['G', 'O1', '1. S1\n2. S2', 'P'],
      ['G', 'O2', 'belum ada', 'belum ada'],
    ]);
  });
});

const inmendagri = (parts: PlanParts = {}): PlanDocument =>
  aSmallPlan({ ...parts, plan: { regulation: 'inmendagri_2_2025', ...parts.plan } });

describe('the chapters of Inmendagri 2/2025', () => {
  it('are five, with their parts', () => {
    const model = buildModel(inmendagri(), renstra);
    const chapters = model.sections.filter(({ role }) => role === 'chapter');
    expect(chapters.map(({ label, title }) => `${label} ${title}`)).toEqual([
      'BAB I Pendahuluan',
      'BAB II Gambaran Pelayanan, Permasalahan, dan Isu Strategis Perangkat Daerah',
      'BAB III Tujuan, Sasaran, Strategi, dan Arah Kebijakan',
      'BAB IV Program, Kegiatan, Subkegiatan, dan Kinerja Penyelenggaraan Bidang Urusan',
      'BAB V Penutup',
    ]);
    expect(chapters[3]?.children.flatMap(({ label }) => label ?? [])).toEqual([
      ...['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'],
    ]);
    expect(readSection(findSection(model, 'inmendagri/structure'))).toContain('BAB V Penutup');
  });

  it('are those of Permendagri 86/2017 for a regulation nobody knows', () => {
    const model = buildModel(aSmallPlan({ plan: { regulation: 'lain' } }), renstra);
    expect(model.sections.filter(({ role }) => role === 'chapter')).toHaveLength(8);
  });

  it('keep the texts that both templates ask for', () => {
    const narratives = [{ document: 'renstra', section: 'background', body: 'Latar kami.' }] as const;
    expect(
      readSection(findSection(buildModel(inmendagri({ narratives }), renstra), 'inmendagri/background')),
    ).toContain('Latar kami.');
    expect(
      readSection(findSection(buildModel(aSmallPlan({ narratives }), renstra), 'chapter-1/background')),
    ).toContain('Latar kami.');
  });

  it('have a baseline and six years where the first year after the period has targets', () => {
    const plan = inmendagri({
      nodes: [
        {
          level: 'goal',
          text: 'G',
          children: [
            {
              level: 'objective',
              text: 'O',
              indicators: [
                {
                  name: 'I',
                  kind: 'iku',
                  decimals: 0,
                  baseline: [2024, '10'],
                  targets: { 2025: '11', 2026: '12', 2027: '13', 2028: '14', 2029: '15', 2030: '16' },
                },
                { name: 'K', kind: 'ikk', decimals: 0, targets: { 2025: '1' } },
              ],
            },
          ],
        },
      ],
    });
    const model = buildModel(plan, renstra);
    const values = ['10', '11', '12', '13', '14', '15', '16'];
    expect(readRows(findTable(model, 'table/iku'))).toEqual([['1', 'I', '%', ...values]]);
    expect(readHeads(findTable(model, 'table/goals'))[1]).toEqual([
      '2025',
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
    ]);
    expect(readRows(findTable(model, 'table/goals'))[0]?.slice(-8)).toEqual([...values, 'IKU']);
    expect(readRows(findTable(model, 'table/ikk'))[0]?.slice(0, 5)).toEqual(['1', 'K', '%', '–', '1']);
  });

  it('name what of the regional plan a goal, a policy and a sub-activity serve', () => {
    const own = inmendagri({
      nodes: [
        {
          level: 'goal',
          id: 'g',
          text: 'G',
          children: [
            {
              level: 'objective',
              text: 'O',
              indicators: [{ name: 'I', kind: 'iku' }],
              children: [
                { level: 'policy', id: 'p', text: 'Arah PD' },
                {
                  level: 'program',
                  text: 'Program',
                  children: [
                    { level: 'subactivity', id: 's', text: 'Sub', indicators: [{ name: 'Keluaran' }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    const far = (id: string, levelKind: LinkedNode['levelKind'], text: string): LinkedNode => ({
      id,
      planId: 'rpjmd',
      planTitle: 'RPJMD',
      levelKind,
      levelName: '',
      code: null,
      text,
    });
    const link = (fromNodeId: string, toNodeId: string): NodeLink => ({
      id: `${fromNodeId}-${toNodeId}`,
      fromNodeId,
      toNodeId,
      kind: 'supports',
      note: null,
    });
    const model = buildModel(
      {
        ...own,
        links: [link('g', 'far-goal'), link('p', 'far-policy'), link('s', 'far-priority')],
        linkedNodes: [
          far('far-goal', 'objective', 'Sasaran daerah'),
          far('far-policy', 'policy', 'Arah daerah'),
          far('far-priority', 'priority', 'Prioritas daerah'),
        ],
      },
      renstra,
    );
    expect(readRows(findTable(model, 'table/goals'))[0]?.slice(0, 3)).toEqual(['1', 'Sasaran daerah', 'G']);
    expect(readRows(findTable(model, 'table/policies'))).toEqual([['1', '–', 'Arah daerah', 'Arah PD']]);
    expect(readRows(findTable(model, 'table/priorities'))).toEqual([
      ['1', 'Prioritas daerah', 'Sub', 'Keluaran'],
    ]);
    // The indicator hangs on the objective: what the goal above it serves holds for it too.
    expect(readRows(findTable(model, 'table/iku'))[0]?.slice(0, 3)).toEqual(['1', 'Sasaran daerah', 'I']);
    expect(readRows(findTable(model, 'table/formulation'))).toEqual([
      ['Tujuan 1: G'],
      ['Sasaran 1.1: O'],
      ['Program', '–', ''],
      ['Sub', '', 'Keluaran'],
    ]);
  });
});

describe('PDF and DOCX of both templates', () => {
  it.each([
    ['86_2017', 'table/key-indicators'],
    ['inmendagri_2_2025', 'table/iku'],
  ])('say the same in every cell: %s', async (regulation, last) => {
    const plan = aSmallPlan({ plan: { regulation } });
    const model = buildModel(plan, renstra, { ...noCompanions, previous });
    const clean = (cells: readonly string[]) => cells.map(squeeze).filter((text) => text !== '');
    const pdf = clean((await readPdf(render.pdf(model).bytes)).cells);
    const docx = clean(readDocx(await render.docx(model)).cells);
    const said = listTables(model).flatMap(({ rows }) =>
      rows.flatMap(({ kind, cells }) => (kind === 'group' ? [] : cells.map(({ text }) => text))),
    );
    expect(pdf).toEqual(clean(said));
    expect(docx).toEqual(pdf);
    expect(findTable(model, last).rows.length).toBeGreaterThan(0);
    expect(findDocxFaults(readDocx(await render.docx(model)))).toEqual([]);
  });
});

describe('many years', () => {
  it('go on in a further table once they do not fit beside one another, each year once', () => {
    const long = aSmallPlan({ plan: { periodStart: 2020, periodEnd: 2044 } });
    const tables = listTables(buildModel(long, renstra)).filter(({ id }) => id.startsWith('table/programs'));
    expect(tables.length).toBeGreaterThan(1);
    const named = tables.flatMap(
      (table) => readHeads(table)[0]?.filter((text) => /^\d{4}$/.test(text)) ?? [],
    );
    expect(named).toEqual(Array.from({ length: 25 }, (_, i) => String(2020 + i)));
    expect(tables.at(-1)?.caption.text).toContain(`(bagian ${tables.length} dari ${tables.length})`);
  });
});
