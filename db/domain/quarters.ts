import { divide, findMaximum, findMinimum, type Rational, rational, sum } from './rational.ts';

/** How the year follows from its quarters: added up, the last one, their mean, the highest or the lowest. */
export type Aggregation = 'sum' | 'last' | 'mean' | 'max' | 'min';

/** The four quarters in order; null where nothing is filled in. */
export type QuarterFigures = readonly [Rational | null, Rational | null, Rational | null, Rational | null];

/** The highest filled quarter, even with gaps (I and III filled → III); null when none is. */
export function findLastFilled<T>(
  quarters: readonly (T | null)[],
): { readonly quarter: number; readonly value: T } | null {
  for (let i = quarters.length - 1; i >= 0; i -= 1) {
    const value = quarters[i];
    if (value !== null && value !== undefined) return { quarter: i + 1, value };
  }
  return null;
}

/** Quarters that are entered already added up must not be added again: the last one then is the sum. */
export const chooseAggregation = (aggregation: Aggregation, isCumulative: boolean): Aggregation =>
  aggregation === 'sum' && isCumulative ? 'last' : aggregation;

function combine(values: readonly Rational[], aggregation: Exclude<Aggregation, 'last'>): Rational | null {
  const [first] = values;
  if (first === undefined) return null;
  switch (aggregation) {
    case 'sum':
      return sum(values);
    case 'mean':
      return divide(sum(values), rational(values.length));
    case 'max':
      return values.reduce(findMaximum);
    case 'min':
      return values.reduce(findMinimum);
  }
}

/** The year's figure from its filled quarters; null when none is filled. */
export function aggregateQuarters(
  quarters: QuarterFigures,
  aggregation: Aggregation,
  isCumulative: boolean,
): Rational | null {
  const kind = chooseAggregation(aggregation, isCumulative);
  if (kind === 'last') return findLastFilled(quarters)?.value ?? null;
  return combine(
    quarters.filter((value) => value !== null),
    kind,
  );
}

/** The year's target from quarterly ones: only where nothing of it is missing, for half a sum is no target. */
export function deriveYearTarget(
  quarters: QuarterFigures,
  aggregation: Aggregation,
  isCumulative: boolean,
): Rational | null {
  const kind = chooseAggregation(aggregation, isCumulative);
  if (kind === 'last') return quarters[3];
  return quarters.every((value) => value !== null) ? aggregateQuarters(quarters, kind, false) : null;
}

/**
 * What should be reached by quarter `upTo`, from the targets of every quarter up to it; null where one is missing or
 * the indicator is a peak measure, which has no such thing.
 */
export function planUpTo(
  targets: QuarterFigures,
  aggregation: Aggregation,
  isCumulative: boolean,
  upTo: number,
): Rational | null {
  const kind = chooseAggregation(aggregation, isCumulative);
  if (kind === 'max' || kind === 'min') return null;
  if (kind === 'last') return targets[upTo - 1] ?? null;
  const reached = targets.slice(0, upTo).filter((value) => value !== null);
  return reached.length === upTo ? combine(reached, kind) : null;
}

/** Two numbers to be scored against each other. */
export type FigurePair = { readonly target: Rational | null; readonly realization: Rational };

export type QuarterProgress = {
  readonly realization: Rational;
  /** Against the targets of the same filled quarters; null for a peak measure, which has no such thing. */
  readonly elapsed: FigurePair | null;
  /** Against the target of the year. */
  readonly annual: FigurePair;
  readonly filled: number;
};

export type QuarterPlan = {
  readonly targets: QuarterFigures;
  readonly realizations: QuarterFigures;
  readonly annualTarget: Rational | null;
  readonly aggregation: Aggregation;
  readonly isCumulative: boolean;
};

/** How far the year is after quarter `upTo` (1–4); null when no quarter up to there is filled. */
export function measureQuarterProgress(plan: QuarterPlan, upTo: number): QuarterProgress | null {
  const realizations = plan.realizations.map((value, i) => (i < upTo ? value : null));
  const filled = realizations.flatMap((value, i) =>
    value === null ? [] : [{ realization: value, target: plan.targets[i] ?? null }],
  );
  const last = filled.at(-1);
  if (!last) return null;
  const kind = chooseAggregation(plan.aggregation, plan.isCumulative);
  const answer = (realization: Rational, elapsed: FigurePair | null): QuarterProgress => ({
    realization,
    elapsed,
    annual: { target: plan.annualTarget, realization },
    filled: filled.length,
  });
  if (kind === 'last') return answer(last.realization, last);
  const values = filled.map((one) => one.realization);
  const realization = combine(values, kind) ?? last.realization;
  if (kind === 'max' || kind === 'min') return answer(realization, null);
  const targets = filled.flatMap((one) => (one.target === null ? [] : [one.target]));
  // A filled quarter without a target leaves nothing to compare the sum or mean with.
  const target = targets.length === filled.length ? combine(targets, kind) : null;
  return answer(realization, { target, realization });
}
