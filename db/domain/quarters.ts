import type { Decimal } from './decimal.ts';
import {
  compare,
  divide,
  findMaximum,
  findMinimum,
  fromDecimal,
  type Rational,
  rational,
  roundHalfUp,
  sum,
} from './rational.ts';

/**
 * How a period follows from its parts, the year from its quarters and a quarter from its months: added up, the last one,
 * their mean, the highest or the lowest.
 */
export type Aggregation = 'sum' | 'last' | 'mean' | 'max' | 'min';

/** The parts of a period in order, quarters or months; null where nothing is filled in. */
export type PartFigures = readonly (Rational | null)[];
/** The four quarters of a year. */
export type QuarterFigures = readonly [Rational | null, Rational | null, Rational | null, Rational | null];

/** The latest filled part, even with gaps (I and III filled → III); null when none is. `quarter` counts from 1. */
export function findLastFilled<T>(
  parts: readonly (T | null)[],
): { readonly quarter: number; readonly value: T } | null {
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const value = parts[i];
    if (value !== null && value !== undefined) return { quarter: i + 1, value };
  }
  return null;
}

/** Parts that are entered already added up must not be added again: the last one then is the sum. */
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

/** A period's figure from its filled parts; null when none is filled. */
export function aggregateParts(
  parts: PartFigures,
  aggregation: Aggregation,
  isCumulative: boolean,
): Rational | null {
  const kind = chooseAggregation(aggregation, isCumulative);
  if (kind === 'last') return findLastFilled(parts)?.value ?? null;
  return combine(
    parts.filter((value) => value !== null),
    kind,
  );
}

/** A period's target from those of its parts: only where nothing of it is missing, for half a sum is no target. */
export function deriveTarget(
  parts: PartFigures,
  aggregation: Aggregation,
  isCumulative: boolean,
): Rational | null {
  const kind = chooseAggregation(aggregation, isCumulative);
  if (kind === 'last') return parts.at(-1) ?? null;
  return parts.every((value) => value !== null) ? aggregateParts(parts, kind, false) : null;
}

/**
 * Whether a figure that was typed for a period is another one than its parts make. A mean is seldom a number of the
 * indicator's decimals, and may be written rounded to them; sums and positions are exact.
 */
export function isApart(
  typed: Decimal,
  made: Rational,
  { aggregation, decimals }: { readonly aggregation: Aggregation; readonly decimals: number },
): boolean {
  if (compare(made, fromDecimal(typed)) === 0) return false;
  if (aggregation !== 'mean') return true;
  const written = typed.includes('.') ? typed.length - typed.indexOf('.') - 1 : 0;
  return roundHalfUp(made, Math.max(written, decimals)) !== typed;
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
