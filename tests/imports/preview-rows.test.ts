import { describe, expect, it } from 'vitest';
import { listPreviewRows, type PreviewRow } from '../../db/domain/table-import/preview-rows.ts';
import { noChoices, readTable } from '../../db/domain/table-import/read-table.ts';
import { emptyCell, type Table } from '../../db/domain/table-import/table.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';

const makeTable = (rows: readonly (readonly string[])[]): Table => ({
  rows: rows.map((row) => row.map((text) => (text === '' ? emptyCell : { text, raw: null, kind: 'plain' }))),
  merges: [],
});

const plan = aPlanDocument({
  nodes: [
    {
      level: 'goal',
      text: 'Meningkatnya kesejahteraan',
      indicators: [
        {
          name: 'Angka kemiskinan',
          unitOfMeasure: '%',
          decimals: 1,
          direction: 'negative',
          targets: { 2025: '10.0', 2026: '9.5' },
        },
        { name: 'Indeks pembangunan', unitOfMeasure: 'Indeks', targets: { 2025: '70' } },
      ],
    },
  ],
});

function preview(rows: readonly (readonly string[])[]): readonly PreviewRow[] {
  const reading = readTable(makeTable(rows), { document: plan, remembered: {}, choices: noChoices });
  if (!reading) throw new Error('no table was found');
  return listPreviewRows(plan, reading);
}

const head = ['Tujuan', 'Indikator', 'Satuan', 'Definisi operasional', 'Target 2025', 'Target 2026'];
const find = (rows: readonly PreviewRow[], text: string): PreviewRow | undefined =>
  rows.find((row) => row.text === text);

describe('the preview of a table over a plan that is there', () => {
  const rows = preview([
    head,
    ['Meningkatnya kesejahteraan', 'Angka kemiskinan', '%', 'Penduduk di bawah garis', '10,0', '9,1'],
    ['', 'Indeks pembangunan', 'Poin', '', '70', '71'],
    ['', 'Usia harapan hidup', 'Tahun', '', '71,2', '71,5'],
  ]);

  it('says beside each change what the plan says now', () => {
    const poverty = find(rows, 'Angka kemiskinan');
    expect(poverty?.status).toBe('changed');
    // 2025 stays, 2026 goes from 9.5 to 9.1; a definition was not there before.
    expect(poverty?.earlier?.targets.map(({ year, value }) => [year, value])).toEqual([[2026, '9.5']]);
    expect(poverty?.earlier?.others).toEqual(['definition']);
    const index = find(rows, 'Indeks pembangunan');
    // The target of 2026 is new and replaces nothing.
    expect([index?.status, index?.earlier?.unit, index?.earlier?.targets]).toEqual(['changed', 'Indeks', []]);
  });

  it('says it of no row that is new or stays', () => {
    expect(find(rows, 'Usia harapan hidup')).toMatchObject({ status: 'new', earlier: null });
    expect(find(rows, 'Meningkatnya kesejahteraan')).toMatchObject({ status: 'unchanged', earlier: null });
  });
});
