import { listDueDates } from '../due-dates.ts';
import type { Month } from '../months.ts';
import type { PlanIndicator, Quarter } from '../plan-document.ts';

type DueRule = Pick<PlanIndicator, 'frequency' | 'dueDays'>;

/** The day on which the figure of a quarter, or of the year (quarter 0), is due; null where nothing is asked for then. */
export const findDueDay = (indicator: DueRule, year: number, quarter: Quarter): string | null =>
  findDueOfEnd(indicator, year, quarter === 0 ? 12 : quarter * 3);

/** The same for a month, where figures are asked for by month. */
export const findMonthDueDay = (indicator: DueRule, year: number, month: Month): string | null =>
  findDueOfEnd(indicator, year, month);

/** What is due after the end of a month. */
function findDueOfEnd(indicator: DueRule, year: number, month: number): string | null {
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return listDueDates(indicator, year).find(({ endsOn }) => endsOn === end)?.dueOn ?? null;
}

export type PeriodDue = {
  readonly day: string;
  /** The day has passed and something is still to be filled in. */
  readonly isOverdue: boolean;
};

/** What a screen of one period counts down to: the first day of what is not filled in, else the last day of all. */
export function findPeriodDue(
  indicators: readonly { readonly rule: DueRule; readonly isFilled: boolean }[],
  period: { readonly year: number; readonly quarter: Quarter },
  today: string,
): PeriodDue | null {
  const days = indicators.flatMap(({ rule, isFilled }) => {
    const day = findDueDay(rule, period.year, period.quarter);
    return day === null ? [] : [{ day, isFilled }];
  });
  const open = days.filter(({ isFilled }) => !isFilled).map(({ day }) => day);
  const [first] = open.toSorted();
  if (first !== undefined) return { day: first, isOverdue: first < today };
  const last = days
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return last === undefined ? null : { day: last, isOverdue: false };
}
