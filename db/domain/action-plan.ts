import type { Decimal } from './decimal.ts';
import type { Action, ActionStatus, RecordValues } from './plan-records.ts';
import { fromDecimal, type Rational, sum } from './rational.ts';

/** "Not done" and "postponed" are no answer without a reason. */
export const needsReason = (status: ActionStatus): boolean => status === 'not-done' || status === 'postponed';

/** What is finished needs no other year, and what was carried over stands there already. */
export const canCarryOver = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'planned' || needsReason(status);

/** The action as it begins again a year later: what is to be done stays, what became of it does not. */
export function carryToNextYear(action: Action): RecordValues<'action'> {
  const { id: _id, version: _version, sort: _sort, ...values } = action;
  return { ...values, year: action.year + 1, status: 'planned', reason: null };
}

export type ActionMonths = Readonly<{ start: number; end: number }>;

/** From which to which month it runs; with one end named, that month alone; null when neither is. */
export function findMonths({
  startMonth,
  endMonth,
}: Pick<Action, 'startMonth' | 'endMonth'>): ActionMonths | null {
  const start = startMonth ?? endMonth;
  const end = endMonth ?? startMonth;
  return start === null || end === null ? null : { start, end };
}

export type ActionCounts = Readonly<{
  total: number;
  byStatus: Readonly<Record<ActionStatus, number>>;
  /** Of those that name one; null when none does. */
  budget: Rational | null;
}>;

export function countActions(actions: readonly Pick<Action, 'status' | 'budget'>[]): ActionCounts {
  const byStatus = { planned: 0, done: 0, 'not-done': 0, postponed: 0, 'carried-over': 0 };
  for (const { status } of actions) byStatus[status] += 1;
  const budgets = actions.flatMap(({ budget }): readonly Decimal[] => (budget === null ? [] : [budget]));
  return {
    total: actions.length,
    byStatus,
    budget: budgets.length === 0 ? null : sum(budgets.map(fromDecimal)),
  };
}
