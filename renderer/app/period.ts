import type { Plan, Quarter } from '../../db/domain/plan-document.ts';

/** The year and quarter every screen that depends on them shows; one for all of them. */
export type Period = Readonly<{ year: number; quarter: Quarter }>;

/** Longer lists of years are no choice any more; a plan of any length still shows its ends. */
const fallbackYears = 5;

/** The years a plan runs, or a few around this one while its period is not known. */
export function listPlanYears(
  plan: Pick<Plan, 'periodStart' | 'periodEnd'>,
  thisYear: number,
): readonly number[] {
  const start = plan.periodStart ?? plan.periodEnd ?? thisYear;
  const end = plan.periodEnd ?? start + fallbackYears - 1;
  return Array.from({ length: Math.max(1, end - start + 1) }, (_, index) => start + index);
}

/** This year where the plan has it, else the end of the plan that is nearer. */
export function chooseYear(years: readonly number[], thisYear: number): number {
  const first = years[0] ?? thisYear;
  const last = years.at(-1) ?? thisYear;
  return Math.min(Math.max(thisYear, first), last);
}
