import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { compareRow } from '../../../db/domain/entry-sheet/compare-row.ts';
import { type JudgeContext, judgeRow } from '../../../db/domain/entry-sheet/judge-row.ts';
import type { ReturnedCell, ReturnedRow } from '../../../db/domain/entry-sheet/read-rows.ts';
import { emptyState, type SheetState } from '../../../db/domain/entry-sheet/sheet-state.ts';
import type { PlanIndicator } from '../../../db/domain/plan-document.ts';
import { emptyIndicator } from '../../support/empty-rows.ts';

const state = (value: string | null, note: string | null = null): SheetState => ({
  ...emptyState,
  value: value === null ? null : decimal(value),
  note,
});

/** A sheet that says `given`, went out with `base` and meets `current`. */
const compare = (given: SheetState, base: SheetState | null, current: SheetState) =>
  compareRow({ given, suggestion: null, problems: [] }, current, base);

describe('three states of a cell', () => {
  it.each([
    // given, as it went out, in the file now → state, what the file then says
    ['an answer to an empty cell', '5', null, null, 'new', '5'],
    ['a correction of what was there', '6', '5', '5', 'changed', '6'],
    ['a cell nobody touched', '5', '5', '5', 'unchanged', '5'],
    ['an edit made here alone', '5', '5', '7', 'unchanged', '7'],
    ['an edit made here after an empty sheet went out', null, null, '7', 'unchanged', '7'],
    ['the same answer on both sides', '7', '5', '7', 'unchanged', '7'],
    ['two answers', '6', '5', '7', 'conflict', '6'],
    ['two answers to an empty cell', '6', null, '7', 'conflict', '6'],
    ['an answer to what was removed here', '6', '5', null, 'conflict', '6'],
    ['a cell that was emptied', null, '5', '5', 'unchanged', '5'],
  ] as const)('tell %s', (_name, given, base, current, expected, after) => {
    const compared = compare(state(given), state(base), state(current));
    expect([compared.state, compared.after.value]).toEqual([expected, after]);
  });

  it('look at figure and note apart', () => {
    const both = compare(state('5', 'dari bidang'), state('5'), state('7', 'dari perencana'));
    // The figure was changed here alone and stays; the notes stand against each other.
    expect([both.state, both.after.value, both.after.note]).toEqual(['conflict', '7', 'dari bidang']);
    const one = compare(state('6', null), state('5'), state('5', 'dari perencana'));
    expect([one.state, one.after.value, one.after.note]).toEqual(['changed', '6', 'dari perencana']);
  });

  it('take a table, which never went out, for what it says', () => {
    expect(compare(state('6'), null, state('5')).state).toBe('changed');
    expect(compare(state('5'), null, state('5')).state).toBe('unchanged');
    expect(compare(state('5'), null, state(null)).state).toBe('new');
  });

  it('leave a line break of another system and spaces at the end out of account', () => {
    const sent = state('5', 'baris satu\nbaris dua');
    expect(compare(state('5', 'baris satu\r\nbaris dua '), sent, sent).state).toBe('unchanged');
  });
});

const percent = {
  ...emptyIndicator,
  id: 'i',
  valueKind: 'number',
  unitOfMeasure: '%',
  boundMin: decimal('0'),
  boundMax: decimal('100'),
  baselineValue: decimal('85'),
  calculation: 'a / b * 100',
} as unknown as PlanIndicator;
const context: JudgeContext = {
  asked: {
    indicator: percent,
    node: null,
    scale: null,
    ratio: { numerator: { symbol: 'a', name: null }, denominator: { symbol: 'b', name: null } },
    targets: [],
    realizations: [],
    before: [],
    cell: null,
    isAnnualOnly: false,
  },
  quarter: 3,
  locale: 'id',
};
const cell = (text: string, raw: ReturnedCell['raw'] = null): ReturnedCell => ({
  text,
  raw,
  kind: 'plain',
  row: 8,
  column: 8,
  isMerged: false,
});
const judge = (cells: ReturnedRow['cells']) => judgeRow({ cells }, context);
const kindsOf = (cells: ReturnedRow['cells']) => judge(cells).problems.map(({ kind }) => kind);

describe('a row that came back', () => {
  it('reads a cell that is formatted as a percentage as what it shows, and says so', () => {
    const judged = judge({ value: cell('90%', { raw: '0.9', isPercentFormat: true }) });
    expect(judged.given.value).toBe('90');
    expect(judged.problems).toMatchObject([
      { severity: 'hint', kind: 'percent-cell', address: 'I9', read: '90' },
    ]);
  });

  it('doubts 0.9 in a percentage near 85, and offers 90 without taking it', () => {
    // 0.9 × 20 = 18 is still below 85, so the figure is far below its neighbour.
    const judged = judge({ value: cell('0,9', { raw: '0.9', isPercentFormat: false }) });
    expect(judged).toMatchObject({ given: { value: '0.9' }, suggestion: '90' });
    expect(judged.problems).toMatchObject([{ severity: 'doubt', kind: 'far', suggestion: '90' }]);
  });

  it('reads the very digits of a number cell, without the noise of binary fractions', () => {
    expect(
      judge({ value: cell('18,6', { raw: '18.600000000000001', isPercentFormat: false }) }).given.value,
    ).toBe('18.6');
    expect(judge({ value: cell('18,6') }).given.value).toBe('18.6');
  });

  it('takes both parts of a ratio or neither, and none that cannot be divided', () => {
    expect(judge({ numerator: cell('40.900'), denominator: cell('48.000') }).given).toMatchObject({
      value: null,
      numerator: '40900',
      denominator: '48000',
    });
    expect(kindsOf({ numerator: cell('40') })).toEqual(['ratio-incomplete']);
    expect(kindsOf({ numerator: cell('40'), denominator: cell('0') })).toEqual(['zero-denominator']);
    expect(kindsOf({ numerator: cell('empat'), denominator: cell('5') })).toEqual(['no-number']);
  });

  it('says nothing about a figure that was out of bounds before and nobody touched', () => {
    const judged = judge({ value: cell('120', { raw: '120', isPercentFormat: false }) });
    expect(judged.problems.map(({ kind }) => kind)).toEqual(['out-of-bounds']);
    const compared = compareRow(judged, state('120'), state('120'));
    expect([compared.state, compared.problems]).toEqual(['unchanged', []]);
    expect(compareRow(judged, state('90'), state('90')).state).toBe('refused');
  });
});
