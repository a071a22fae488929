import type { Quarter } from '../cascade.ts';
import type { PlanDocument, PlanIndicator, RealizationCell } from '../plan-document.ts';
import { keyOfFigure, listCurrentVerdicts } from './counted-figures.ts';
import type { Verification } from './period.ts';

/** One figure of a period as an evaluator meets it. */
export type ReviewedFigure = Readonly<{
  indicator: PlanIndicator;
  /** What the office gave for the period itself; a year may also come from its quarters. */
  cell: RealizationCell | null;
  /** Whether there is anything to judge: a figure, a predicate or a reason for having none. */
  isGiven: boolean;
  /** The verdict that still holds. */
  verdict: Verification | null;
  /** The verdict on what the office said before it changed it. */
  overtaken: Verification | null;
}>;

type Reviewed = Pick<PlanDocument, 'indicators' | 'realizations' | 'verifications'>;

/** Every indicator of a plan with what was said and found of it in a period, in the order of the plan. */
export function reviewPeriod(document: Reviewed, year: number, quarter: Quarter): readonly ReviewedFigure[] {
  const current = listCurrentVerdicts(document);
  const cells = Map.groupBy(
    document.realizations.filter((cell) => cell.year === year),
    (cell) => cell.indicatorId,
  );
  const given = new Map(
    document.verifications.flatMap((one) =>
      one.year === year && one.quarter === quarter ? [[one.indicatorId, one] as const] : [],
    ),
  );
  return document.indicators.map((indicator) => {
    const own = cells.get(indicator.id) ?? [];
    const cell = own.find((one) => one.quarter === quarter) ?? null;
    const verdict = current.get(keyOfFigure({ indicatorId: indicator.id, year, quarter })) ?? null;
    const last = given.get(indicator.id) ?? null;
    return {
      indicator,
      cell,
      isGiven: cell !== null || (quarter === 0 && own.length > 0),
      verdict,
      overtaken: verdict === null ? last : null,
    };
  });
}

/** How far a period is looked through. */
export type ReviewCount = Readonly<{
  given: number;
  agreed: number;
  corrected: number;
  returned: number;
  /** Given and not judged, or changed since. */
  open: number;
}>;

export function countReview(figures: readonly ReviewedFigure[]): ReviewCount {
  const given = figures.filter((one) => one.isGiven);
  const count = (verdict: Verification['verdict']): number =>
    given.filter((one) => one.verdict?.verdict === verdict).length;
  return {
    given: given.length,
    agreed: count('agreed'),
    corrected: count('corrected'),
    returned: count('returned'),
    open: given.filter((one) => one.verdict === null).length,
  };
}
