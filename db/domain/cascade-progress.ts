import { type Achievement, finish, makeMissing, scoreIndicator } from './achievement.ts';
import type { CascadeIndicator, RealizationCell, TargetCell } from './cascade.ts';
import { resolveRealization, resolveTarget, type YearCells } from './cascade-figures.ts';
import { findScale, type IndicatorContext } from './cascade-score.ts';
import { isPercentUnit } from './percent-unit.ts';
import {
  computeBaselineProgress,
  computeElapsedShare,
  computeShareOfTotal,
  isOnTrack,
  type PlanPeriod,
} from './progress.ts';
import { fromDecimal, type Rational, sum } from './rational.ts';
import type { ScoringSettings } from './settings.ts';

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

type Indicated = Pick<EndOfPlanScore, 'isAdditive' | 'share' | 'fromBaseline'> &
  Partial<Omit<EndOfPlanScore, 'isAdditive' | 'share' | 'fromBaseline'>>;

/** The way to the end of the plan is read linearly and never capped: variant A whatever the year's setting (E.80). */
const readLinearly = (settings: ScoringSettings): ScoringSettings => ({
  ...settings,
  negativeVariant: 'A',
  cap: null,
});

/** Columns 13 and 14 of table E.81: years are added up, but only where a sum over years means something. */
function scoreFlow(
  indicator: CascadeIndicator,
  cells: PlanCells,
  period: PlanPeriod,
  year: number,
  context: IndicatorContext,
): Indicated {
  const years = listYears(period.start, period.end);
  const targets = years.map((one) => resolveTarget(indicator, cells.targets(one)).value);
  const known = targets.filter((value) => value !== null);
  // A year without a target leaves no total: part of a sum would look like more of the way than it is.
  const endTarget = known.length === years.length && known.length > 0 ? sum(known) : null;
  const filled = years
    .filter((one) => one <= year)
    .map((one) => resolveRealization(indicator, cells.realizations(one)).value)
    .filter((value) => value !== null);
  const realization = filled.length === 0 ? null : sum(filled);
  const score = (): Achievement => {
    if (endTarget === null) return makeMissing('no-target');
    if (realization === null) return makeMissing('no-realization', { target: endTarget });
    const inputs = { target: endTarget, realization };
    const raw = computeShareOfTotal(filled, endTarget);
    if (raw === null) return makeMissing('target-zero', inputs);
    return finish({ method: 'share-of-total', raw }, inputs, readLinearly(context.settings));
  };
  return { endTarget, realization, isAdditive: true, share: score(), fromBaseline: null };
}

function scoreStock(
  indicator: CascadeIndicator,
  cells: PlanCells,
  period: PlanPeriod,
  year: number,
  context: IndicatorContext,
): Indicated {
  const target = resolveTarget(indicator, cells.targets(period.end));
  const realization = resolveRealization(indicator, cells.realizations(year));
  const isOrdinal = indicator.valueKind === 'ordinal';
  const share = scoreIndicator({
    direction: indicator.direction,
    target: target.value,
    targetMax: target.max,
    realization: realization.value,
    isNotAvailable: realization.missingReason !== null,
    ordinal: isOrdinal
      ? { scale: findScale(indicator, context), target: target.code, realization: realization.code }
      : null,
    settings: readLinearly(context.settings),
  });
  const baseline = indicator.baselineValue === null ? null : fromDecimal(indicator.baselineValue);
  // A range has no single end to measure the way to.
  const end = target.max === null ? target.value : null;
  return {
    endTarget: target.value,
    endTargetMax: target.max,
    endTargetCode: target.code,
    realization: realization.value,
    realizationCode: realization.code,
    isAdditive: false,
    share,
    fromBaseline: computeBaselineProgress(baseline, end, realization.value),
  };
}

/** Quarters of a percentage may add up to a year; years of it do not add up to a plan. */
const isFlow = ({ valueKind, aggregation, unitOfMeasure }: CascadeIndicator): boolean =>
  valueKind === 'number' && aggregation === 'sum' && !isPercentUnit(unitOfMeasure);

export function scoreEndOfPlan(
  indicator: CascadeIndicator,
  cells: PlanCells,
  period: PlanPeriod,
  year: number,
  context: IndicatorContext,
): EndOfPlanScore {
  const scored = (isFlow(indicator) ? scoreFlow : scoreStock)(indicator, cells, period, year, context);
  const elapsedShare = computeElapsedShare(period, year);
  return {
    endTarget: null,
    endTargetMax: null,
    endTargetCode: null,
    realization: null,
    realizationCode: null,
    ...scored,
    elapsedShare,
    isOnTrack: isOnTrack(scored.fromBaseline, elapsedShare),
  };
}

/** The readings of the way to the end of the plan, one beside the other. */
export type EndReadings = Readonly<{
  /** What LKjIP analysis 3 prints: `added` for flows, `last` for everything else. */
  printed: EndOfPlanScore;
  /** The year's realization against the target of the last year. */
  last: Achievement;
  /** All years so far against the targets of all years; null where years do not add up. */
  added: Achievement | null;
}>;

export function readEndOfPlan(
  indicator: CascadeIndicator,
  cells: PlanCells,
  period: PlanPeriod,
  year: number,
  context: IndicatorContext,
): EndReadings {
  const printed = scoreEndOfPlan(indicator, cells, period, year, context);
  const last = scoreStock(indicator, cells, period, year, context).share;
  return { printed, last, added: isFlow(indicator) ? printed.share : null };
}
