import { type Achievement, makeMissing, scoreIndicator } from './achievement.ts';
import type { CascadeIndicator, RealizationCell, TargetCell } from './cascade.ts';
import { resolveRealization, resolveTarget, type YearCells } from './cascade-figures.ts';
import { findScale, type IndicatorContext } from './cascade-score.ts';
import {
  computeBaselineProgress,
  computeElapsedShare,
  computeShareOfTotal,
  isOnTrack,
  type PlanPeriod,
} from './progress.ts';
import { fromDecimal, type Rational, sum } from './rational.ts';

/** Analysis 3 of the LKjIP: the realization so far against the target at the end of the plan. */
export type EndOfPlanScore = {
  readonly endTarget: Rational | null;
  readonly endTargetMax: Rational | null;
  readonly endTargetCode: string | null;
  readonly realization: Rational | null;
  readonly realizationCode: string | null;
  /** Whether years were added up (flows) or the year itself was taken (stocks, percentages, indices). */
  readonly isAdditive: boolean;
  /** In percent of the last target. */
  readonly share: Achievement;
  /** (R − B) ÷ (T − B); null without a baseline, for flows and for predicates. */
  readonly fromBaseline: Rational | null;
  readonly elapsedShare: Rational;
  readonly isOnTrack: boolean | null;
};

/** The cells of one indicator by year, each grouped as groupCells does. */
export type PlanCells = {
  readonly targets: (year: number) => YearCells<TargetCell>;
  readonly realizations: (year: number) => YearCells<RealizationCell>;
};

const listYears = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i);

/** Columns 13 and 14 of table E.81: years are added up, but only where a sum over years means something. */
function scoreFlow(realizations: readonly (Rational | null)[], total: Rational | null): Achievement {
  if (total === null) return makeMissing('no-target');
  const filled = realizations.filter((value) => value !== null);
  if (filled.length === 0) return makeMissing('no-realization', { target: total });
  const share = computeShareOfTotal(filled, total);
  const inputs = { target: total, realization: sum(filled) };
  if (share === null) return makeMissing('target-zero', inputs);
  const explanation = { method: 'share-of-total', reason: null, inputs, result: share, notes: [] } as const;
  return { kind: 'scored', raw: share, value: share, capped: share, isCapApplied: false, explanation };
}

export function scoreEndOfPlan(
  indicator: CascadeIndicator,
  cells: PlanCells,
  period: PlanPeriod,
  year: number,
  context: IndicatorContext,
): EndOfPlanScore {
  const isAdditive = indicator.valueKind === 'number' && indicator.aggregation === 'sum';
  const elapsedShare = computeElapsedShare(period, year);
  const none = { endTargetMax: null, endTargetCode: null, realizationCode: null, elapsedShare };
  if (isAdditive) {
    const targets = listYears(period.start, period.end).map(
      (one) => resolveTarget(indicator, cells.targets(one)).value,
    );
    const known = targets.filter((value) => value !== null);
    const endTarget = known.length === targets.length && known.length > 0 ? sum(known) : null;
    const realizations = listYears(period.start, year).map(
      (one) => resolveRealization(indicator, cells.realizations(one)).value,
    );
    const filled = realizations.filter((value) => value !== null);
    const realization = filled.length === 0 ? null : sum(filled);
    const share = scoreFlow(realizations, endTarget);
    return { ...none, endTarget, realization, isAdditive, share, fromBaseline: null, isOnTrack: null };
  }
  const target = resolveTarget(indicator, cells.targets(period.end));
  const realization = resolveRealization(indicator, cells.realizations(year));
  // The way to the end of the plan is read linearly, and never capped: variant A whatever the year's setting.
  const settings = { ...context.settings, negativeVariant: 'A', cap: null } as const;
  const share = scoreIndicator({
    direction: indicator.direction,
    target: target.value,
    targetMax: target.max,
    realization: realization.value,
    isNotAvailable: realization.missingReason !== null,
    ordinal:
      indicator.valueKind === 'ordinal'
        ? { scale: findScale(indicator, context), target: target.code, realization: realization.code }
        : null,
    settings,
  });
  const baseline = indicator.baselineValue === null ? null : fromDecimal(indicator.baselineValue);
  const fromBaseline =
    target.max === null ? computeBaselineProgress(baseline, target.value, realization.value) : null;
  return {
    endTarget: target.value,
    endTargetMax: target.max,
    endTargetCode: target.code,
    realization: realization.value,
    realizationCode: realization.code,
    isAdditive,
    share,
    fromBaseline,
    elapsedShare,
    isOnTrack: isOnTrack(fromBaseline, elapsedShare),
  };
}
