import { describe, expect, it } from 'vitest';
import { align } from '../../electron/backend/reports/final/align.ts';
import { compareModels } from '../../electron/backend/reports/final/compare-models.ts';
import { writeModelJson } from '../../electron/backend/reports/final/model-json.ts';
import { readModelJson, type SaidDocument } from '../../electron/backend/reports/final/said-document.ts';
import type {
  Block,
  Cell,
  ReportModel,
  Section,
  Table,
} from '../../electron/backend/reports/model/report-model.ts';
import { buildModel } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const base = buildModel(aSmallPlan(), { kind: 'iku' });

const section = (id: string, title: string, blocks: readonly Block[], children: Section[] = []): Section => ({
  id,
  level: 1,
  role: null,
  label: null,
  title,
  pages: 'arabic',
  orientation: 'portrait',
  isListed: true,
  blocks,
  children,
});
const words = (text: string): Block => ({ kind: 'paragraph', style: 'body', runs: [{ text }] });
const cells = (...texts: readonly string[]): readonly Cell[] =>
  texts.map((text) => ({ text, ...(/^\d/.test(text) ? { isNumber: true } : {}) }));
const table = (...rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  id: 'capaian',
  caption: { number: '3.1', text: 'Capaian Kinerja' },
  columns: Array.from({ length: 4 }, () => ({ width: 1, align: 'left' })),
  // | No | Indikator | Tahun 2026          |
  // |    |           | Target  | Realisasi |
  header: [
    [
      { text: 'No', rows: 2 },
      { text: 'Indikator', rows: 2 },
      { text: 'Tahun 2026', columns: 2 },
    ],
    [{ text: 'Target' }, { text: 'Realisasi' }],
  ],
  rows: rows.map((texts) => ({ kind: 'body', cells: cells(...texts) })),
  notes: [],
  size: 'normal',
});

const read = (model: ReportModel): SaidDocument => {
  const said = readModelJson(writeModelJson(model));
  if (said === null) throw new Error('the model cannot be read back');
  return said;
};
const compare = (before: readonly Section[], after: readonly Section[], change: Partial<ReportModel> = {}) =>
  compareModels(read({ ...base, sections: before }), read({ ...base, sections: after, ...change }));
const plain = { fact: null, table: null, row: null, column: null } as const;

describe('two documents', () => {
  it('that say the same have no differences, whatever order their parts were put together in', () => {
    const again = buildModel(aSmallPlan(), { kind: 'iku' });
    expect(compareModels(read(base), read(again))).toEqual({ differences: [], total: 0 });
    expect(writeModelJson(again)).toBe(writeModelJson(base));
  });

  it('differ in a figure by its section, table, row and column, and rows are not taken for others by their number', () => {
    const before = [
      section(
        'bab-3',
        'Akuntabilitas',
        [],
        [section('a', 'Capaian', [table(['1', 'Indeks', '80', '78,5'], ['2', 'Layanan', '90', '91'])])],
      ),
    ];
    // A new first row moves the number of both others; only the index was reached otherwise.
    const after = [
      section(
        'bab-3',
        'Akuntabilitas',
        [],
        [
          section('a', 'Capaian', [
            table(['1', 'Cakupan', '70', '70'], ['2', 'Indeks', '80', '79'], ['3', 'Layanan', '90', '91']),
          ]),
        ],
      ),
    ];
    const place = { ...plain, section: ['Akuntabilitas', 'Capaian'], table: 'Capaian Kinerja' };
    expect(compare(before, after)).toEqual({
      total: 2,
      differences: [
        { ...place, kind: 'added', row: 'Cakupan', before: null, after: 'Cakupan · 70 · 70' },
        {
          ...place,
          kind: 'changed',
          row: 'Indeks',
          column: 'Tahun 2026 › Realisasi',
          before: '78,5',
          after: '79',
        },
      ],
    });
  });

  it('call a row by what it is about, not by its unit or by a figure that is missing', () => {
    const of = (value: string): Table => ({
      ...table(['Layanan', 'Orang', '–', value]),
      header: [[{ text: 'Indikator' }, { text: 'Satuan' }, { text: '2024' }, { text: '2025' }]],
    });
    const place = { ...plain, section: ['A'], table: 'Capaian Kinerja', row: 'Layanan', column: '2025' };
    expect(compare([section('a', 'A', [of('91')])], [section('a', 'A', [of('92')])]).differences).toEqual([
      { ...place, kind: 'changed', before: '91', after: '92' },
    ]);
  });

  it('differ in a sentence that was changed, one that came and one that went', () => {
    const before = [
      section('a', 'Penutup', [words('Capaian 90%.'), words('Anggaran terserap.'), words('Terima kasih.')]),
    ];
    const after = [
      section('a', 'Penutup', [
        words('Capaian 92%.'),
        words('Anggaran terserap.'),
        words('Perbaikan dilakukan.'),
      ]),
    ];
    const place = { ...plain, section: ['Penutup'], kind: 'changed' };
    expect(compare(before, after).differences).toEqual([
      { ...place, before: 'Capaian 90%.', after: 'Capaian 92%.' },
      { ...place, before: 'Terima kasih.', after: 'Perbaikan dilakukan.' },
    ]);
    expect(compare(after, [section('a', 'Penutup', [words('Anggaran terserap.')])]).differences).toEqual([
      { ...place, kind: 'removed', before: 'Capaian 92%.', after: null },
      { ...place, kind: 'removed', before: 'Perbaikan dilakukan.', after: null },
    ]);
  });

  it('differ in sections, in columns, in what a term means, and in the paper', () => {
    const before = [
      section('a', 'Umum', [{ kind: 'definitions', items: [{ term: 'PK', meaning: 'Perjanjian' }] }]),
      section('b', 'Inovasi', [words('Aplikasi')]),
    ];
    const after = [
      section('a', 'Gambaran Umum', [
        { kind: 'definitions', items: [{ term: 'PK', meaning: 'Perjanjian Kinerja' }] },
      ]),
    ];
    const paper = { ...base.look.paper, width: 215, height: 330 };
    const compared = compare(before, after, { look: { ...base.look, paper } });
    expect(compared.differences).toEqual([
      {
        ...plain,
        kind: 'changed',
        fact: 'paper',
        section: [],
        before: '210 × 297 mm',
        after: '215 × 330 mm',
      },
      { ...plain, kind: 'changed', section: ['Gambaran Umum'], before: 'Umum', after: 'Gambaran Umum' },
      {
        ...plain,
        kind: 'changed',
        section: ['Gambaran Umum'],
        column: 'PK',
        before: 'Perjanjian',
        after: 'Perjanjian Kinerja',
      },
      { ...plain, kind: 'removed', section: ['Inovasi'], before: 'Inovasi', after: null },
    ]);
  });

  it('are read only where they are what the program writes', () => {
    expect(readModelJson('{')).toBeNull();
    expect(readModelJson('[]')).toBeNull();
    expect(readModelJson(writeModelJson(base).replace('"form":1', '"form":2'))).toBeNull();
    expect(readModelJson(writeModelJson(base).replace('"sections":[', '"sections":[{},'))).toBeNull();
  });
});

describe('aligning', () => {
  const never = () => false;
  it('keeps what is equal and in order together', () => {
    expect(align(['a', 'b', 'c'], ['b', 'c', 'd'], never)).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [null, 2],
    ]);
    expect(align([], ['x'], never)).toEqual([[null, 0]]);
    expect(align([], [], never)).toEqual([]);
  });

  it('pairs in turn what stands between, where that may be', () => {
    expect(align(['a', 'x', 'c'], ['a', 'y', 'z', 'c'], () => true)).toEqual([
      [0, 0],
      [1, 1],
      [null, 2],
      [2, 3],
    ]);
  });
});
