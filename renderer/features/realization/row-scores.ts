import type { Achievement } from '../../../db/domain/achievement.ts';
import type { CascadeIndicator } from '../../../db/domain/cascade.ts';
import {
  readRealizationFigure,
  resolveRealization,
  resolveTarget,
  type YearCells,
} from '../../../db/domain/cascade-figures.ts';
import { type QuarterScore, scoreIndicatorQuarter } from '../../../db/domain/cascade-quarter.ts';
import { type IndicatorContext, scoreIndicatorYear } from '../../../db/domain/cascade-score.ts';
import type { OrdinalScale } from '../../../db/domain/ordinal.ts';
import type {
  PlanIndicator,
  Quarter,
  RealizationCell,
  TargetCell,
} from '../../../db/domain/plan-document.ts';
import type { Rational } from '../../../db/domain/rational.ts';
import type { Band } from '../../../db/domain/scale.ts';
import type { EntryReading, RejectedEntry } from './entry-drafts.ts';
import type { BesideParts } from './row-beside.ts';
import {
  type FigureStyle,
  type ShownFigure,
  showCode,
  showDecimal,
  showFigure,
  showNothing,
  showRange,
} from './show-figure.ts';

/** What one row is made of. */
export type RowParts = {
  readonly plan: PlanIndicator;
  readonly cascade: CascadeIndicator;
  readonly scale: OrdinalScale | null;
  readonly targets: YearCells<TargetCell>;
  readonly realizations: YearCells<RealizationCell>;
  readonly before: YearCells<RealizationCell>;
  readonly rejected: RejectedEntry | null;
  readonly reading: EntryReading | null;
  readonly evidences: number;
  readonly hasAnalysis: boolean;
  /** What was refused of the months of the open quarter and how they were read, by turns. */
  readonly monthDrafts: readonly (RejectedEntry | EntryReading | null)[];
  /** Of columns that are chosen by hand. */
  readonly beside: BesideParts;
};

/** The target of a year as it was set, else what its quarters make. */
export function showYearTarget(
  cascade: CascadeIndicator,
  cells: YearCells<TargetCell>,
  style: FigureStyle,
): ShownFigure {
  const cell = cells[0];
  if (cell?.ordinalCode != null) return showCode(cell.ordinalCode);
  if (cell?.value != null) return showRange(cell.value, cell.valueMax, style);
  const derived = resolveTarget(cascade, cells);
  return derived.code !== null ? showCode(derived.code) : showFigure(derived.value, style);
}

/** What was entered as it is; null where nothing was. */
export function showEntered(cell: RealizationCell | null, style: FigureStyle): ShownFigure | null {
  if (cell === null) return null;
  if (cell.ordinalCode !== null) return showCode(cell.ordinalCode);
  return cell.value === null ? null : showDecimal(cell.value, style);
}

/** A realization as it was entered, else what its ratio or its months make. */
export const showRealization = (
  plan: PlanIndicator,
  cell: RealizationCell | undefined,
  style: FigureStyle,
): ShownFigure =>
  showEntered(cell ?? null, style) ?? showFigure(readRealizationFigure(cell, plan).value, style);

/** Last year's figure; before the plan began, its baseline. */
export function showLastYear(
  { plan, cascade, before }: RowParts,
  year: number,
  style: FigureStyle,
): ShownFigure {
  const entered = before[0]?.value;
  if (entered != null) return showDecimal(entered, style);
  const { code, value } = resolveRealization(cascade, before);
  if (code !== null) return showCode(code);
  if (value !== null || plan.baselineYear !== year - 1) return showFigure(value, style);
  if (plan.baselineOrdinal !== null) return showCode(plan.baselineOrdinal);
  return plan.baselineValue === null ? showNothing : showDecimal(plan.baselineValue, style);
}

export type RowScore = {
  readonly achievement: Achievement;
  readonly shown: Rational | null;
  readonly band: Band | null;
  /** Where nothing was entered but a figure follows: from quarters, or from numerator and denominator. */
  readonly derived: ShownFigure;
  readonly planned: ShownFigure;
  /** From the first quarter to the open one; null for the year as a whole. */
  readonly soFar: QuarterScore | null;
};

export function scoreYear(parts: RowParts, context: IndicatorContext, style: FigureStyle): RowScore {
  const score = scoreIndicatorYear(parts.cascade, parts.targets, parts.realizations, context);
  const { value, code } = score.realization;
  return {
    achievement: score.achievement,
    shown: score.shown,
    band: score.band,
    derived: code !== null ? showCode(code) : showFigure(value, style),
    planned: showNothing,
    soFar: null,
  };
}

export function scoreQuarter(
  parts: RowParts,
  quarter: Quarter,
  context: IndicatorContext,
  style: FigureStyle,
): RowScore {
  const { plan, cascade, targets, realizations } = parts;
  const score = scoreIndicatorQuarter(cascade, { targets, realizations }, quarter, context);
  const { target, targetCode } = score;
  return {
    achievement: score.elapsed,
    shown: score.shown,
    band: score.band,
    derived: showFigure(readRealizationFigure(realizations[quarter], plan).value, style),
    planned: targetCode !== null ? showCode(targetCode) : showFigure(target, style),
    soFar: score,
  };
}
