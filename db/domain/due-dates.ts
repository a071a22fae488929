import type { PlanIndicator } from './plan-document.ts';

/** The end of a period whose figures are asked for, and the day they are due; days as `YYYY-MM-DD`. */
export type DueDate = Readonly<{ period: number; endsOn: string; dueOn: string }>;

/** Periods in a year. */
const counts: Readonly<Record<NonNullable<PlanIndicator['frequency']>, number>> = {
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  yearly: 1,
};

const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** When the figures of a year are due: so many days after the end of each month, quarter, half-year or year. */
export function listDueDates(
  { frequency, dueDays }: Pick<PlanIndicator, 'frequency' | 'dueDays'>,
  year: number,
): readonly DueDate[] {
  if (frequency === null || dueDays === null) return [];
  const months = 12 / counts[frequency];
  return Array.from({ length: counts[frequency] }, (_, index) => {
    // Day 0 of a month is the last one of the month before.
    const end = new Date(Date.UTC(year, (index + 1) * months, 0));
    const due = new Date(end);
    due.setUTCDate(due.getUTCDate() + dueDays);
    return { period: index + 1, endsOn: toDay(end), dueOn: toDay(due) };
  });
}
