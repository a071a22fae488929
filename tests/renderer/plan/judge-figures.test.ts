import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { sakipScale } from '../../../db/domain/ordinal.ts';
import { countBudgetDecimals, judgeBudget } from '../../../renderer/features/plan/model/judge-budget.ts';
import { judgeTarget, type TargetContext } from '../../../renderer/features/plan/model/judge-target.ts';
import { anIndicator } from './a-plan.ts';

const context = (parts: Partial<TargetContext> = {}): TargetContext => ({
  indicator: anIndicator('i', 'n'),
  scale: null,
  locale: 'id',
  neighbours: [],
  allowsRange: true,
  ...parts,
});
const index = anIndicator('i', 'n', { boundMin: decimal('0'), boundMax: decimal('100') });

describe('a typed target', () => {
  it('is one figure, in the number format of the file', () => {
    expect(judgeTarget({ text: '1.234,50' }, context())).toEqual({
      ok: true,
      value: { value: '1234.5', valueMax: null, ordinalCode: null },
    });
  });

  it('is a range from its lower to its upper end', () => {
    expect(judgeTarget({ text: '80–90' }, context())).toMatchObject({
      value: { value: '80', valueMax: '90' },
    });
    expect(judgeTarget({ text: '90–80' }, context())).toMatchObject({
      issue: { kind: 'unreadable', reason: 'range-reversed' },
    });
  });

  it('is no range where one figure is asked for', () => {
    expect(judgeTarget({ text: '80–90' }, context({ allowsRange: false }))).toMatchObject({
      issue: { kind: 'no-range' },
    });
  });

  it('is nothing where the cell is emptied or holds a dash', () => {
    for (const text of ['', '-', 't.t.']) {
      expect(judgeTarget({ text }, context())).toMatchObject({ value: { value: null } });
    }
  });

  it('is refused outside the bounds, with the reading that fits them', () => {
    // 8.341 with a lost decimal mark is 83,41 in an index of 0–100.
    expect(judgeTarget({ text: '8341' }, context({ indicator: index }))).toMatchObject({
      issue: { kind: 'out-of-bounds', read: '8341', suggestion: '83.41' },
    });
    expect(judgeTarget({ text: '90–190' }, context({ indicator: index }))).toMatchObject({
      issue: { kind: 'range-out-of-bounds' },
    });
  });

  it('is asked about when it is far from other years, and taken when it is meant', () => {
    const neighbours = [decimal('12'), decimal('13')];
    // 20 × 13 = 260 is the limit.
    expect(judgeTarget({ text: '1350' }, context({ neighbours }))).toMatchObject({ issue: { kind: 'far' } });
    expect(judgeTarget({ text: '1350', isConfirmed: true }, context({ neighbours }))).toMatchObject({
      ok: true,
      value: { value: '1350' },
    });
  });

  it('is a predicate by its code or its name, in any letters', () => {
    const indicator = anIndicator('i', 'n', { valueKind: 'ordinal' });
    const graded = context({ indicator, scale: sakipScale });
    expect(judgeTarget({ text: 'bb' }, graded)).toMatchObject({ value: { ordinalCode: 'BB' } });
    expect(judgeTarget({ text: 'memuaskan' }, graded)).toMatchObject({ value: { ordinalCode: 'A' } });
    expect(judgeTarget({ text: 'Z' }, graded)).toMatchObject({ issue: { kind: 'unknown-code' } });
    expect(judgeTarget({ text: 'A' }, context({ indicator }))).toMatchObject({ issue: { kind: 'no-scale' } });
  });

  it('keeps words out of the figures', () => {
    expect(judgeTarget({ text: 'banyak' }, context())).toMatchObject({
      issue: { kind: 'no-number', text: 'banyak' },
    });
  });

  it('takes the figure of a spreadsheet over what it shows', () => {
    const raw = { raw: '12.3456', isPercentFormat: false };
    expect(judgeTarget({ text: '12,3', raw }, context())).toMatchObject({ value: { value: '12.3456' } });
  });
});

describe('a typed ceiling', () => {
  const judge = (text: string) => judgeBudget({ text, locale: 'id' });

  it('is in millions of rupiah', () => {
    expect(judge('48.210')).toEqual({ ok: true, value: '48210000000' });
    expect(judge('612,5')).toEqual({ ok: true, value: '612500000' });
  });

  it('is in rupiah where the text says so', () => {
    expect(judge('Rp3.420.000.000')).toEqual({ ok: true, value: '3420000000' });
    expect(judge('3,42 miliar')).toEqual({ ok: true, value: '3420000000' });
  });

  it('is never a part of a rupiah', () => {
    expect(judge('0,0000005')).toMatchObject({ issue: { kind: 'no-whole-rupiah' } });
  });

  it('is asked about when rupiah were typed as if they were millions', () => {
    expect(judge('3.420.000.000')).toMatchObject({
      issue: { kind: 'rupiah-in-millions', suggestion: '3420000000' },
    });
  });

  it('is taken away with the text', () => {
    expect(judge('')).toEqual({ ok: true, value: null });
    expect(judge('10–20')).toMatchObject({ issue: { kind: 'no-range' } });
    expect(judge('banyak')).toMatchObject({ issue: { kind: 'no-number' } });
  });

  it('is shown with as many decimals of a million as the most exact one needs, three at most', () => {
    expect(countBudgetDecimals([decimal('48210000000')])).toBe(0);
    // 612,5 needs one, 64,25 needs two.
    expect(countBudgetDecimals([decimal('612500000'), decimal('64250000')])).toBe(2);
    expect(countBudgetDecimals([decimal('234567891')])).toBe(3);
    // Beside 3.264,8 millions nobody reads decimals; the exact amount is in the cell's own text.
    expect(countBudgetDecimals([decimal('3264800000'), decimal('64250000')])).toBe(0);
  });
});
