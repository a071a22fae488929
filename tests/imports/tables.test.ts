import { describe, expect, it } from 'vitest';
import { localGovernmentFramework } from '../../db/domain/framework-presets.ts';
import { ordinalScalePresets } from '../../db/domain/ordinal.ts';
import { buildOutline } from '../../db/domain/table-import/build-outline.ts';
import { findRange } from '../../db/domain/table-import/find-range.ts';
import type { ImportOutline } from '../../db/domain/table-import/import-outline.ts';
import { matchColumns } from '../../db/domain/table-import/match-columns.ts';
import { createReadingContext } from '../../db/domain/table-import/reading-context.ts';
import { emptyCell, type Merge, type Table } from '../../db/domain/table-import/table.ts';

type Read = Readonly<{ outline: ImportOutline; problems: readonly string[]; roles: readonly string[] }>;

const makeTable = (rows: readonly (readonly string[])[], merges: readonly Merge[] = []): Table => ({
  rows: rows.map((row) => row.map((text) => (text === '' ? emptyCell : { text, raw: null, kind: 'plain' }))),
  merges,
});

function read(table: Table): Read {
  const range = findRange(table);
  if (!range) throw new Error('no table was found');
  const columns = matchColumns(table, range, { periodStart: 2025, remembered: {}, choices: [] });
  const levels = localGovernmentFramework.levels.map((level, sort) => ({ ...level, sort }));
  const frame = {
    levels,
    periodStart: 2025,
    periodEnd: 2029,
    scales: ordinalScalePresets,
    numberLocale: 'id' as const,
  };
  const context = createReadingContext({ table, range, columns, localeOf: new Map(), frame });
  const outline = buildOutline(context);
  return {
    outline,
    problems: context.problems.map(({ address, code }) => `${address} ${code}`),
    roles: columns.map(({ role, year }) => (year === null ? role : `${role} ${year}`)),
  };
}

/** Statements with the level and the statement they stand under. */
const sayNodes = ({ nodes }: ImportOutline): readonly string[] =>
  nodes.map(({ level, code, text, parentKey }) => {
    const parent = nodes.find(({ key }) => key === parentKey)?.text ?? '-';
    return `${level} ${code ?? ''} ${text} < ${parent}`;
  });
const sayIndicators = ({ nodes, indicators }: ImportOutline): readonly string[] =>
  indicators.map(({ name, nodeKey }) => `${name} < ${nodes.find(({ key }) => key === nodeKey)?.text}`);

const block = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});

describe('Tabel T-C.27', () => {
  const table = makeTable(
    [
      ['Tabel T-C.27 Rencana Program, Kegiatan, dan Pendanaan', '', '', '', '', '', '', '', '', '', '', ''],
      [
        'Tujuan',
        'Sasaran',
        'Kode',
        'Program dan Kegiatan',
        'Indikator Kinerja',
        'Satuan',
        'Data Capaian Tahun Awal',
        'Target Kinerja dan Kerangka Pendanaan',
        '',
        '',
        '',
        'Kondisi Kinerja pada Akhir Periode Renstra',
        'Unit Kerja Penanggung Jawab',
      ],
      ['', '', '', '', '', '', '', '2025', '', '2026', '', '', ''],
      ['', '', '', '', '', '', '', 'Target', 'Rp', 'Target', 'Rp', 'Target', ''],
      [
        'Meningkatnya kesejahteraan',
        '',
        '',
        '',
        'Angka kemiskinan',
        '%',
        '10,5',
        '10,0',
        '',
        '9,5',
        '',
        '8',
        'Dinas',
      ],
      ['', 'Meningkatnya bantuan', '', '', 'Cakupan bantuan', '%', '50', '55', '', '60', '', '75', 'Dinas'],
      [
        '',
        '',
        '1.06.04',
        'Program Rehabilitasi Sosial',
        'Persentase rehabilitasi',
        '%',
        '40',
        '45',
        '300.000.000',
        '50',
        '310.000.000',
        '65',
        'Bidang A',
      ],
      [
        '',
        '',
        '1.06.04.2.01',
        'Rehabilitasi Sosial Dasar',
        'Jumlah layanan',
        'Orang',
        '100',
        '110',
        '300.000.000',
        '120',
        '310.000.000',
        '150',
        'Bidang A',
      ],
      [
        '',
        '',
        '1.06.04.2.01.0001',
        'Penyediaan Permakanan',
        'Jumlah penerima',
        'Orang',
        '100',
        '110',
        '100.000.000',
        '120',
        '110.000.000',
        '150',
        'Bidang A',
      ],
      [
        '',
        '',
        '1.06.04.2.01.0002',
        'Penyediaan Sandang',
        'Jumlah paket',
        'Paket',
        '200',
        '210',
        '200.000.000',
        '220',
        '190.000.000',
        '250',
        'Bidang A',
      ],
      ['', '', '', 'JUMLAH', '', '', '', '', '300.000.000', '', '300.000.000', '', ''],
    ],
    [
      block(0, 0, 0, 12),
      ...[0, 1, 2, 3, 4, 5, 6, 12].map((column) => block(1, column, 3, column)),
      block(1, 7, 1, 10),
      block(2, 7, 2, 8),
      block(2, 9, 2, 10),
      block(1, 11, 2, 11),
    ],
  );

  it('finds targets and money under the same year', () => {
    expect(read(table).roles.slice(7)).toEqual([
      'target 2025',
      'ceiling 2025',
      'target 2026',
      'ceiling 2026',
      'ignore',
      'responsible',
    ]);
  });

  it('tells program, kegiatan and sub kegiatan apart by their codes, and hangs each indicator on its own row', () => {
    const { outline } = read(table);
    expect(sayNodes(outline)).toEqual([
      'goal  Meningkatnya kesejahteraan < -',
      'objective  Meningkatnya bantuan < Meningkatnya kesejahteraan',
      'program 1.06.04 Program Rehabilitasi Sosial < Meningkatnya bantuan',
      'activity 1.06.04.2.01 Rehabilitasi Sosial Dasar < Program Rehabilitasi Sosial',
      'subactivity 1.06.04.2.01.0001 Penyediaan Permakanan < Rehabilitasi Sosial Dasar',
      'subactivity 1.06.04.2.01.0002 Penyediaan Sandang < Rehabilitasi Sosial Dasar',
    ]);
    expect(sayIndicators(outline)).toEqual([
      'Angka kemiskinan < Meningkatnya kesejahteraan',
      'Cakupan bantuan < Meningkatnya bantuan',
      'Persentase rehabilitasi < Program Rehabilitasi Sosial',
      'Jumlah layanan < Rehabilitasi Sosial Dasar',
      'Jumlah penerima < Penyediaan Permakanan',
      'Jumlah paket < Penyediaan Sandang',
    ]);
  });

  it('keeps money at the lowest rows and says where a row above is not their sum', () => {
    const { outline, problems } = read(table);
    // 2025: 100 + 200 = 300 million, as above. 2026: 110 + 190 = 300, not 310.
    expect(outline.nodes.map(({ ceilings }) => ceilings.length)).toEqual([0, 0, 0, 0, 2, 2]);
    expect(problems).toEqual(['D11 total-row', 'D7 ceiling-sum-differs', 'D8 ceiling-sum-differs']);
  });
});

describe('what is not as it should be', () => {
  const heading = [
    'Tujuan',
    'Sasaran',
    'Indikator',
    'Satuan',
    'Target 2025',
    'Target 2026',
    'Program',
    'Pagu 2025',
  ];

  it('is named at its cell', () => {
    const { problems } = read(
      makeTable([
        heading,
        ['T1', 'S1', 'I1', 'Frobnik', '10', '', '', ''],
        ['', '', '', '%', '10', '11', '', ''],
        ['', '', 'I2', '', 'sepuluh', 'n/a', '', '5.000'],
        ['', '', 'I1', '%', '1', '2', 'Program A', '-10.000'],
        ['', '', 'I3', '%', '83,4', '8341', '', '12.500,5'],
      ]),
    );
    expect(problems).toEqual([
      'F2 target-empty',
      'D2 unit-unknown',
      'C2 direction-unclear',
      'C3 row-without-indicator',
      'E4 word-among-figures',
      'F4 target-not-available',
      'D4 unit-missing',
      'C4 direction-unclear',
      'H4 ceiling-without-program',
      'C5 duplicate-indicator',
      'H5 ceiling-negative',
      'F6 number-doubtful',
      'H6 ceiling-rounded',
    ]);
  });

  it('keeps a program that serves two objectives once, and links it to the second', () => {
    const { outline } = read(
      makeTable([
        heading,
        ['T1', 'S1', 'I1', '%', '10', '11', 'Program A', '100'],
        ['', 'S2', 'I2', '%', '10', '11', 'Program A', '100'],
      ]),
    );
    expect(outline.nodes.filter(({ level }) => level === 'program')).toHaveLength(1);
    expect(outline.links).toEqual([{ fromKey: 'n3', toKey: 'n4' }]);
  });

  it('reads predicates as ranks, ranges as ranges, and text of any script as text', () => {
    const { outline, problems } = read(
      makeTable([
        heading,
        ['مرحبا 👩‍👩‍👧', '__proto__', 'Predikat SAKIP', 'Predikat', 'B', 'BB', '', ''],
        ['', '', 'Rasio', 'Rasio', '8,1–8,4', '8,2–8,5', '', ''],
      ]),
    );
    expect(problems).toEqual([]);
    const [grade, ratio] = outline.indicators;
    expect(grade?.targets.map(({ ordinalCode }) => ordinalCode)).toEqual(['B', 'BB']);
    expect([grade?.ordinalScale, grade?.direction]).toEqual(['sakip', 'positive']);
    expect(ratio?.targets[0]).toEqual({ year: 2025, value: '8.1', valueMax: '8.4', ordinalCode: null });
    expect(outline.nodes.map(({ text }) => text)).toEqual(['مرحبا 👩‍👩‍👧', '__proto__']);
  });
});
