import type { CascadeIndicator } from '../../../../db/domain/cascade.ts';
import {
  groupCells,
  type ResolvedRealization,
  type ResolvedTarget,
  resolveRealization,
  resolveTarget,
  type YearCells,
} from '../../../../db/domain/cascade-figures.ts';
import { type EndOfPlanScore, scoreEndOfPlan } from '../../../../db/domain/cascade-progress.ts';
import {
  type CascadeScore,
  type IndicatorScore,
  scoreIndicatorYear,
} from '../../../../db/domain/cascade-score.ts';
import { hasMonths } from '../../../../db/domain/months.ts';
import type { PlanIndicator, RealizationCell, TargetCell } from '../../../../db/domain/plan-document.ts';
import { scorePlan, toCascadeIndicators } from '../../../../db/domain/score-plan.ts';
import type { ReportContext } from './report-context.ts';

/** Everything computed of a plan, from db/domain alone: the chapters choose and write, they never calculate. */
export type PlanScores = Readonly<{
  year: (year: number) => CascadeScore;
  indicator: (indicatorId: string, year: number) => IndicatorScore;
  target: (indicatorId: string, year: number) => ResolvedTarget;
  realization: (indicatorId: string, year: number) => ResolvedRealization;
  /** Null without a period: there is then no end to compare with. */
  endOfPlan: (indicatorId: string, year: number) => EndOfPlanScore | null;
  /** Whether the figure of the year, or one of the quarters that make it, is not final yet. */
  isProvisional: (indicatorId: string, year: number) => boolean;
  /** The figures a year's realization is made of: its own, or those of its quarters. */
  usedFigures: (indicatorId: string, year: number) => readonly RealizationCell[];
  hasFigures: (indicatorId: string, year: number) => boolean;
}>;

const noCells: YearCells<never> = [];

export function scoreForReport(context: ReportContext): PlanScores {
  const { document, scoring } = context;
  const scores = remember((year: number) => scorePlan(document, year));
  const targets = remember((year: number) => groupCells<TargetCell>(document.targets, year));
  const realizations = remember((year: number) => groupCells<RealizationCell>(document.realizations, year));
  const indicators = new Map(toCascadeIndicators(document).map((one) => [one.id, one]));

  const findIndicator = (id: string): CascadeIndicator => {
    const found = indicators.get(id);
    if (!found) throw new Error(`no indicator ${id}`);
    return found;
  };
  const targetCells = (id: string, year: number) => targets(year).get(id) ?? noCells;
  const realizationCells = (id: string, year: number) => realizations(year).get(id) ?? noCells;
  const listUsed = (id: string, year: number): readonly RealizationCell[] => {
    const [whole, ...quarters] = realizationCells(id, year);
    const used = whole !== undefined && hasFigure(whole) ? [whole] : quarters;
    return used.flatMap((cell) => (cell && hasFigure(cell) ? [cell] : []));
  };
  const { periodStart, periodEnd } = document.plan;
  const period = periodStart === null || periodEnd === null ? null : { start: periodStart, end: periodEnd };

  return {
    year: scores,
    indicator: (id, year) => {
      // A year that was sealed before the indicator came is scored without it; what is known of it now stands in.
      return (
        scores(year).indicators.get(id) ??
        scoreIndicatorYear(findIndicator(id), targetCells(id, year), realizationCells(id, year), scoring)
      );
    },
    target: (id, year) => resolveTarget(findIndicator(id), targetCells(id, year)),
    realization: (id, year) => resolveRealization(findIndicator(id), realizationCells(id, year)),
    endOfPlan: (id, year) =>
      period === null
        ? null
        : scoreEndOfPlan(
            findIndicator(id),
            {
              targets: (one) => targetCells(id, one),
              realizations: (one) => realizationCells(id, one),
            },
            period,
            year,
            scoring,
          ),
    isProvisional: (id, year) => listUsed(id, year).some(({ status }) => status === 'provisional'),
    usedFigures: listUsed,
    hasFigures: (id, year) => targetCells(id, year).some(isThere) || realizationCells(id, year).some(isThere),
  };
}

const isThere = (cell: TargetCell | RealizationCell | undefined): boolean =>
  cell !== undefined && hasFigure(cell);

const hasFigure = (cell: TargetCell | RealizationCell): boolean =>
  cell.value !== null ||
  cell.ordinalCode !== null ||
  ('numerator' in cell && cell.numerator !== null) ||
  hasMonths(cell);

function remember<T>(compute: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    const found = known.get(year);
    if (found !== undefined) return found;
    const made = compute(year);
    known.set(year, made);
    return made;
  };
}

/** Years with something to compare: of the two before and the year itself, those that have figures. */
export function listComparedYears(
  scores: PlanScores,
  indicators: readonly PlanIndicator[],
  year: number,
): readonly number[] {
  const before = [year - 2, year - 1].filter((one) =>
    indicators.some((indicator) => scores.hasFigures(indicator.id, one) || hasBaseline(indicator, one)),
  );
  return [...before, year];
}

export const hasBaseline = (indicator: PlanIndicator, year: number): boolean =>
  indicator.baselineYear === year && (indicator.baselineValue !== null || indicator.baselineOrdinal !== null);
