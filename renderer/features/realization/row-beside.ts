import { chooseShownValue } from '../../../db/domain/achievement.ts';
import type { CascadeIndicator } from '../../../db/domain/cascade.ts';
import { readTargetFigure, type YearCells } from '../../../db/domain/cascade-figures.ts';
import { readEndOfPlan } from '../../../db/domain/cascade-progress.ts';
import type { QuarterScore } from '../../../db/domain/cascade-quarter.ts';
import { type IndicatorContext, scoreIndicatorYear } from '../../../db/domain/cascade-score.ts';
import type { Quarter, RealizationCell, SheetReceipt, TargetCell } from '../../../db/domain/plan-document.ts';
import type { PlanPeriod } from '../../../db/domain/progress.ts';
import type { Rational } from '../../../db/domain/rational.ts';
import { writeClaim } from '../../../db/domain/verification/counted-figures.ts';
import type { Verification } from '../../../db/domain/verification/period.ts';
import { type RowParts, showRealization, showYearTarget } from './row-scores.ts';
import {
  type FigureStyle,
  type ShownFigure,
  showCode,
  showDecimal,
  showFigure,
  showNothing,
  showRange,
} from './show-figure.ts';

/** The cells of an indicator. */
export type CellHistory<T> = (indicatorId: string) => readonly T[];

/** What one row's further columns are made of; a part that no column on show needs is left out. */
export type BesideParts = {
  /** The indicator as the year before was judged by; null where nothing of that year is shown. */
  readonly lastCascade: CascadeIndicator | null;
  readonly lastTargets: YearCells<TargetCell>;
  readonly endTargets: YearCells<TargetCell>;
  /** Of the years beside the open one; null where the way to the end is not shown. */
  readonly otherTargets: CellHistory<TargetCell> | null;
  readonly otherRealizations: CellHistory<RealizationCell> | null;
  /** The last verdict on the figure of the open period, whether or not it still holds. */
  readonly verification: Verification | null;
  readonly ownerName: string | null;
  readonly receipt: SheetReceipt | null;
};

export type BesideFrame = {
  readonly year: number;
  readonly quarter: Quarter;
  readonly context: IndicatorContext;
  readonly lastContext: IndicatorContext | null;
  readonly planPeriod: PlanPeriod | null;
  readonly today: string;
};

/** In percent, as tables show it; null where there is none. */
type Percentage = Rational | null;

export type EndProgress = {
  readonly value: Percentage;
  /** All years so far against the targets of all years. */
  readonly isAdded: boolean;
};
const noProgress: EndProgress = { value: null, isAdded: false };

export type RowVerdict = {
  readonly is: Verification;
  readonly isCurrent: boolean;
  /** Of a corrected figure. */
  readonly value: ShownFigure;
};

/** What a row's further columns show: computed for the rows in view, once, and only for columns on show. */
export type RowBeside = {
  readonly today: string;
  readonly ownerName: string | null;
  readonly receipt: SheetReceipt | null;
  readonly baseline: () => ShownFigure;
  readonly lastTarget: () => ShownFigure;
  readonly lastAchievement: () => Percentage;
  /** The same quarter of the year before. */
  readonly lastQuarter: () => ShownFigure;
  readonly endTarget: () => ShownFigure;
  readonly endProgress: () => EndProgress;
  readonly quarterTarget: (quarter: 1 | 2 | 3 | 4) => ShownFigure;
  /** From the first quarter to the open one. */
  readonly reached: () => ShownFigure;
  readonly yearAchievement: () => Percentage;
  /** Null where nobody has judged the figure. */
  readonly verdict: () => RowVerdict | null;
};

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function openBeside(
  parts: RowParts,
  soFar: QuarterScore | null,
  frame: BesideFrame,
  style: FigureStyle,
): RowBeside {
  const { cascade, targets, before, beside } = parts;
  const { quarter, context } = frame;
  return {
    today: frame.today,
    ownerName: beside.ownerName,
    receipt: beside.receipt,
    baseline: () => showBaseline(parts, style),
    lastTarget: once(() =>
      beside.lastCascade === null
        ? showNothing
        : showYearTarget(beside.lastCascade, beside.lastTargets, style),
    ),
    lastAchievement: once(() => {
      const { lastContext } = frame;
      if (beside.lastCascade === null || lastContext === null) return null;
      return scoreIndicatorYear(beside.lastCascade, beside.lastTargets, before, lastContext).shown;
    }),
    lastQuarter: once(() => showRealization(parts.plan, before[quarter], style)),
    endTarget: once(() => showYearTarget(cascade, beside.endTargets, style)),
    endProgress: once(() => readProgress(parts, frame)),
    quarterTarget: (at) => showQuarterTarget(parts, targets[at], style),
    reached: () => {
      if (soFar === null) return showNothing;
      return soFar.realizationCode === null
        ? showFigure(soFar.realization, style)
        : showCode(soFar.realizationCode);
    },
    yearAchievement: () => (soFar === null ? null : chooseShownValue(soFar.annual, context.settings)),
    verdict: once(() => readVerdict(parts, beside.verification, style)),
  };
}

function showBaseline({ plan }: RowParts, style: FigureStyle): ShownFigure {
  if (plan.baselineOrdinal !== null) return showCode(plan.baselineOrdinal);
  return plan.baselineValue === null ? showNothing : showDecimal(plan.baselineValue, style);
}

function showQuarterTarget(
  { plan }: RowParts,
  cell: TargetCell | undefined,
  style: FigureStyle,
): ShownFigure {
  if (cell?.ordinalCode != null) return showCode(cell.ordinalCode);
  if (cell?.value != null) return showRange(cell.value, cell.valueMax, style);
  return showFigure(readTargetFigure(cell, plan), style);
}

/** What analysis 3 of the LKjIP prints: years added up for flows, the year itself for everything else. */
function readProgress(
  { plan, cascade, targets, realizations, beside }: RowParts,
  { year, context, planPeriod }: BesideFrame,
): EndProgress {
  const { otherTargets, otherRealizations } = beside;
  if (otherTargets === null || otherRealizations === null || planPeriod === null) return noProgress;
  if (year < planPeriod.start || year > planPeriod.end) return noProgress;
  // What was just typed stands in the cells of the open year.
  const cells = {
    targets: (at: number) => (at === year ? targets : pickYear(otherTargets(plan.id), at)),
    realizations: (at: number) => (at === year ? realizations : pickYear(otherRealizations(plan.id), at)),
  };
  const { share, isAdditive } = readEndOfPlan(cascade, cells, planPeriod, year, context).printed;
  return { value: share.kind === 'scored' ? share.value : null, isAdded: isAdditive };
}

function pickYear<T extends { readonly year: number; readonly quarter: Quarter }>(
  cells: readonly T[],
  year: number,
): YearCells<T> {
  const own: (T | undefined)[] = [undefined, undefined, undefined, undefined, undefined];
  for (const cell of cells) if (cell.year === year) own[cell.quarter] = cell;
  return own;
}

/** A verdict holds until the office changes what was judged. */
function readVerdict(
  { realizations }: RowParts,
  is: Verification | null,
  style: FigureStyle,
): RowVerdict | null {
  if (is === null) return null;
  const own = realizations.filter((cell) => cell !== undefined);
  const isCurrent = is.claimed === writeClaim(own, is);
  if (is.ordinalCode !== null) return { is, isCurrent, value: showCode(is.ordinalCode) };
  return { is, isCurrent, value: is.value === null ? showNothing : showDecimal(is.value, style) };
}
