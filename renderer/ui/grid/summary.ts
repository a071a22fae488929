import {
  divide,
  type Figure,
  findMaximum,
  findMinimum,
  rational,
  sum,
  toRational,
} from '../../../db/domain/rational.ts';
import type { SelectionSummary } from './grid-types.ts';

/** Sums of a range, exact; null when no cell of it holds a figure. */
export function summarize(figures: readonly Figure[]): SelectionSummary | null {
  const values = figures.map(toRational);
  const [first] = values;
  if (first === undefined) return null;
  const total = sum(values);
  return {
    count: values.length,
    sum: total,
    mean: divide(total, rational(values.length)),
    min: values.reduce(findMinimum, first),
    max: values.reduce(findMaximum, first),
  };
}
