import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { type EntryContext, judgeEntry } from '../../../db/domain/entry/judge-entry.ts';
import { sakipScale } from '../../../db/domain/ordinal.ts';

const index: EntryContext = {
  indicator: {
    valueKind: 'number',
    unitOfMeasure: 'Indeks',
    boundMin: decimal('0'),
    boundMax: decimal('100'),
    calculation: null,
  },
  scale: null,
  locale: 'id',
  neighbours: [decimal('84'), decimal('83.1')],
};
const percent: EntryContext = { ...index, indicator: { ...index.indicator, unitOfMeasure: '%' } };
const people: EntryContext = {
  ...index,
  indicator: {
    valueKind: 'number',
    unitOfMeasure: 'Orang',
    boundMin: null,
    boundMax: null,
    calculation: null,
  },
  neighbours: [decimal('120')],
};
const rating: EntryContext = {
  indicator: {
    valueKind: 'ordinal',
    unitOfMeasure: 'Predikat',
    boundMin: null,
    boundMax: null,
    calculation: null,
  },
  scale: sakipScale,
  locale: 'id',
  neighbours: [],
};
const nothing = { value: null, ordinalCode: null, missingReason: null };

describe('an entry that is kept', () => {
  it('is the figure as the office writes it', () => {
    expect(judgeEntry({ text: '83,41' }, index)).toEqual({
      kind: 'keep',
      entry: { ...nothing, value: '83.41' },
      marks: [],
    });
  });

  it('may be zero, which is a figure and not an empty cell', () => {
    expect(judgeEntry({ text: '0' }, people)).toEqual({
      kind: 'keep',
      entry: { ...nothing, value: '0' },
      marks: [],
    });
  });

  it('is empty when the cell was cleared', () => {
    expect(judgeEntry({ text: '  ' }, index)).toEqual({ kind: 'keep', entry: nothing, marks: [] });
  });

  it('says how it was read when another reading was possible', () => {
    expect(judgeEntry({ text: '83.41' }, index)).toEqual({
      kind: 'keep',
      entry: { ...nothing, value: '83.41' },
      marks: ['decimal-mark'],
    });
  });

  it('is not available, with the reason when one was typed', () => {
    expect(judgeEntry({ text: 't.t.' }, index)).toMatchObject({
      entry: { value: null, missingReason: '' },
    });
    expect(judgeEntry({ text: '-' }, index)).toMatchObject({ entry: { value: null, missingReason: '' } });
    expect(judgeEntry({ text: 't.t.: data BPS belum terbit' }, index)).toMatchObject({
      entry: { missingReason: 'data BPS belum terbit' },
    });
    expect(judgeEntry({ text: 'Tidak tersedia, survei tiap dua tahun' }, rating)).toMatchObject({
      entry: { missingReason: 'survei tiap dua tahun' },
    });
  });

  it('is the figure behind a pasted cell, and 90 where a percentage shows 90%', () => {
    const pasted = { text: '90%', raw: { raw: '0.9', isPercentFormat: true } };
    expect(judgeEntry(pasted, percent)).toMatchObject({ entry: { value: '90' }, marks: ['percent-cell'] });
    expect(
      judgeEntry({ text: '83,4', raw: { raw: '83.409999999999997', isPercentFormat: false } }, index),
    ).toMatchObject({ entry: { value: '83.41' } });
  });

  it('is a predicate by its code or name in any letters', () => {
    expect(judgeEntry({ text: 'bb' }, rating)).toMatchObject({ entry: { ordinalCode: 'BB' } });
    expect(judgeEntry({ text: 'sangat memuaskan' }, rating)).toMatchObject({ entry: { ordinalCode: 'AA' } });
  });
});

describe('an entry that is refused', () => {
  it('breaks the bounds, with the figure that was probably meant', () => {
    expect(judgeEntry({ text: '8.341' }, index)).toEqual({
      kind: 'refuse',
      issue: { kind: 'out-of-bounds', read: '8341', suggestion: '83.41' },
    });
  });

  it('breaks the bounds even when it is confirmed', () => {
    expect(judgeEntry({ text: '101', isConfirmed: true }, index)).toMatchObject({ kind: 'refuse' });
  });

  it('is far from its neighbours, until the person says it is meant', () => {
    // 3,000 is 25 times 120; more than 20 times is doubted.
    expect(judgeEntry({ text: '3000' }, people)).toMatchObject({ kind: 'refuse', issue: { kind: 'far' } });
    expect(judgeEntry({ text: '3000', isConfirmed: true }, people)).toMatchObject({
      kind: 'keep',
      entry: { value: '3000' },
    });
  });

  it('is what a formula of the spreadsheet could not compute, though it says "not available"', () => {
    for (const text of ['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#####']) {
      expect(judgeEntry({ text }, index)).toEqual({ kind: 'refuse', issue: { kind: 'sheet-error' } });
    }
  });

  it('is a date, whatever number the spreadsheet keeps behind it', () => {
    const days = ['12-Mei', 'Mei-26', '12/10/2026', '2026-10-12', '2026-10-12 00:00:00', '12 Okt 2026'];
    for (const text of days) {
      // 46154 is 12 May 2026 as spreadsheets count days, and no figure of anything.
      for (const raw of [null, { raw: '46154', isPercentFormat: false }]) {
        expect(judgeEntry({ text, raw }, people)).toEqual({ kind: 'refuse', issue: { kind: 'date' } });
      }
    }
    expect(judgeEntry({ text: '12 kg' }, people)).toMatchObject({ issue: { kind: 'unreadable' } });
  });

  it('is larger than anything that is counted, as 1E+308 is', () => {
    const huge = { text: '1E+308', raw: { raw: '1e308', isPercentFormat: false }, isConfirmed: true };
    expect(judgeEntry(huge, people)).toEqual({ kind: 'refuse', issue: { kind: 'too-large', digits: 309 } });
  });

  it('is a word where a number belongs, a range or an unknown predicate', () => {
    expect(judgeEntry({ text: 'banyak' }, index)).toEqual({ kind: 'refuse', issue: { kind: 'no-number' } });
    expect(judgeEntry({ text: '80–85' }, index)).toEqual({ kind: 'refuse', issue: { kind: 'range' } });
    expect(judgeEntry({ text: '1e5' }, index)).toMatchObject({ issue: { kind: 'unreadable' } });
    expect(judgeEntry({ text: 'ZZ' }, rating)).toMatchObject({ issue: { kind: 'unknown-code' } });
    expect(judgeEntry({ text: 'BB' }, { ...rating, scale: null })).toMatchObject({
      issue: { kind: 'no-scale' },
    });
  });
});

describe('two figures in place of their ratio', () => {
  it('are kept as they are, within the bounds of what they give', () => {
    expect(judgeEntry({ text: '=40.900/86.501,5' }, percent)).toEqual({
      kind: 'keep',
      entry: { ...nothing, ratio: { numerator: '40900', denominator: '86501.5' } },
      marks: [],
    });
    // 300 ÷ 40 × 100 = 750 %
    expect(judgeEntry({ text: '=300/40' }, percent)).toMatchObject({
      issue: { kind: 'out-of-bounds', read: '750' },
    });
    // The indicator's own calculation: 3 ÷ 400 × 1,000 = 7.5
    const perThousand = { ...index, indicator: { ...index.indicator, calculation: 'a / b * 1000' } };
    expect(judgeEntry({ text: '=3/400' }, perThousand)).toMatchObject({ kind: 'keep' });
    expect(judgeEntry({ text: '=300/400' }, perThousand)).toMatchObject({ issue: { read: '750' } });
  });

  it('are refused where they are none', () => {
    expect(judgeEntry({ text: '=5/0' }, percent)).toMatchObject({ issue: { kind: 'zero-denominator' } });
    expect(judgeEntry({ text: '=banyak/5' }, percent)).toMatchObject({ issue: { kind: 'no-number' } });
    expect(judgeEntry({ text: '5/6' }, percent)).toMatchObject({ issue: { kind: 'unreadable' } });
  });
});
