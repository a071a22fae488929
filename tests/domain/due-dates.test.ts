import { describe, expect, it } from 'vitest';
import { listDueDates } from '../../db/domain/due-dates.ts';

describe('due dates', () => {
  it('count days from the end of each quarter, over the end of the year', () => {
    expect(listDueDates({ frequency: 'quarterly', dueDays: 10 }, 2026)).toEqual([
      { period: 1, endsOn: '2026-03-31', dueOn: '2026-04-10' },
      { period: 2, endsOn: '2026-06-30', dueOn: '2026-07-10' },
      { period: 3, endsOn: '2026-09-30', dueOn: '2026-10-10' },
      { period: 4, endsOn: '2026-12-31', dueOn: '2027-01-10' },
    ]);
  });

  it('know February and leap years', () => {
    const ends = (year: number) => listDueDates({ frequency: 'monthly', dueDays: 1 }, year)[1];
    expect(ends(2026)).toEqual({ period: 2, endsOn: '2026-02-28', dueOn: '2026-03-01' });
    expect(ends(2028)).toEqual({ period: 2, endsOn: '2028-02-29', dueOn: '2028-03-01' });
  });

  it('fall on the last day itself with no days, and are none without a frequency or a number of days', () => {
    expect(listDueDates({ frequency: 'yearly', dueDays: 0 }, 2026)).toEqual([
      { period: 1, endsOn: '2026-12-31', dueOn: '2026-12-31' },
    ]);
    expect(listDueDates({ frequency: 'half-yearly', dueDays: 60 }, 2026).map(({ dueOn }) => dueOn)).toEqual([
      '2026-08-29',
      '2027-03-01',
    ]);
    expect(listDueDates({ frequency: null, dueDays: 5 }, 2026)).toEqual([]);
    expect(listDueDates({ frequency: 'yearly', dueDays: null }, 2026)).toEqual([]);
  });
});
