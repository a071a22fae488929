import type { Quarter, TargetCell } from './cascade.ts';
import { readQuarterTargets, type YearCells } from './cascade-figures.ts';
import type { Decimal } from './decimal.ts';
import { deriveFromMonthTargets, type PartsRule } from './months.ts';
import { deriveTarget, isApart } from './quarters.ts';
import type { Rational } from './rational.ts';

/** A target that was typed beside parts that make another one. */
export type ApartTarget = Readonly<{
  /** 0 where the quarters do not make the year, else the quarter whose months do not make it. */
  quarter: Quarter;
  typed: Decimal;
  made: Rational;
}>;

type Rule = PartsRule & { readonly decimals: number };

/** What the parts of a target make: the year's quarters, a quarter's months; null while they make none. */
export const deriveFromParts = (
  cells: YearCells<TargetCell>,
  quarter: Quarter,
  rule: Rule,
): Rational | null =>
  quarter === 0
    ? deriveTarget(readQuarterTargets(cells, rule), rule.aggregation, rule.isCumulativeTarget)
    : deriveFromMonthTargets(cells[quarter], rule);

/**
 * Where the targets of a year contradict each other: both figures stay, and neither is taken for the other. Ranges are
 * not held to their parts.
 */
export const listApartTargets = (cells: YearCells<TargetCell>, rule: Rule): readonly ApartTarget[] =>
  ([0, 1, 2, 3, 4] as const).flatMap((quarter) => {
    const cell = cells[quarter];
    if (!cell || cell.value === null || cell.valueMax !== null) return [];
    const made = deriveFromParts(cells, quarter, rule);
    return made !== null && isApart(cell.value, made, rule) ? [{ quarter, typed: cell.value, made }] : [];
  });
