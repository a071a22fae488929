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
  compareRow({ given, offers: {}, problems: [] }, current, base);

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

/** What three months say, in order, with the quarter's own figure and reason where there are any. */
const months = (
  [first, second, third]: readonly [string | null, string | null, string | null],
  rest: Partial<SheetState> = {},
): SheetState => {
  const [month1 = null, month2 = null, month3 = null] = [first, second, third].map((one) =>
    one === null ? null : decimal(one),
  );
  return { ...emptyState, month1, month2, month3, ...rest };
};
const monthsOf = ({ month1, month2, month3 }: SheetState) => [month1, month2, month3];

describe('months of a quarter', () => {
  it.each([
    [
      'the first of them',
      ['4', null, null],
      [null, null, null],
      [null, null, null],
      'new',
      ['4', null, null],
    ],
    [
      'another one, beside what is there',
      ['4', '5', null],
      ['4', null, null],
      ['4', null, null],
      'new',
      ['4', '5', null],
    ],
    ['a correction', ['6', null, null], ['4', null, null], ['4', null, null], 'changed', ['6', null, null]],
    [
      'what nobody touched',
      ['4', null, null],
      ['4', null, null],
      ['4', null, null],
      'unchanged',
      ['4', null, null],
    ],
    // October was filled in here and November there: neither stands against the other.
    [
      'two people and two months',
      [null, '5', null],
      [null, null, null],
      ['4', null, null],
      'new',
      ['4', '5', null],
    ],
    [
      'two answers to one month',
      ['6', '5', null],
      [null, null, null],
      ['4', null, null],
      'conflict',
      ['6', '5', null],
    ],
    [
      'a month that was emptied',
      [null, '5', null],
      ['4', '5', null],
      ['4', '5', null],
      'unchanged',
      ['4', '5', null],
    ],
  ] as const)('tell %s', (_name, given, base, current, expected, after) => {
    const compared = compare(months(given), months(base), months(current));
    expect([compared.state, monthsOf(compared.after)]).toEqual([expected, after]);
  });

  it('take the place of a reason why there was no figure, and make room for one', () => {
    const waiting = months([null, null, null], { missingReason: 'Menunggu BPS' });
    const filled = compare(months(['4', null, null]), waiting, waiting);
    expect([filled.state, filled.after.missingReason, filled.problems]).toEqual(['new', null, []]);
    // The reason was written here after the sheet had gone out: a person decides.
    expect(compare(months(['4', null, null]), emptyState, waiting).state).toBe('conflict');
    const gone = compare(waiting, months(['4', null, null]), months(['4', null, null]));
    expect([gone.state, monthsOf(gone.after), gone.problems]).toEqual(['new', [null, null, null], []]);
    expect(compare(waiting, emptyState, months(['4', null, null])).state).toBe('conflict');
  });

  it('keep a note that has no other figure beside it, and say that a month was emptied', () => {
    const noted = compare(months(['4', null, null], { note: 'Sesuai' }), emptyState, emptyState);
    expect([noted.state, noted.after.note]).toEqual(['new', 'Sesuai']);
    const emptied = compare(months([null, '5', null]), months(['4', null, null]), months(['4', null, null]));
    expect([emptied.state, emptied.problems.map(({ kind }) => kind)]).toEqual(['new', ['emptied']]);
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
    isByMonth: false,
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
    expect(judged).toMatchObject({ given: { value: '0.9' }, offers: { value: '90' } });
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

  it('reads each month by itself, near to the other months and not to the year', () => {
    const read = judge({ month1: cell('30,5'), month2: cell('t.t.'), month3: cell('#REF!') });
    expect(read.given).toMatchObject({ value: null, month1: '30.5', month2: null, month3: null });
    // A month has no reason of its own: the quarter says why there is no figure.
    expect(read.problems.map(({ kind, column }) => [kind, column])).toEqual([
      ['no-number', 'month2'],
      ['sheet-error', 'month3'],
    ]);
    expect(kindsOf({ month1: cell('30'), missingReason: cell('Belum') })).toEqual(['both']);
    const graded = { ...percent, valueKind: 'ordinal' } as const;
    const asked = { ...context, asked: { ...context.asked, indicator: graded } };
    const refused = judgeRow({ cells: { month1: cell('30') } }, asked);
    expect(refused.problems.map(({ kind }) => kind)).toEqual(['no-months']);
  });

  it('says nothing about a figure that was out of bounds before and nobody touched', () => {
    const judged = judge({ value: cell('120', { raw: '120', isPercentFormat: false }) });
    expect(judged.problems.map(({ kind }) => kind)).toEqual(['out-of-bounds']);
    const compared = compareRow(judged, state('120'), state('120'));
    expect([compared.state, compared.problems]).toEqual(['unchanged', []]);
    expect(compareRow(judged, state('90'), state('90')).state).toBe('refused');
    const month = judge({ month2: cell('120', { raw: '120', isPercentFormat: false }) });
    const sent = months([null, '120', null]);
    expect([compareRow(month, sent, sent).state, compareRow(month, sent, sent).problems]).toEqual([
      'unchanged',
      [],
    ]);
    expect(compareRow(month, emptyState, emptyState).state).toBe('refused');
  });
});
