import { describe, expect, it } from 'vitest';
import type { PeriodState, PeriodStatus } from '../../../db/domain/verification/period.ts';
import { findBudgetClosing } from '../../../renderer/features/budget/model/sealed-cell.ts';

const periodOf = (quarter: PeriodState['quarter'], status: PeriodStatus): PeriodState => ({
  id: `${quarter}`,
  version: 1,
  year: 2026,
  quarter,
  status,
  actedBy: 'Penilai',
  actedAt: '2027-02-01T00:00:00.000Z',
  note: null,
});
const leaf = { isSpentSum: false, isByQuarter: false };
const at = (columnKey: string, year = 2026) => ({ year, columnKey });

describe('a figure of the budget screen', () => {
  it('is closed by the seal of its year, with the period that says who sealed it', () => {
    const sealed = { periods: [periodOf(0, 'sealed')] };
    const closed = { kind: 'sealed', period: sealed.periods[0] };
    expect(findBudgetClosing(sealed, at('spent'), leaf)).toEqual(closed);
    expect(findBudgetClosing(sealed, at('target'), leaf)).toEqual(closed);
    // A sum and a year made of quarters are closed for the same reason.
    expect(findBudgetClosing(sealed, at('spent'), { isSpentSum: true, isByQuarter: true })).toEqual(closed);
    // Ceilings belong to budget documents, and other years to themselves.
    expect(findBudgetClosing(sealed, at('ceiling'), leaf)).toBeNull();
    expect(findBudgetClosing(sealed, at('spent', 2027), leaf)).toBeNull();
  });

  it('stays open while the figures of the year are only under review, and when a quarter alone is sealed', () => {
    expect(findBudgetClosing({ periods: [periodOf(0, 'verified')] }, at('spent'), leaf)).toBeNull();
    expect(findBudgetClosing({ periods: [periodOf(3, 'sealed')] }, at('spent'), leaf)).toBeNull();
  });

  it('says where a year that is made of quarters is filled in', () => {
    const row = { isSpentSum: false, isByQuarter: true };
    expect(findBudgetClosing({ periods: [] }, at('spent'), row)).toEqual({ kind: 'by-quarter' });
    expect(findBudgetClosing({ periods: [] }, at('spent'), { ...row, isSpentSum: true })).toBeNull();
  });
});
