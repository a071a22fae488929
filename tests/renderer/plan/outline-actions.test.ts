import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { draftKey, type OutlineRow } from '../../../renderer/features/plan/model/outline-row.ts';
import { listPastedLines, listTextLines } from '../../../renderer/features/plan/model/paste-rows.ts';
import { createCellActions } from '../../../renderer/features/plan/state/cell-actions.ts';
import { createNewRowActions } from '../../../renderer/features/plan/state/new-row-actions.ts';
import { createPasteActions } from '../../../renderer/features/plan/state/paste-actions.ts';
import { createRowActions } from '../../../renderer/features/plan/state/row-actions.ts';
import { aHost, settleTurns } from './a-host.ts';
import { aBudget, aNode, anIndicator, aPlan } from './a-plan.ts';

const plan = aPlan({
  nodes: [
    aNode('V', 'vision', null),
    aNode('G', 'goal', 'V'),
    aNode('O', 'objective', 'G'),
    aNode('P', 'program', 'O'),
  ],
  indicators: [anIndicator('i1', 'O'), anIndicator('i2', 'O')],
  budgets: [aBudget('P', 2026, '5000000')],
});

function open(document: PlanDocument = plan) {
  const parts = aHost(document);
  const newRows = createNewRowActions(parts.host);
  const cells = createCellActions(parts.host, newRows);
  const rows = createRowActions(parts.host);
  const paste = createPasteActions(parts.host, newRows, cells);
  return { ...parts, newRows, cells, rows, paste };
}

const newKeys = ({ outline }: ReturnType<typeof open>) => outline.get().newRows.map((row) => row.key);
const behind = (afterKey: string) => ({ kind: 'indicator', parentKey: 'O', afterKey }) as const;
const rowOf = (id: string) => ({
  key: id,
  node: plan.nodes.find((node) => node.id === id) ?? null,
  indicator: plan.indicators.find((indicator) => indicator.id === id) ?? null,
  draft: null,
});

describe('a row that is being written', () => {
  it('is on the page alone until it has a text, and leaves nothing behind when it is given up', () => {
    const opened = open();
    opened.newRows.begin(behind('i1'));
    expect(newKeys(opened)).toEqual(['new1']);
    expect(opened.focused.at(-1)).toEqual({ rowKey: 'new1', columnKey: 'text', edit: true });
    opened.newRows.discard('new1');
    expect(newKeys(opened)).toEqual([]);
    expect(opened.calls).toEqual([]);
    expect(opened.focused.at(-1)).toMatchObject({ rowKey: 'i1', edit: false });
  });

  it('is one at a time: another one takes the place of an empty one', () => {
    const opened = open();
    opened.newRows.begin(behind('i1'));
    opened.newRows.begin(behind('new1'));
    expect(opened.outline.get().newRows.map((row) => row.place)).toEqual([behind('i1')]);
  });

  it('can be followed by the next one before the file has answered', async () => {
    const opened = open();
    opened.hold();
    opened.newRows.begin(behind('i1'));
    opened.newRows.submitAndContinue('new1', 'Satu');
    opened.newRows.submitAndContinue('new2', 'Dua');
    await settleTurns();
    // The second waits for the id of the first.
    expect(opened.calls.map((call) => call.input)).toEqual([{ nodeId: 'O', afterId: 'i1', name: 'Satu' }]);
    await opened.release();
    expect(opened.calls.map((call) => call.input)).toEqual([
      { nodeId: 'O', afterId: 'i1', name: 'Satu' },
      { nodeId: 'O', afterId: 'id1', name: 'Dua' },
    ]);
    expect(opened.outline.get().newRows.map((row) => row.place)).toEqual([behind('id2')]);
  });

  it('can hang on a row that is not in the plan yet', async () => {
    const opened = open();
    opened.hold();
    opened.newRows.begin({ kind: 'node', levelId: 'goal', parentKey: 'V', afterKey: 'G' });
    opened.newRows.submitAndContinue('new1', 'Tujuan dua');
    opened.newRows.step('new2', 'deeper');
    void opened.newRows.submit('new2', 'Sasaran');
    await opened.release();
    expect(opened.calls[1]).toMatchObject({
      input: { parentId: 'id1', levelId: 'objective', afterId: null },
    });
  });

  it('stays with its text and the reason when the file does not take it, and can be sent again', async () => {
    const opened = open();
    opened.newRows.begin(behind('i1'));
    opened.failWith({ code: 'disk-full', detail: { folder: 'D:' } });
    await opened.newRows.submit('new1', 'Satu');
    expect(opened.outline.get().newRows[0]).toMatchObject({
      text: 'Satu',
      state: 'failed',
      error: { code: 'disk-full' },
    });
    opened.failWith(null);
    await opened.newRows.submit('new1', 'Satu');
    expect(newKeys(opened)).toEqual([]);
  });

  it('does not hold up the row behind it when it fails', async () => {
    const opened = open();
    opened.newRows.begin(behind('i1'));
    opened.failWith({ code: 'disk-full', detail: { folder: 'D:' } });
    await opened.newRows.submit('new1', 'Satu');
    opened.failWith(null);
    opened.newRows.begin(behind('new1'));
    await opened.newRows.submit('new2', 'Dua');
    expect(opened.calls.at(-1)?.input).toEqual({ nodeId: 'O', afterId: 'i1', name: 'Dua' });
  });

  it('says at its place why it cannot go deeper', () => {
    const opened = open();
    opened.newRows.begin(behind('i1'));
    opened.newRows.step('new1', 'deeper');
    expect(opened.outline.get().notice).toEqual({
      rowKey: 'new1',
      columnKey: 'text',
      text: 'indicator-has-no-children',
    });
  });

  it('vanishes when the keyboard leaves it empty, is kept with a text, and stays while a list is open', async () => {
    const opened = open();
    opened.newRows.begin(behind('i1'));
    opened.newRows.hold('new1', 'Satu');
    opened.newRows.leave('new1');
    expect(opened.calls).toEqual([]);
    opened.outline.set({ held: null });
    opened.newRows.leave('new1');
    await settleTurns();
    expect(opened.calls).toHaveLength(1);
    opened.newRows.begin(behind('i1'));
    opened.newRows.leave('new2');
    expect(newKeys(opened)).toEqual([]);
  });
});

describe('cells', () => {
  it('of any number of indicators and years are one command, and show what was typed meanwhile', async () => {
    const opened = open();
    opened.hold();
    const turn = opened.cells.change([
      { row: rowOf('i1'), columnKey: '2026', text: '12,5' },
      { row: rowOf('i2'), columnKey: '2027', text: '80–90' },
    ]);
    expect(opened.outline.get().drafts.get(draftKey('i1', '2026'))).toEqual({ text: '12,5', issue: null });
    await opened.release();
    expect(await turn).toBe(1);
    expect(opened.calls).toEqual([
      {
        method: 'target.set',
        input: {
          planId: 'plan',
          cells: [
            { indicatorId: 'i1', year: 2026, quarter: 0, value: '12.5', valueMax: null, ordinalCode: null },
            { indicatorId: 'i2', year: 2027, quarter: 0, value: '80', valueMax: '90', ordinalCode: null },
          ],
        },
      },
    ]);
    expect(opened.outline.get().drafts.size).toBe(0);
  });

  it('keep a refused text with its reason and send the others', async () => {
    const opened = open();
    await opened.cells.change([
      { row: rowOf('i1'), columnKey: '2026', text: 'banyak' },
      { row: rowOf('i2'), columnKey: '2026', text: '5' },
    ]);
    expect(opened.calls).toHaveLength(1);
    expect(opened.outline.get().drafts.get(draftKey('i1', '2026'))).toMatchObject({
      text: 'banyak',
      issue: { kind: 'figure' },
    });
  });

  it('keep what was typed when the file does not take it', async () => {
    const opened = open();
    opened.failWith({ code: 'row-changed-meanwhile', detail: { what: 'indicator' } });
    await opened.cells.change([{ row: rowOf('i1'), columnKey: 'unit', text: 'Orang' }]);
    expect(opened.outline.get().drafts.get(draftKey('i1', 'unit'))).toMatchObject({
      text: 'Orang',
      issue: { kind: 'failed', error: { code: 'row-changed-meanwhile' } },
    });
  });

  it('of a budget are the version the outline shows, else the ceiling of the plan itself', async () => {
    const opened = open();
    await opened.cells.change([
      { row: rowOf('P'), columnKey: '2026', text: '6' },
      { row: rowOf('P'), columnKey: '2027', text: '7' },
    ]);
    expect(opened.calls[0]?.input.cells).toEqual([
      { nodeId: 'P', year: 2026, budgetVersionId: 'murni-2026', ceiling: '6000000' },
      { nodeId: 'P', year: 2027, budgetVersionId: null, ceiling: '7000000' },
    ]);
  });

  it('of a baseline take the year before the plan when none is known', async () => {
    const bare = aPlan({
      ...plan,
      indicators: [anIndicator('i1', 'O', { baselineYear: null, baselineValue: null })],
    });
    const opened = open(bare);
    const row = { ...rowOf('i1'), indicator: bare.indicators[0] ?? null };
    await opened.cells.change([{ row, columnKey: 'baseline', text: '21,3' }]);
    expect(opened.calls[0]?.input.patch).toEqual({
      baselineValue: '21.3',
      baselineOrdinal: null,
      baselineYear: 2024,
    });
  });

  it('are never emptied of their text: rows are removed on purpose', () => {
    const opened = open();
    const row = { ...rowOf('O') } as OutlineRow;
    opened.cells.apply([{ row, columnKey: 'text', text: '' }], 'clear');
    expect(opened.calls).toEqual([]);
    opened.cells.apply([{ row, columnKey: 'text', text: '  ' }], 'type');
    expect(opened.calls).toEqual([]);
    expect(opened.outline.get().notice?.text).toBe('blank');
  });
});

describe('removing branches', () => {
  it('removes what hangs below with its top, and one press takes all of it back', async () => {
    const opened = open();
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
    const opened = open();
    await opened.rows.remove(['i1', 'i2']);
    opened.notes[0]?.act?.();
    await settleTurns();
    expect(opened.calls).toHaveLength(1);
    expect(opened.notes[0]?.text).toBe('2 removed');
    expect(opened.countUndone()).toBe(1);
  });

  it('does not take back what was done since', async () => {
    const opened = open();
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
    const { paste, outline, notes, tables } = open();
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
    const opened = open();
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
    const opened = open();
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
    const opened = open();
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
    const opened = open();
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
    const opened = open();
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
