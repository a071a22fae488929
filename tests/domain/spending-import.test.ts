import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../db/domain/decimal.ts';
import type { PlanDocument, Quarter } from '../../db/domain/plan-document.ts';
import { readSpending, type SpendingChoices } from '../../db/domain/spending-import/read-spending.ts';
import type { Merge, Table } from '../../db/domain/table-import/table.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';

const money = (ceiling: string) => ({ ceilings: { 2026: { murni: ceiling } } });

/** One program with one activity and two sub-activities of 100 and 50 million, and the supporting program. */
const plan = aPlanDocument({
  nodes: [
    {
      level: 'program',
      id: 'P',
      code: '1.06.02',
      text: 'Pemberdayaan sosial',
      children: [
        {
          level: 'activity',
          id: 'K',
          code: '1.06.02.2.03',
          text: 'Kegiatan',
          children: [
            { level: 'subactivity', id: 'S1', code: '1.06.02.2.03.0001', text: 'A', ...money('100000000') },
            { level: 'subactivity', id: 'S2', code: '1.06.02.2.03.0002', text: 'B', ...money('50000000') },
          ],
        },
      ],
    },
    { level: 'program', id: 'U', code: 'X.XX.01', text: 'Penunjang', ...money('30000000') },
  ],
});

const sheet = (rows: readonly string[], merges: readonly Merge[] = []): Table => ({
  rows: rows.map((row) => row.split('|').map((text) => ({ text: text.trim(), raw: null, kind: 'plain' }))),
  merges,
});

const whole: SpendingChoices = { year: 2026, quarter: null, columns: [] };
const inQuarter = (quarter: Quarter): SpendingChoices => ({ ...whole, quarter });

function read(table: Table, choices = whole, document: PlanDocument = plan) {
  const reading = readSpending(table, document, choices);
  if (!reading) throw new Error('The table has no codes.');
  return reading;
}

const withSpending = (...cells: readonly (readonly [string, Quarter, string])[]): PlanDocument => ({
  ...plan,
  spendings: cells.map(([nodeId, quarter, amount]) => ({
    id: `${nodeId}-${quarter}`,
    version: 1,
    nodeId,
    year: 2026,
    quarter,
    amount: amount as Decimal,
  })),
});

const head = 'Kode|Uraian|Pagu (Rp)|Realisasi (Rp)|%';

describe('the spending of a finance spreadsheet', () => {
  it('goes to the sub-activities by their codes; totals above them are compared and not kept twice', () => {
    const reading = read(
      sheet([
        'LAPORAN REALISASI ANGGARAN||||',
        '||||',
        head,
        '1|2|3|4|5=4/3',
        '1.06.02|Program|150.000.000|70.000.000|46,67',
        '1.06.02.2.03|Kegiatan|150.000.000|65.000.000|43,33',
        '1.06.02.2.03.0001|A|100.000.000|40.000.000|40,00',
        '1.06.02.2.03.0002.|B|50.000.000|25.000.000|50,00',
        '1.06.01|Penunjang|30.000.000|12.000.000|40,00',
        '1.06.05.2.01.0001|Lain|5.000.000|1.000.000|20,00',
        '|Jumlah|185.000.000|78.000.000|',
      ]),
      inQuarter(2),
    );
    expect(reading.columns.map(({ role }) => role)).toEqual(['code', 'name', 'ceiling', 'spent', 'ignore']);
    // 70 − (40 + 25) = 5 million more than its rows; 65 − 65 = 0 agrees.
    expect(
      reading.rows.map(({ code, status, difference, cells }) => [code, status, difference, cells]),
    ).toEqual([
      ['1.06.02', 'sum-differs', '5000000', []],
      ['1.06.02.2.03', 'sum', null, []],
      ['1.06.02.2.03.0001', 'new', null, [{ quarter: 2, before: null, after: '40000000' }]],
      ['1.06.02.2.03.0002', 'new', null, [{ quarter: 2, before: null, after: '25000000' }]],
      ['1.06.01', 'new', null, [{ quarter: 2, before: null, after: '12000000' }]],
      ['1.06.05.2.01.0001', 'unknown', null, []],
    ]);
    expect(reading.changes).toEqual([
      { nodeId: 'S1', quarter: 2, amount: '40000000' },
      { nodeId: 'S2', quarter: 2, amount: '25000000' },
      { nodeId: 'U', quarter: 2, amount: '12000000' },
    ]);
  });

  it('is the same a second time: nothing is left to write', () => {
    const rows = sheet([head, '1.06.02.2.03.0001|A|100.000.000|40.000.000|40,00']);
    expect(read(rows, inQuarter(1)).changes).toHaveLength(1);
    const again = read(rows, inQuarter(1), withSpending(['S1', 1, '40000000']));
    expect(again.changes).toEqual([]);
    expect(again.rows.map(({ status }) => status)).toEqual(['unchanged']);
    expect(again.missing).toEqual(['S2', 'U']);
  });

  it('is read from quarters side by side under a merged heading', () => {
    const table = sheet(
      [
        'Kode|Nama|Anggaran|Realisasi||||Jumlah realisasi',
        '|||TW I|TW II|TW III|TW IV|',
        '1.06.02.2.03.0001|A|100.000.000|10.000.000|20.000.000|||30.000.000',
      ],
      [{ top: 0, left: 3, bottom: 0, right: 6 }],
    );
    const reading = read(table, whole, withSpending(['S1', 1, '9000000']));
    expect(reading.columns.map(({ role, quarter }) => [role, quarter])).toEqual([
      ['code', null],
      ['name', null],
      ['ceiling', null],
      ['spent', 1],
      ['spent', 2],
      ['spent', 3],
      ['spent', 4],
      ['ignore', null],
    ]);
    expect(reading.rows[0]).toMatchObject({
      status: 'changed',
      cells: [
        { quarter: 1, before: '9000000', after: '10000000' },
        { quarter: 2, before: null, after: '20000000' },
      ],
      // 10 + 20 million.
      spent: '30000000',
    });
    expect(read(table, inQuarter(2)).changes).toEqual([{ nodeId: 'S1', quarter: 2, amount: '20000000' }]);
  });

  it('of months adds up to their quarters', () => {
    const table = sheet([
      'Kode|Uraian|Realisasi Januari|Realisasi Februari|Realisasi Maret|Realisasi April',
      '1.06.02.2.03.0002|B|1.000.000|2.000.000|3.500.000|4.000.000',
    ]);
    // January + February + March: 1 + 2 + 3.5 = 6.5 million.
    expect(read(table).changes).toEqual([
      { nodeId: 'S2', quarter: 1, amount: '6500000' },
      { nodeId: 'S2', quarter: 2, amount: '4000000' },
    ]);
  });

  it('added up since January leaves a quarter what those before it did not take', () => {
    const table = sheet([
      'Kode|Uraian|Pagu|Realisasi s.d. Triwulan III',
      '1.06.02.2.03.0001|A|100.000.000|75.000.000',
      '1.06.02.2.03.0002|B|50.000.000|20.000.000',
    ]);
    const document = withSpending(['S1', 1, '30000000'], ['S1', 2, '25000000'], ['S2', 1, '30000000']);
    const { rows, columns } = read(table, whole, document);
    expect(columns[3]).toMatchObject({ role: 'spent', quarter: 3, isCumulative: true });
    // 75 − 30 − 25 = 20; 20 − 30 is less than nothing.
    expect(rows).toMatchObject([
      { status: 'new', cells: [{ quarter: 3, before: null, after: '20000000' }], notes: [] },
      { status: 'refused', fault: 'below-earlier', cells: [] },
    ]);
    expect(read(table).rows[0]).toMatchObject({
      cells: [{ quarter: 3, before: null, after: '75000000' }],
      notes: ['earlier-empty'],
    });
  });

  it('is not taken where a code has two totals, and says where it goes beyond its ceiling', () => {
    const { rows, changes } = read(
      sheet([
        head,
        '1.06.02.2.03.0001|A|90.000.000|100.000.001|',
        '1.06.02.2.03.0002|B|50.000.000|1.000.000|',
        '1.06.02.2.03.0002|B|50.000.000|2.000.000|',
        '1.06.01|Penunjang|30.000.000|-5|',
      ]),
      inQuarter(4),
    );
    expect(rows.map(({ status, notes, fault, rows: at }) => [status, notes, fault, at])).toEqual([
      ['new', ['over-ceiling', 'ceiling-differs'], null, [1]],
      ['twice', [], null, [2, 3]],
      ['refused', [], 'negative', [4]],
    ]);
    expect(changes.map(({ nodeId }) => nodeId)).toEqual(['S1']);
  });

  it('of accounts is added up, the lowest of them alone', () => {
    const { rows } = read(
      sheet([
        'Kode Sub Kegiatan|Nama Sub Kegiatan|Kode Rekening|Nama Rekening|Anggaran|Realisasi',
        '1.06.02.2.03.0001|A|5.1|Belanja operasi|100.000.000|12.000.000',
        '1.06.02.2.03.0001|A|5.1.02|Barang dan jasa|100.000.000|12.000.000',
        '1.06.02.2.03.0001|A|5.1.02.01|Barang|60.000.000|7.000.000',
        '1.06.02.2.03.0001|A|5.1.02.02|Jasa|40.000.000|5.000.000',
      ]),
      inQuarter(1),
    );
    // 7 + 5 = 12 million of 60 + 40 = 100 million.
    expect(rows).toMatchObject([
      { status: 'new', cells: [{ after: '12000000' }], toldCeiling: '100000000', notes: ['accounts-added'] },
    ]);
  });

  it('below a row that holds all the money of its program is counted there', () => {
    const { rows } = read(
      sheet([head, '1.06.01|Penunjang|30.000.000|3.000.000|', '1.06.01.2.01.0001|Sub|1|1.000.000|']),
    );
    expect(rows.map(({ status }) => status)).toEqual(['new', 'covered']);
  });

  it('is found in codes parted over columns, and in codes before their words', () => {
    const parted = sheet([
      'Kode|||||Uraian|Realisasi',
      '1|06|02|2.03|0001|A|4.000.000',
      '1|06|02|2.03|0002|B|5.000.000',
    ]);
    expect(read(parted).changes.map(({ amount }) => amount)).toEqual(['4000000', '5000000']);
    const joined = sheet(['Program/Kegiatan|Realisasi', '1.06.02.2.03.0001 Sub kegiatan A|4.000.000']);
    expect(read(joined).rows[0]).toMatchObject({ name: 'Sub kegiatan A', status: 'new' });
  });

  it('follows what a person says of a column', () => {
    const table = sheet(['Kode|Nilai', '1.06.02.2.03.0001|4.000.000']);
    expect(read(table)).toMatchObject({ hasSpent: false, changes: [] });
    const columns = [{ index: 1, role: 'spent', quarter: 4, isCumulative: false }] as const;
    expect(read(table, { ...whole, columns }).changes).toEqual([
      { nodeId: 'S1', quarter: 4, amount: '4000000' },
    ]);
  });

  it('is not looked for in a table without codes', () => {
    expect(readSpending(sheet(['Uraian|Realisasi', 'Belanja|5']), plan, whole)).toBeNull();
  });
});
