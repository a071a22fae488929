import { aggregateMonths, findMonthsApart, hasMonths, type MonthFigures } from '../months.ts';
import type { PlanIndicator } from '../plan-document.ts';
import { roundHalfUp } from '../rational.ts';
import { makeProblem, type SheetProblem } from './sheet-problem.ts';
import type { SheetState } from './sheet-state.ts';

type Quarter = Pick<SheetState, 'value' | 'numerator' | 'denominator'> &
  Readonly<{ months: MonthFigures | null }>;

/** What the quarter becomes from its months, or that the two contradict each other, by the rule of the screen. */
export function listMonthNotes(quarter: Quarter, indicator: PlanIndicator): readonly SheetProblem[] {
  if (!hasMonths(quarter)) return [];
  const apart = findMonthsApart(quarter, indicator);
  if (apart !== null) {
    const read = roundHalfUp(apart, indicator.decimals);
    return [makeProblem('doubt', 'months-apart', { read })];
  }
  const hasOwn = quarter.value !== null || (quarter.numerator !== null && quarter.denominator !== null);
  const made = hasOwn ? null : aggregateMonths(quarter, indicator);
  if (made === null) return [];
  const read = roundHalfUp(made.value, indicator.decimals);
  return [makeProblem('hint', 'from-months', { read, text: String(made.filled) })];
}
