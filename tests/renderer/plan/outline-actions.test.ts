import { describe, expect, it } from 'vitest';
import { draftKey, type OutlineRow } from '../../../renderer/features/plan/model/outline-row.ts';
import { settleTurns } from './a-host.ts';
import { anIndicator, aPlan } from './a-plan.ts';
import { behind, newKeys, openOutline, plan, rowOf } from './an-outline.ts';

describe('a row that is being written', () => {
  it('is on the page alone until it has a text, and leaves nothing behind when it is given up', () => {
    const opened = openOutline();
    opened.newRows.begin(behind('i1'));
    expect(newKeys(opened)).toEqual(['new1']);
    expect(opened.focused.at(-1)).toEqual({ rowKey: 'new1', columnKey: 'text', edit: true });
    opened.newRows.discard('new1');
    expect(newKeys(opened)).toEqual([]);
    expect(opened.calls).toEqual([]);
    expect(opened.focused.at(-1)).toMatchObject({ rowKey: 'i1', edit: false });
  });

  it('is one at a time: another one takes the place of an empty one', () => {
    const opened = openOutline();
    opened.newRows.begin(behind('i1'));
    opened.newRows.begin(behind('new1'));
    expect(opened.outline.get().newRows.map((row) => row.place)).toEqual([behind('i1')]);
  });

  it('can be followed by the next one before the file has answered', async () => {
    const opened = openOutline();
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
    const opened = openOutline();
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
    const opened = openOutline();
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
    const opened = openOutline();
    opened.newRows.begin(behind('i1'));
    opened.failWith({ code: 'disk-full', detail: { folder: 'D:' } });
    await opened.newRows.submit('new1', 'Satu');
    opened.failWith(null);
    opened.newRows.begin(behind('new1'));
    await opened.newRows.submit('new2', 'Dua');
    expect(opened.calls.at(-1)?.input).toEqual({ nodeId: 'O', afterId: 'i1', name: 'Dua' });
  });

  it('says at its place why it cannot go deeper', () => {
    const opened = openOutline();
    opened.newRows.begin(behind('i1'));
    opened.newRows.step('new1', 'deeper');
    expect(opened.outline.get().notice).toEqual({
      rowKey: 'new1',
      columnKey: 'text',
      text: 'indicator-has-no-children',
    });
  });

  it('vanishes when the keyboard leaves it empty, is kept with a text, and stays while a list is open', async () => {
    const opened = openOutline();
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
    const opened = openOutline();
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
    const opened = openOutline();
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
    const opened = openOutline();
    opened.failWith({ code: 'row-changed-meanwhile', detail: { what: 'indicator' } });
    await opened.cells.change([{ row: rowOf('i1'), columnKey: 'unit', text: 'Orang' }]);
    expect(opened.outline.get().drafts.get(draftKey('i1', 'unit'))).toMatchObject({
      text: 'Orang',
      issue: { kind: 'failed', error: { code: 'row-changed-meanwhile' } },
    });
  });

  it('of a budget are the version the outline shows, else the ceiling of the plan itself', async () => {
    const opened = openOutline();
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
    const opened = openOutline(bare);
    const row = { ...rowOf('i1'), indicator: bare.indicators[0] ?? null };
    await opened.cells.change([{ row, columnKey: 'baseline', text: '21,3' }]);
    expect(opened.calls[0]?.input.patch).toEqual({
      baselineValue: '21.3',
      baselineOrdinal: null,
      baselineYear: 2024,
    });
  });

  it('are never emptied of their text: rows are removed on purpose', () => {
    const opened = openOutline();
    const row = { ...rowOf('O') } as OutlineRow;
    opened.cells.apply([{ row, columnKey: 'text', text: '' }], 'clear');
    expect(opened.calls).toEqual([]);
    opened.cells.apply([{ row, columnKey: 'text', text: '  ' }], 'type');
    expect(opened.calls).toEqual([]);
    expect(opened.outline.get().notice?.text).toBe('blank');
  });
});
