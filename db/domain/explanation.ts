import type { Aggregation } from './quarters.ts';
import type { Rational } from './rational.ts';

/** The formula that made an achievement (T target, R realization, in percent). */
export type AchievementMethod =
  /** R ÷ T */
  | 'positive'
  /** 1 + (R − T) ÷ |T|, for T < 0 */
  | 'positive-below-zero'
  /** (2T − R) ÷ T */
  | 'negative-a'
  /** T ÷ R */
  | 'negative-b'
  /** R = 0 under variant B: T ÷ R has no end, so the cap stands for it, or 100 */
  | 'negative-b-zero-realization'
  /** T = 0 and lower is better: 100 where R is not above 0, else 0 */
  | 'negative-zero-target'
  /** 100 − |R − T| ÷ |T| */
  | 'stabilize'
  /** R inside the range */
  | 'range-inside'
  /** rank(R) ÷ rank(T) */
  | 'ordinal'
  /** ΣR ÷ the target of the whole plan */
  | 'share-of-total';

export type NoAchievementReason =
  | 'no-direction'
  | 'no-target'
  | 'no-realization'
  /** The office marked that there is no figure, with its reason. */
  | 'not-available'
  | 'target-zero'
  | 'negative-target-on-negative-direction'
  | 'range-on-stabilize'
  | 'range-reversed'
  | 'unknown-ordinal-scale'
  | 'unknown-target-code'
  | 'unknown-realization-code'
  /** A predicate cannot be added up, averaged or compared over quarters: only the last one stands. */
  | 'ordinal-needs-last'
  /** A highest or lowest value is one of the year: quarters have no target of their own for it. */
  | 'peak-without-elapsed-target'
  | 'ratio-denominator-zero';

/** The numbers and codes an explanation speaks of; only those that its method or reason uses are there. */
export type ExplanationInputs = {
  readonly target?: Rational;
  readonly targetMax?: Rational;
  readonly realization?: Rational;
  readonly targetCode?: string;
  readonly realizationCode?: string;
  readonly targetRank?: Rational;
  readonly realizationRank?: Rational;
};

/** What else happened on the way to the figure; each becomes a sentence of its own. */
export type ExplanationNote =
  | {
      readonly kind: 'range-bound';
      readonly end: 'lower' | 'upper';
      readonly min: Rational;
      readonly max: Rational;
    }
  | { readonly kind: 'floored'; readonly raw: Rational }
  | { readonly kind: 'capped'; readonly cap: Rational; readonly scope: 'display' | 'average' | 'both' }
  /** Variant B turns a realization below zero, which is better than any target, into a value below zero. */
  | { readonly kind: 'negative-realization-variant-b' }
  /** In the words of the office. */
  | { readonly kind: 'not-available-because'; readonly reason: string }
  | { readonly kind: 'ratio-used'; readonly numerator: Rational; readonly denominator: Rational }
  | { readonly kind: 'ratio-differs'; readonly ratio: Rational; readonly typed: Rational }
  | { readonly kind: 'realization-from-quarters'; readonly aggregation: Aggregation; readonly filled: number }
  /** A quarter that was filled in by month: `filled` of its three. */
  | { readonly kind: 'realization-from-months'; readonly aggregation: Aggregation; readonly filled: number }
  | { readonly kind: 'target-from-quarters'; readonly aggregation: Aggregation }
  | { readonly kind: 'quarters-elapsed'; readonly filled: number };

type ExplanationParts = {
  readonly inputs: ExplanationInputs;
  readonly notes: readonly ExplanationNote[];
};

/** An achievement names the formula and what it gave, before the floor at 0 and any cap; a missing one its reason. */
export type Explanation =
  | (ExplanationParts & { readonly method: AchievementMethod; readonly result: Rational })
  | (ExplanationParts & { readonly method: null; readonly reason: NoAchievementReason });
export type MethodExplanation = Extract<Explanation, { method: AchievementMethod }>;
export type ReasonExplanation = Extract<Explanation, { method: null }>;
