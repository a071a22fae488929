import type { CascadeIndicator, RealizationCell, TargetCell } from './cascade.ts';
import type { Decimal } from './decimal.ts';
import type { ExplanationNote, NoAchievementReason } from './explanation.ts';
import { deriveFromMonthTargets, hasMonths, type PartsRule } from './months.ts';
import {
  aggregateParts,
  chooseAggregation,
  deriveTarget,
  findLastFilled,
  type QuarterFigures,
} from './quarters.ts';
import { fromDecimal, type Rational } from './rational.ts';
import { emptyFigure, readRealizationFigure } from './realization-figure.ts';

export { readRealizationFigure };

/** The cells of one indicator and one year: [0] the year, [1]–[4] its quarters. */
export type YearCells<T> = readonly (T | undefined)[];

/** Groups cells of a year once, so that scoring many indicators never searches the whole list. */
export function groupCells<T extends TargetCell | RealizationCell>(
  cells: readonly T[],
  year: number,
): ReadonlyMap<string, YearCells<T>> {
  const groups = new Map<string, (T | undefined)[]>();
  for (const cell of cells) {
    if (cell.year !== year) continue;
    const group = groups.get(cell.indicatorId);
    if (group) group[cell.quarter] = cell;
    else {
      const fresh: (T | undefined)[] = [undefined, undefined, undefined, undefined, undefined];
      fresh[cell.quarter] = cell;
      groups.set(cell.indicatorId, fresh);
    }
  }
  return groups;
}

export type ResolvedTarget = {
  readonly value: Rational | null;
  /** The upper end of a range. */
  readonly max: Rational | null;
  readonly code: string | null;
  /** Made from quarterly targets, because the year has none of its own. */
  readonly isDerived: boolean;
};

const toFigure = (value: Decimal | null | undefined): Rational | null =>
  value == null ? null : fromDecimal(value);

function mapQuarters<T>(cells: YearCells<T>, read: (cell: T) => Rational | null): QuarterFigures {
  const pick = (quarter: number): Rational | null => {
    const cell = cells[quarter];
    return cell === undefined ? null : read(cell);
  };
  return [pick(1), pick(2), pick(3), pick(4)];
}

/** A target as it was set, else what the monthly ones of its quarter make. */
export const readTargetFigure = (cell: TargetCell | undefined, rule: PartsRule): Rational | null =>
  toFigure(cell?.value) ?? deriveFromMonthTargets(cell, rule);

export const readQuarterTargets = (cells: YearCells<TargetCell>, rule: PartsRule): QuarterFigures =>
  mapQuarters(cells, (cell) => readTargetFigure(cell, rule));

/** The upper ends where any quarterly target is a range (a single number is both its ends); else null. */
export function readQuarterUpperEnds(cells: YearCells<TargetCell>, rule: PartsRule): QuarterFigures | null {
  const isRange = cells.some((cell) => cell !== undefined && cell.quarter > 0 && cell.valueMax !== null);
  return isRange
    ? mapQuarters(cells, (cell) => toFigure(cell.valueMax) ?? readTargetFigure(cell, rule))
    : null;
}

/** The target of the year: its own cell, else what complete quarterly targets make. */
export function resolveTarget(indicator: CascadeIndicator, cells: YearCells<TargetCell>): ResolvedTarget {
  const year = cells[0];
  if (indicator.valueKind === 'ordinal') {
    const code = year?.ordinalCode ?? null;
    const derived = code === null ? (cells[4]?.ordinalCode ?? null) : null;
    return { value: null, max: null, code: code ?? derived, isDerived: derived !== null };
  }
  if (year !== undefined && year.value !== null) {
    return { value: fromDecimal(year.value), max: toFigure(year.valueMax), code: null, isDerived: false };
  }
  const { aggregation, isCumulativeTarget } = indicator;
  const value = deriveTarget(readQuarterTargets(cells, indicator), aggregation, isCumulativeTarget);
  const upperEnds = readQuarterUpperEnds(cells, indicator);
  const max = upperEnds === null ? null : deriveTarget(upperEnds, aggregation, isCumulativeTarget);
  return { value, max, code: null, isDerived: value !== null };
}

export type ResolvedRealization = {
  readonly value: Rational | null;
  readonly code: string | null;
  readonly isDerived: boolean;
  /** Quarters with a figure or predicate. */
  readonly filledQuarters: number;
  /** The office's words for why there is no figure; null where there is one or where nothing was said. */
  readonly missingReason: string | null;
  readonly notes: readonly ExplanationNote[];
  readonly fault: NoAchievementReason | null;
};

const isTold = (reason: string | null | undefined): reason is string => reason != null;

function findMissingReason(cells: YearCells<RealizationCell>): string | null {
  return cells.map((cell) => cell?.missingReason).find(isTold) ?? null;
}

function resolveOrdinal(indicator: CascadeIndicator, cells: YearCells<RealizationCell>): ResolvedRealization {
  const codes = cells.slice(1).map((cell) => cell?.ordinalCode ?? null);
  const filledQuarters = codes.filter((code) => code !== null).length;
  const yearCode = cells[0]?.ordinalCode ?? null;
  // What the office says of the year goes before what its quarters would make.
  const mayUseLast = indicator.aggregation === 'last' && !isTold(cells[0]?.missingReason);
  const code = yearCode ?? (mayUseLast ? (findLastFilled(codes)?.value ?? null) : null);
  return {
    value: null,
    code,
    isDerived: code !== null && yearCode === null,
    filledQuarters,
    missingReason: code === null ? findMissingReason(cells) : null,
    notes: [],
    fault:
      code === null && filledQuarters > 0 && indicator.aggregation !== 'last' ? 'ordinal-needs-last' : null,
  };
}

/** A number of its own, a ratio's two, or those of its months. */
export const hasFigure = (cell: RealizationCell | undefined): boolean =>
  cell !== undefined &&
  (cell.value !== null || (cell.numerator !== null && cell.denominator !== null) || hasMonths(cell));

function aggregateCells(
  indicator: CascadeIndicator,
  cells: YearCells<RealizationCell>,
): Omit<ResolvedRealization, 'filledQuarters'> {
  const figures = [1, 2, 3, 4].map((quarter) => readRealizationFigure(cells[quarter], indicator));
  const [q1 = null, q2 = null, q3 = null, q4 = null] = figures.map((one) => one.value);
  const value = aggregateParts([q1, q2, q3, q4], indicator.aggregation, indicator.isCumulativeTarget);
  const none = { value, code: null, isDerived: value !== null, missingReason: null, notes: [], fault: null };
  if (value === null) {
    const fault = figures.find((one) => one.fault !== null)?.fault ?? null;
    return { ...none, missingReason: findMissingReason(cells), fault };
  }
  const filled = figures.filter((one) => one.value !== null);
  const aggregation = chooseAggregation(indicator.aggregation, indicator.isCumulativeTarget);
  const source = aggregation === 'last' ? (filled.at(-1)?.notes ?? []) : [];
  return {
    ...none,
    notes: [{ kind: 'realization-from-quarters', aggregation, filled: filled.length }, ...source],
  };
}

/** The realization of the year: its own cell, else what the filled quarters make. */
export function resolveRealization(
  indicator: CascadeIndicator,
  cells: YearCells<RealizationCell>,
): ResolvedRealization {
  if (indicator.valueKind === 'ordinal') return resolveOrdinal(indicator, cells);
  const filledQuarters = cells.slice(1).filter(hasFigure).length;
  const year = readRealizationFigure(cells[0], indicator);
  const own = { code: null, isDerived: false, filledQuarters, missingReason: null };
  if (year.value !== null || year.fault !== null) return { ...year, ...own };
  const yearReason = cells[0]?.missingReason;
  if (isTold(yearReason)) return { ...emptyFigure, ...own, missingReason: yearReason };
  return { ...aggregateCells(indicator, cells), filledQuarters };
}
