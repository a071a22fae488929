import { hasMonths } from '../../../db/domain/months.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { Period } from '../../app/period.ts';

const isFilled = (cell: PlanDocument['realizations'][number]): boolean =>
  cell.value !== null ||
  cell.ordinalCode !== null ||
  cell.missingReason !== null ||
  cell.numerator !== null ||
  hasMonths(cell);

/** Indicators with a target for the year of which nothing has been filled in yet. */
export function countAttention(plan: PlanDocument, { year }: Period): number {
  const filled = new Set<string>();
  for (const cell of plan.realizations)
    if (cell.year === year && isFilled(cell)) filled.add(cell.indicatorId);
  const due = new Set<string>();
  for (const cell of plan.targets)
    if (cell.year === year && !filled.has(cell.indicatorId)) due.add(cell.indicatorId);
  return due.size;
}
