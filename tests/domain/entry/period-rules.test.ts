import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { findDueDay, findMonthDueDay, findPeriodDue } from '../../../db/domain/entry/period-due.ts';
import { findPreviousCell } from '../../../db/domain/entry/previous-period.ts';
import { findRatioParts } from '../../../db/domain/entry/ratio-parts.ts';
import { findReleaseState, listReleased } from '../../../db/domain/entry/release.ts';
import type { RealizationCell } from '../../../db/domain/plan-document.ts';
import { plainRealization as aRealization } from '../../support/plain-rows.ts';

const expected = (change: Partial<RealizationCell>): RealizationCell =>
  aRealization('a', 2026, '10', { releaseDate: '2027-02-15', ...change });

describe('a figure that comes out after the report', () => {
  it('waits until its day and is due from then on', () => {
    expect(findReleaseState(expected({}), '2027-02-14')).toBe('waiting');
    expect(findReleaseState(expected({}), '2027-02-15')).toBe('due');
    const missing = expected({ value: null, missingReason: 'BPS' });
    expect(findReleaseState({ ...missing, status: 'final' }, '2027-03-01')).toBe('due');
  });

  it('is settled by a final figure, and nothing is expected without a day', () => {
    expect(findReleaseState(expected({ status: 'final' }), '2027-03-01')).toBeNull();
    expect(findReleaseState(expected({ releaseDate: null }), '2027-03-01')).toBeNull();
    expect(findReleaseState(null, '2027-03-01')).toBeNull();
  });

  it('is listed with the longest overdue first', () => {
    const older = expected({ indicatorId: 'b', releaseDate: '2027-01-10' });
    expect(
      listReleased([expected({}), older, expected({ status: 'final' })], '2027-03-01').map(
        ({ indicatorId }) => indicatorId,
      ),
    ).toEqual(['b', 'a']);
  });
});

describe('the day a period is due', () => {
  const quarterly = { frequency: 'quarterly', dueDays: 10 } as const;
  const yearly = { frequency: 'yearly', dueDays: 31 } as const;

  it('is counted from the end of the quarter, half-year or year', () => {
    expect(findDueDay(quarterly, 2026, 3)).toBe('2026-10-10');
    expect(findDueDay({ frequency: 'monthly', dueDays: 5 }, 2026, 1)).toBe('2026-04-05');
    expect(findDueDay({ frequency: 'half-yearly', dueDays: 15 }, 2026, 2)).toBe('2026-07-15');
    expect(findDueDay({ frequency: 'half-yearly', dueDays: 15 }, 2026, 3)).toBeNull();
    expect(findDueDay(yearly, 2026, 3)).toBeNull();
    expect(findDueDay(yearly, 2026, 0)).toBe('2027-01-31');
    expect(findDueDay({ frequency: null, dueDays: 10 }, 2026, 0)).toBeNull();
    // February ends on the 28th; a quarterly figure is not asked for in August.
    expect(findMonthDueDay({ frequency: 'monthly', dueDays: 5 }, 2026, 2)).toBe('2026-03-05');
    expect(findMonthDueDay(quarterly, 2026, 8)).toBeNull();
  });

  it('is the first of what is not filled in, then the last of all', () => {
    const period = { year: 2026, quarter: 0 } as const;
    const of = (rule: typeof quarterly | typeof yearly, isFilled: boolean) => ({ rule, isFilled });
    const open = [of(quarterly, false), of(yearly, false)];
    expect(findPeriodDue(open, period, '2027-01-05')).toEqual({ day: '2027-01-10', isOverdue: false });
    expect(findPeriodDue(open, period, '2027-01-11')).toEqual({ day: '2027-01-10', isOverdue: true });
    const half = [of(quarterly, true), of(yearly, false)];
    expect(findPeriodDue(half, period, '2027-01-11')).toEqual({ day: '2027-01-31', isOverdue: false });
    const all = [of(quarterly, true), of(yearly, true)];
    expect(findPeriodDue(all, period, '2027-05-01')).toEqual({ day: '2027-01-31', isOverdue: false });
    expect(findPeriodDue([], period, '2027-05-01')).toBeNull();
  });
});

describe('the two figures of a ratio', () => {
  it('are called as the indicator describes its components', () => {
    const component = (symbol: string, name: string) => ({
      id: symbol,
      version: 1,
      indicatorId: 'i',
      sort: 0,
      symbol,
      name,
      unitOfMeasure: null,
      dataSource: null,
    });
    const components = [component('a', 'Balita stunting'), component('b', ' ')];
    expect(findRatioParts({ id: 'i', calculation: 'a / b * 100' }, components)).toEqual({
      numerator: { symbol: 'a', name: 'Balita stunting' },
      denominator: { symbol: 'b', name: null },
    });
    expect(findRatioParts({ id: 'i', calculation: 'a + b' }, components)).toBeNull();
    expect(findRatioParts({ id: 'i', calculation: null }, components)).toBeNull();
  });
});

describe('the period before', () => {
  const at = (quarter: 0 | 1 | 2 | 3 | 4, value: string | null, change: Partial<RealizationCell> = {}) =>
    aRealization('i', 2026, value, { quarter, ...change });

  it('is the quarter before, for the first one the last of the year before or that year', () => {
    const year = [undefined, at(1, '5'), at(2, null, { missingReason: 'x' }), undefined, undefined];
    const before = [at(0, '7'), undefined, undefined, undefined, at(4, '8')];
    expect(findPreviousCell({ year, before }, 2)?.value).toBe('5');
    expect(findPreviousCell({ year, before }, 3)).toBeNull();
    expect(findPreviousCell({ year, before }, 1)?.value).toBe('8');
    expect(findPreviousCell({ year, before: [at(0, '7')] }, 1)?.value).toBe('7');
    expect(findPreviousCell({ year, before }, 0)?.value).toBe('7');
    const ratio = at(1, null, { numerator: decimal('3'), denominator: decimal('4') });
    expect(findPreviousCell({ year: [undefined, ratio], before: [] }, 2)).toBe(ratio);
  });
});
