import type { CascadeIndicator, Quarter } from './cascade.ts';
import type { Decimal } from './decimal.ts';
import type { PlanIndicator } from './plan-document.ts';
import { aggregateParts, deriveTarget, isApart, type PartFigures } from './quarters.ts';
import { fromDecimal, type Rational } from './rational.ts';

/** The three months of a quarter in order, as entered; null where nothing is filled in. */
export type MonthFigures = readonly [Decimal | null, Decimal | null, Decimal | null];

/** 1 is January. */
export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

type OfYear = Exclude<Quarter, 0>;

export const findQuarter = (month: Month): OfYear => Math.ceil(month / 3) as OfYear;

/** 0 for the first month of its quarter. */
export const findPlaceInQuarter = (month: Month): 0 | 1 | 2 => ((month - 1) % 3) as 0 | 1 | 2;

/** The months of a quarter; the year itself has none of its own. */
export const listMonths = (quarter: Quarter): readonly Month[] =>
  quarter === 0 ? [] : ([quarter * 3 - 2, quarter * 3 - 1, quarter * 3] as readonly number[] as Month[]);

type HasMonths = { readonly months?: MonthFigures | null } | undefined;

/** What a month says; null where it says nothing. */
export const readMonth = (cell: HasMonths, month: Month): Decimal | null =>
  cell?.months?.[findPlaceInQuarter(month)] ?? null;

export const hasMonths = (cell: HasMonths): boolean => cell?.months?.some((one) => one !== null) ?? false;

/** Three months with one of them changed; null when none is left. */
export function withMonth(
  months: MonthFigures | null | undefined,
  month: Month,
  value: Decimal | null,
): MonthFigures | null {
  const place = findPlaceInQuarter(month);
  const [first, second, third] = ([0, 1, 2] as const).map((at) =>
    at === place ? value : (months?.[at] ?? null),
  );
  const next: MonthFigures = [first ?? null, second ?? null, third ?? null];
  return next.some((one) => one !== null) ? next : null;
}

/** How the parts of a period make it. */
export type PartsRule = Pick<CascadeIndicator, 'aggregation' | 'isCumulativeTarget'>;

/** Predicates have no months: they are not added up, and a quarter says them once. */
export const mayHaveMonths = ({ valueKind }: Pick<CascadeIndicator, 'valueKind'>): boolean =>
  valueKind === 'number';

/** The office measures it by month, or has begun to: its months are asked for beside the quarter. */
export const isByMonth = (
  indicator: Pick<PlanIndicator, 'valueKind' | 'frequency'>,
  year: Readonly<{ targets: readonly HasMonths[]; realizations: readonly HasMonths[] }>,
): boolean =>
  mayHaveMonths(indicator) &&
  (indicator.frequency === 'monthly' || year.targets.some(hasMonths) || year.realizations.some(hasMonths));

const toFigures = (cell: HasMonths): PartFigures =>
  (cell?.months ?? []).map((one) => (one === null ? null : fromDecimal(one)));

/** The quarter's target as its months make it, by the rule by which quarters make the year. */
export const deriveFromMonthTargets = (cell: HasMonths, rule: PartsRule): Rational | null =>
  hasMonths(cell) ? deriveTarget(toFigures(cell), rule.aggregation, rule.isCumulativeTarget) : null;

/** What the filled months of a quarter have reached, and how many they are; null when none is filled. */
export function aggregateMonths(
  cell: HasMonths,
  rule: PartsRule,
): { readonly value: Rational; readonly filled: number } | null {
  const figures = toFigures(cell);
  const value = aggregateParts(figures, rule.aggregation, rule.isCumulativeTarget);
  return value === null ? null : { value, filled: figures.filter((one) => one !== null).length };
}

/** What three months make beside a quarter that was entered as another figure; null where nothing contradicts. */
export function findMonthsApart(
  cell: (HasMonths & { readonly value: Decimal | null }) | null,
  rule: PartsRule & Pick<PlanIndicator, 'decimals'>,
): Rational | null {
  const made = aggregateMonths(cell ?? undefined, rule);
  if (cell === null || cell.value === null || made?.filled !== 3) return null;
  return isApart(cell.value, made.value, rule) ? made.value : null;
}
