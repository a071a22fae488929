import {
  divide,
  type Figure,
  hundred,
  isZero,
  multiply,
  type Rational,
  subtract,
  sum,
  toRational,
} from './rational.ts';

/** A ceiling in force (after revision: the original one would give another share) and what was spent of it. */
export type BudgetFigures = { readonly ceiling: Figure | null; readonly realized: Figure | null };

export type Absorption = {
  readonly ceiling: Rational | null;
  readonly realized: Rational | null;
  /** In percent; null where a figure is missing or the ceiling is 0. */
  readonly absorption: Rational | null;
  /** Ceiling − realized; null where a figure is missing. */
  readonly remainder: Rational | null;
};

export function measureAbsorption(budget: BudgetFigures): Absorption {
  const ceiling = budget.ceiling === null ? null : toRational(budget.ceiling);
  const realized = budget.realized === null ? null : toRational(budget.realized);
  if (ceiling === null || realized === null) return { ceiling, realized, absorption: null, remainder: null };
  const absorption = isZero(ceiling) ? null : multiply(divide(realized, ceiling), hundred);
  return { ceiling, realized, absorption, remainder: subtract(ceiling, realized) };
}

export type TotalAbsorption = Absorption & { readonly measured: number; readonly total: number };

/** Sums first and divides once: a mean of the shares would weigh a small program like a large one. */
export function measureTotalAbsorption(budgets: readonly BudgetFigures[]): TotalAbsorption {
  const ceilings = budgets.flatMap(({ ceiling }) => (ceiling === null ? [] : [toRational(ceiling)]));
  const realized = budgets.flatMap((one) => (one.realized === null ? [] : [toRational(one.realized)]));
  const totals = measureAbsorption({
    ceiling: ceilings.length === 0 ? null : sum(ceilings),
    realized: realized.length === 0 ? null : sum(realized),
  });
  return { ...totals, measured: realized.length, total: budgets.length };
}
