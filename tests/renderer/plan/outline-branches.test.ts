import { describe, expect, it } from 'vitest';
import { draftKey, type OutlineRow } from '../../../renderer/features/plan/model/outline-row.ts';
import { listPastedLines, listTextLines } from '../../../renderer/features/plan/model/paste-rows.ts';
import { settleTurns } from './a-host.ts';
import { behind, openOutline, rowOf } from './an-outline.ts';

describe('removing branches', () => {
  it('removes what hangs below with its top, and one press takes all of it back', async () => {
    const opened = openOutline();
    await opened.rows.remove(['O', 'i1', 'P']);
    expect(opened.calls).toEqual([
      { method: 'outline.remove', input: { planId: 'plan', nodeIds: ['O'], indicatorIds: [] } },
    ]);
    // Two indicators and a program.
    expect(opened.notes[0]?.text).toBe('Sasaran O +3');
    opened.notes[0]?.act?.();
    await settleTurns();
    expect(opened.countUndone()).toBe(1);
  });

  it('of any number are one step', async () => {
    const opened = openOutline();
    await opened.rows.remove(['i1', 'i2']);
    opened.notes[0]?.act?.();
    await settleTurns();
    expect(opened.calls).toHaveLength(1);
    expect(opened.notes[0]?.text).toBe('2 removed');
    expect(opened.countUndone()).toBe(1);
  });

  it('does not take back what was done since', async () => {
    const opened = openOutline();
    await opened.rows.remove(['i1']);
    opened.changeElsewhere();
    opened.notes[0]?.act?.();
    await settleTurns();
    expect(opened.countUndone()).toBe(0);
    expect(opened.notes.at(-1)?.text).toBe('changed since');
  });
});

describe('pasting', () => {
  const cell = (text: string) => ({ text, raw: null });

  it('offers a table with headings whole, and takes lines and figures without any as rows', () => {
    const { paste, outline, notes, tables } = openOutline();
    const offers = (text: string, columnKey = 'text'): boolean => {
      outline.set({ selected: { rowKey: 'O', columnKey, chosenKeys: ['O'] } });
      return paste.offerTable({ getData: (form) => (form === 'text/plain' ? text : '') });
    };
    const table = 'Sasaran\tIndikator\tSatuan\t2025\nSasaran A\tIndikator A\t%\t10';
    expect(offers(table)).toBe(true);
    expect([notes.map(({ text }) => text), tables]).toEqual([['is a table'], []]);
    notes[0]?.act?.();
    expect(tables[0]?.block.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Sasaran', 'Indikator', 'Satuan', '2025'],
      ['Sasaran A', 'Indikator A', '%', '10'],
    ]);
    expect(offers(table, 'target:2025')).toBe(false);
    expect(offers('Indikator\tSatuan\nIndikator A\t%')).toBe(false);
    expect(offers('Sasaran satu\nSasaran dua\nSasaran tiga')).toBe(false);
    expect(offers('Rasio pekerja\tOrang\t10\t11\nRasio relawan\tOrang\t20\t21')).toBe(false);
    // Figures that look like years.
    expect(offers('Jumlah anak\tOrang\t2020\t2025\t2030\nJumlah lansia\tOrang\t2001\t2002\t2003')).toBe(
      false,
    );
    expect(offers('2025\t2026\t2027\n10\t11\t12')).toBe(false);
  });

  it('reads lines without the signs of a list', () => {
    expect(listTextLines('• Satu\r\n- Dua\n\n▪ Tiga\n1. Empat').map((line) => line.text)).toEqual([
      'Satu',
      'Dua',
      'Tiga',
      '1. Empat',
    ]);
    expect(listPastedLines([[cell(''), cell('Satu'), cell('5')], [cell('')]])).toEqual([
      { text: 'Satu', depth: 0, cells: [cell('5')] },
    ]);
  });

  it('reads how far in a line begins as its level, however wide the steps are', () => {
    const depths = (text: string) => listTextLines(text).map((line) => line.depth);
    expect(depths('Satu\n\tDua\n\t\tTiga\nEmpat')).toEqual([0, 1, 2, 0]);
    expect(depths('Satu\n  Dua\n      Tiga\n  Empat')).toEqual([0, 1, 2, 1]);
    expect(depths('    Satu\nDua')).toEqual([0, 0]);
    // A table whose second column has the texts is no outline.
    const table = [
      [cell('1.'), cell('10')],
      [cell(''), cell('Dua'), cell('20')],
    ];
    expect(listPastedLines(table).map((line) => line.depth)).toEqual([0, 0]);
    expect(listPastedLines([[cell('Satu')], [cell(''), cell('Dua')]]).map((line) => line.depth)).toEqual([
      0, 1,
    ]);
  });

  it('makes rows of lines in their order with the figures behind them, all in one step', async () => {
    const opened = openOutline();
    const block = [
      [cell('Satu'), cell('%'), cell('10'), cell('11')],
      [cell('Dua'), cell('Orang'), cell(''), cell('21')],
    ];
    const row = { ...rowOf('i1'), layout: 'targets' } as OutlineRow;
    const event = { block, row, columnKey: 'text', edits: [], dropped: 0, closed: [] };
    expect(opened.paste.paste(event, [row], ['text', 'unit', 'baseline', '2025'])).toBe(true);
    await settleTurns();
    await settleTurns();
    expect(opened.calls).toEqual([
      {
        method: 'outline.insert',
        input: {
          planId: 'plan',
          parentId: 'O',
          afterId: 'i1',
          rows: [
            {
              kind: 'indicator',
              depth: 0,
              text: 'Satu',
              unitOfMeasure: '%',
              baseline: { year: 2024, value: '10' },
              targets: [{ year: 2025, value: '11', valueMax: null }],
            },
            {
              kind: 'indicator',
              depth: 0,
              text: 'Dua',
              unitOfMeasure: 'Orang',
              targets: [{ year: 2025, value: '21', valueMax: null }],
            },
          ],
        },
      },
    ]);
    expect(opened.notes.at(-1)?.text).toBe('2 added');
    opened.notes.at(-1)?.act?.();
    await settleTurns();
    expect(opened.countUndone()).toBe(1);
  });

  it('puts lines that begin further in below the line before them, at the level that comes below', async () => {
    const opened = openOutline();
    opened.newRows.begin({ kind: 'node', levelId: 'goal', parentKey: 'V', afterKey: 'G' });
    expect(opened.paste.pasteText('new1', 'Tujuan\n\tSasaran\n\t\tIndikator\n\t\t\tLebih dalam')).toBe(true);
    await settleTurns();
    expect(opened.calls[0]?.input.rows).toEqual([
      { kind: 'node', depth: 0, levelId: 'goal', text: 'Tujuan' },
      { kind: 'node', depth: 1, levelId: 'objective', text: 'Sasaran' },
      { kind: 'indicator', depth: 2, text: 'Indikator' },
      // Nothing stands under an indicator: it stays beside it.
      { kind: 'indicator', depth: 2, text: 'Lebih dalam' },
    ]);
  });

  it('keeps a figure that cannot be read in its cell, with the reason', async () => {
    const opened = openOutline();
    const block = [[cell('Satu'), cell('%'), cell(''), cell('banyak')], [cell('Dua')]];
    const row = { ...rowOf('i1'), layout: 'targets' } as OutlineRow;
    opened.paste.paste(
      { block, row, columnKey: 'text', edits: [], dropped: 0, closed: [] },
      [row],
      ['text', 'unit', 'baseline', '2025'],
    );
    await settleTurns();
    await settleTurns();
    const [id] =
      opened.host.document
        .getState()
        .plans.plan?.indicators.slice(2)
        .map((one) => one.id) ?? [];
    expect(opened.outline.get().drafts.get(draftKey(id ?? '', '2025'))).toMatchObject({
      text: 'banyak',
      issue: { kind: 'figure' },
    });
    expect(opened.calls).toHaveLength(1);
  });

  it('lays figures over rows of one kind only', async () => {
    const opened = openOutline();
    const editable = { '2026': { text: '', state: 'editable' } } as const;
    const rows = [
      { ...rowOf('i1'), layout: 'targets', cells: editable },
      { ...rowOf('P'), layout: 'budget', cells: editable },
      { ...rowOf('i2'), layout: 'targets', cells: editable },
    ] as unknown as OutlineRow[];
    const [first, second] = rows;
    if (!first || !second) throw new Error('no rows');
    const edits = [first, second].map((row, index) => ({ row, columnKey: '2026', text: String(index) }));
    const event = {
      block: [[cell('1')], [cell('2')]],
      row: first,
      columnKey: '2026',
      edits,
      dropped: 0,
      closed: [],
    };
    expect(opened.paste.paste(event, rows, ['text', '2026'])).toBe(true);
    await settleTurns();
    expect(opened.calls[0]?.input.cells).toMatchObject([
      { indicatorId: 'i1', value: '1' },
      { indicatorId: 'i2', value: '2' },
    ]);
  });

  it('turns several lines pasted into an empty row into rows, and leaves a single line to the field', async () => {
    const opened = openOutline();
    opened.newRows.begin(behind('i1'));
    expect(opened.paste.pasteText('new1', 'Satu')).toBe(false);
    expect(opened.paste.pasteText('new1', 'Satu\nDua')).toBe(true);
    await settleTurns();
    expect(opened.calls[0]?.input.rows).toEqual([
      { kind: 'indicator', depth: 0, text: 'Satu' },
      { kind: 'indicator', depth: 0, text: 'Dua' },
    ]);
    expect(opened.outline.get().newRows).toEqual([]);
  });
});
