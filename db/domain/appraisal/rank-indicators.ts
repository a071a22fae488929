import { type AnalysisNeed, findAnalysisNeed } from '../analysis-need.ts';
import type { CascadeScore, IndicatorScore } from '../cascade-score.ts';
import type { PlanDocument, PlanIndicator } from '../plan-document.ts';
import { compare, type Rational, subtract } from '../rational.ts';

export type RankedIndicator = Readonly<{
  indicator: PlanIndicator;
  score: IndicatorScore;
  /** 1 for the highest; equal achievements have the same one. Null where there is no achievement. */
  rank: number | null;
  need: AnalysisNeed | null;
  /** In points of achievement since the year before; null where one of the two is missing. */
  change: Rational | null;
}>;

const readRaw = ({ achievement }: IndicatorScore): Rational | null =>
  achievement.kind === 'scored' ? achievement.raw : null;

/** From the highest achievement down, uncapped and unrounded; what has none stands last, in the order of the plan. */
export function rankIndicators(
  document: Pick<PlanDocument, 'indicators'>,
  score: CascadeScore,
  before: CascadeScore,
): readonly RankedIndicator[] {
  const entries = document.indicators.flatMap((indicator) => {
    const own = score.indicators.get(indicator.id);
    return own ? [{ indicator, score: own, raw: readRaw(own) }] : [];
  });
  const sorted = entries.toSorted((a, b) => {
    if (a.raw === null || b.raw === null) return Number(a.raw === null) - Number(b.raw === null);
    return compare(b.raw, a.raw);
  });
  let rank = 0;
  let last: Rational | null = null;
  return sorted.map(({ indicator, score: own, raw }, index) => {
    if (raw !== null && (last === null || compare(raw, last) !== 0)) rank = index + 1;
    last = raw;
    const old = before.indicators.get(indicator.id);
    const rawBefore = old ? readRaw(old) : null;
    return {
      indicator,
      score: own,
      rank: raw === null ? null : rank,
      need: findAnalysisNeed(own.achievement, score.settings),
      change: raw === null || rawBefore === null ? null : subtract(raw, rawBefore),
    };
  });
}
