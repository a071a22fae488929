import type { TFunction } from 'i18next';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { nameQuarter } from '../../app/quarter-name.ts';

/** Quarters are shown only to an office that uses them: in its targets or in what it has filled in. */
export const usesQuarters = (document: Pick<PlanDocument, 'targets' | 'realizations'>): boolean =>
  document.targets.some((cell) => cell.quarter > 0) || document.realizations.some((cell) => cell.quarter > 0);

/** In a year with quarterly targets, what has none is measured by the year; else every quarter may be filled in. */
export const hasQuarterTargets = (document: Pick<PlanDocument, 'targets'>, year: number): boolean =>
  document.targets.some((cell) => cell.year === year && cell.quarter > 0);

/** Ctrl+PgUp and Ctrl+PgDn: through the quarters and the year, or through the years where there are no quarters. */
export function stepPeriod(
  period: { readonly year: number; readonly quarter: Quarter },
  step: 1 | -1,
  options: { readonly hasQuarters: boolean; readonly years: readonly number[] },
): { readonly year: number; readonly quarter: Quarter } {
  if (options.hasQuarters) {
    const quarter = Math.max(0, Math.min(4, period.quarter + step)) as Quarter;
    return { ...period, quarter };
  }
  const year = period.year + step;
  return options.years.includes(year) ? { ...period, year } : period;
}

export const quarters = [1, 2, 3, 4] as const;
export { nameQuarter };

/** What the open period is compared with and may take its figures from: the quarter before, or the year before. */
export function namePreviousPeriod(
  t: TFunction,
  { year, quarter }: { readonly year: number; readonly quarter: Quarter },
): string {
  if (quarter === 0) return String(year - 1);
  if (quarter === 1) return t('realization.quarterOfYear', { ...nameQuarter(t, 4), year: year - 1 });
  return t('realization.period.quarter', nameQuarter(t, (quarter - 1) as 1 | 2 | 3));
}

/** What a pasted column of the open period may be headed by. */
export function listPasteHeadings(
  t: TFunction,
  { year, quarter }: { readonly year: number; readonly quarter: Quarter },
  periodName: string,
): readonly string[] {
  const named = quarter === 0 ? null : nameQuarter(t, quarter);
  const ofQuarter = named
    ? [t('realization.period.quarter', named), `triwulan ${named.name}`, periodName]
    : [];
  return [...ofQuarter, String(year), 'realisasi', `realisasi ${year}`];
}
