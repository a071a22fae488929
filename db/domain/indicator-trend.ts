import {
  groupCells,
  type ResolvedRealization,
  type ResolvedTarget,
  resolveRealization,
  resolveTarget,
} from './cascade-figures.ts';
import type { OrdinalScale } from './ordinal.ts';
import type { PlanDocument, PlanIndicator, RealizationCell, TargetCell } from './plan-document.ts';
import { fromDecimal, type Rational } from './rational.ts';
import { listPlanYears, toCascadeIndicators } from './score-plan.ts';
import { isComputedRealization } from './write-figure.ts';

/** An indicator with its figures and the plan it stands in: one step of a succession. */
export type LineageStep = Readonly<{
  planId: string;
  planTitle: string;
  periodStart: number | null;
  periodEnd: number | null;
  indicator: PlanIndicator;
  targets: readonly TargetCell[];
  realizations: readonly RealizationCell[];
  ordinalScale: (OrdinalScale & { readonly id: string }) | null;
}>;

/** An indicator of another plan that one may follow. */
export type PredecessorChoice = Readonly<
  Pick<PlanIndicator, 'id' | 'code' | 'name' | 'unitOfMeasure'> & { planId: string; planTitle: string }
>;

export type TrendFigure = Readonly<{
  value: Rational | null;
  max: Rational | null;
  code: string | null;
  /** It was made of other figures, and is written with the indicator's decimals. */
  isComputed: boolean;
}>;

export type TrendYear = Readonly<{
  year: number;
  /** Whose figures these are. */
  indicatorId: string;
  planId: string;
  target: TrendFigure;
  realization: TrendFigure;
  /** The realization is the baseline an indicator begins with. */
  isBaseline: boolean;
}>;

/** Years that may be compared with each other: one definition from beginning to end. */
export type TrendSegment = Readonly<{
  years: readonly TrendYear[];
  /** What was redefined where the segment begins; null for the first one and where nobody wrote it down. */
  note: string | null;
  /** Of the plan in which it begins. */
  planTitle: string;
}>;

const noFigure: TrendFigure = { value: null, max: null, code: null, isComputed: false };
const isFilled = ({ value, code }: TrendFigure): boolean => value !== null || code !== null;

/** The step an indicator of a plan on show is itself. */
export function toLineageStep(document: PlanDocument, indicator: PlanIndicator): LineageStep {
  const of = (cell: { readonly indicatorId: string }): boolean => cell.indicatorId === indicator.id;
  const { plan } = document;
  return {
    planId: plan.id,
    planTitle: plan.title,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    indicator,
    targets: document.targets.filter(of),
    realizations: document.realizations.filter(of),
    ordinalScale: document.ordinalScales.find(({ id }) => id === indicator.ordinalScaleId) ?? null,
  };
}

/**
 * The years of a succession, oldest step first. An indicator that goes on the same continues the trend of the one
 * before it; where it was redefined the trend is cut, since figures of two definitions are no trend.
 */
export function buildIndicatorTrend(lineage: readonly LineageStep[]): readonly TrendSegment[] {
  const segments: { years: TrendYear[]; note: string | null; planTitle: string }[] = [];
  for (const step of lineage) {
    const last = segments.at(-1);
    const years = listYears(step);
    if (last && step.indicator.succession === 'same') last.years = joinYears(last.years, years);
    else
      segments.push({ years, note: last ? step.indicator.successionNote : null, planTitle: step.planTitle });
  }
  return segments.filter(({ years }) => years.length > 0);
}

/** What was aimed at and reached in a year, as a trend keeps it. */
export const toTrendFigures = (
  target: ResolvedTarget,
  realization: ResolvedRealization,
): Pick<TrendYear, 'target' | 'realization'> => ({
  target: { value: target.value, max: target.max, code: target.code, isComputed: target.isDerived },
  realization: {
    value: realization.value,
    max: null,
    code: realization.code,
    isComputed: isComputedRealization(realization),
  },
});

/** The years of its plan, with the baseline before them; a plan without a period has the years it has figures of. */
function listYears(step: LineageStep): TrendYear[] {
  const { indicator, periodStart, periodEnd, targets, realizations } = step;
  const scales = step.ordinalScale ? [step.ordinalScale] : [];
  const [cascade] = toCascadeIndicators({ indicators: [indicator], ordinalScales: scales });
  if (!cascade) return [];
  const own = { indicatorId: indicator.id, planId: step.planId };
  const filled = listStepYears({ periodStart, periodEnd, targets, realizations }).map((year): TrendYear => {
    const target = resolveTarget(cascade, groupCells(targets, year).get(indicator.id) ?? []);
    const realization = resolveRealization(cascade, groupCells(realizations, year).get(indicator.id) ?? []);
    return {
      year,
      ...own,
      ...toTrendFigures(target, realization),
      isBaseline: false,
    };
  });
  const { baselineYear, baselineValue, baselineOrdinal } = indicator;
  const hasBaseline = baselineValue !== null || baselineOrdinal !== null;
  if (baselineYear === null || !hasBaseline || filled.some(({ year }) => year === baselineYear))
    return filled;
  const value = baselineValue === null ? null : fromDecimal(baselineValue);
  const baseline: TrendYear = {
    year: baselineYear,
    ...own,
    target: noFigure,
    realization: { value, max: null, code: baselineOrdinal, isComputed: false },
    isBaseline: true,
  };
  return [baseline, ...filled].toSorted((a, b) => a.year - b.year);
}

function listStepYears(
  step: Pick<LineageStep, 'periodStart' | 'periodEnd' | 'targets' | 'realizations'>,
): readonly number[] {
  const { periodStart, periodEnd, targets, realizations } = step;
  // Scoring asks the same of a whole plan; here the plan is one indicator of it.
  return listPlanYears({ plan: { periodStart, periodEnd }, targets, realizations });
}

/**
 * Two plans may share years, and a baseline is a year of the plan before. What was reached is what the earlier indicator
 * told, unless the later one tells it itself; what is aimed at is the later one's.
 */
function joinYears(earlier: readonly TrendYear[], later: readonly TrendYear[]): TrendYear[] {
  const byYear = new Map(earlier.map((one) => [one.year, one]));
  for (const next of later) {
    const known = byYear.get(next.year);
    byYear.set(next.year, known ? joinYear(known, next) : next);
  }
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}

function joinYear(earlier: TrendYear, later: TrendYear): TrendYear {
  const isTold = isFilled(later.realization) && !(later.isBaseline && isFilled(earlier.realization));
  const source = isTold ? later : earlier;
  return {
    ...later,
    target: isFilled(later.target) ? later.target : earlier.target,
    realization: source.realization,
    isBaseline: source.isBaseline && isFilled(source.realization),
  };
}
