import { isReached } from './achievement.ts';
import { findAnalysisNeed } from './analysis-need.ts';
import type { CascadeIndicator, RealizationCell, TargetCell } from './cascade.ts';
import { hasFigure, readQuarterTargets, resolveRealization, type YearCells } from './cascade-figures.ts';
import { type QuarterCells, scoreIndicatorQuarter } from './cascade-quarter.ts';
import {
  type IndicatorContext,
  type IndicatorScore,
  type IndicatorScorer,
  scoreIndicatorYear,
} from './cascade-score.ts';

/** A quarter after which a year is still under way. */
export type UpTo = 1 | 2 | 3;

/**
 * A figure of the whole year is there, nothing is planned by quarters, or it is a peak, which has no target of a part of
 * the year: there is nothing else to compare.
 */
function isOfTheYear(
  indicator: CascadeIndicator,
  targets: YearCells<TargetCell>,
  realizations: YearCells<RealizationCell>,
): boolean {
  if (indicator.aggregation === 'max' || indicator.aggregation === 'min') return true;
  const whole = realizations[0];
  if (hasFigure(whole) || whole?.ordinalCode != null || whole?.missingReason != null) return true;
  if (indicator.valueKind === 'ordinal') return targets.slice(1).every((cell) => cell?.ordinalCode == null);
  return readQuarterTargets(targets, indicator).every((target) => target === null);
}

/**
 * How indicators stand after quarter `upTo`, against what was planned by then (sum, mean or last of the same quarters,
 * as the entry grid compares them): a year that is not over is not measured by all of its target.
 */
export const createUpToScorer =
  (upTo: UpTo): IndicatorScorer =>
  (indicator, targets, realizations, context): IndicatorScore => {
    const year = scoreIndicatorYear(indicator, targets, realizations, context);
    if (isOfTheYear(indicator, targets, realizations)) return year;
    return { ...year, ...scoreQuarter(indicator, { targets, realizations }, upTo, context) };
  };

function scoreQuarter(
  indicator: CascadeIndicator,
  cells: QuarterCells,
  upTo: UpTo,
  context: IndicatorContext,
): Omit<IndicatorScore, 'indicatorId' | 'nodeId'> {
  const score = scoreIndicatorQuarter(indicator, cells, upTo, context);
  const { elapsed } = score;
  return {
    target: { value: score.target, max: score.targetMax, code: score.targetCode, isDerived: true },
    realization: resolveRealization(indicator, cells.realizations.slice(0, upTo + 1)),
    achievement: elapsed,
    shown: score.shown,
    band: score.band,
    isReached: isReached(elapsed),
    analysisNeed: findAnalysisNeed(elapsed, context.settings),
  };
}
