import type { CascadeIndicator } from '../../../db/domain/cascade.ts';
import {
  groupCells,
  resolveRealization,
  resolveTarget,
  type YearCells,
} from '../../../db/domain/cascade-figures.ts';
import type { NumberLocale } from '../../../db/domain/format.ts';
import type { OrdinalScale } from '../../../db/domain/ordinal.ts';
import type {
  PlanDocument,
  PlanIndicator,
  RealizationCell,
  TargetCell,
} from '../../../db/domain/plan-document.ts';
import { type Figure, toFixedHalfUp, toRational } from '../../../db/domain/rational.ts';
import { listPlanYears, toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { findSeal, readFrozen } from '../../../db/domain/verification/settle.ts';
import {
  type FigureStyle,
  type ShownFigure,
  showCode,
  showDecimal,
  showFigure,
  showNothing,
  showRange,
} from './show-figure.ts';

export type TrendPoint = {
  readonly year: number;
  /** What the year was judged by does not change any more. */
  readonly isSealed: boolean;
  readonly target: ShownFigure;
  readonly realization: ShownFigure;
  /** Where the two stand on the drawing; null leaves a gap. Places on the screen, not figures. */
  readonly targetAt: number | null;
  readonly realizationAt: number | null;
};

/** Finer than any pixel. */
const placeDecimals = 6;

const placeOf = (value: Figure | null): number | null =>
  value === null ? null : Number(toFixedHalfUp(toRational(value), placeDecimals));

const placeOfCode = (scale: OrdinalScale | null, code: string | null): number | null => {
  const level = scale?.levels.find((one) => one.code === code);
  return level ? placeOf(level.rank) : null;
};

type Spot = { readonly shown: ShownFigure; readonly at: number | null };
const nowhere: Spot = { shown: showNothing, at: null };

type TrendOptions = {
  readonly locale: NumberLocale;
  /** The year's own cell as it is shown now; null leaves what follows from its quarters. */
  readonly realization: (year: number) => RealizationCell | null;
};

/**
 * The years of the plan with the baseline before them: what was aimed at and what was reached. A year that is sealed
 * shows the figures, and reads them by the definition, that were sealed with it.
 */
export function listTrend(
  document: PlanDocument,
  indicator: PlanIndicator,
  options: TrendOptions,
): readonly TrendPoint[] {
  const { locale } = options;
  const live = toSource(document, indicator, locale);
  const points = listPlanYears(document).map((year): TrendPoint => {
    const isSealed = findSeal(document, year) !== null;
    const frozen = isSealed ? readFrozen(document, year) : document;
    // An indicator that came after the seal has no figures in it.
    const then = isSealed ? frozen.indicators.find(({ id }) => id === indicator.id) : indicator;
    const source = isSealed && then ? toSource(frozen, then, locale) : live;
    const target = findTarget(source, groupCells(source.targets, year).get(indicator.id) ?? []);
    const cells = groupCells(source.realizations, year).get(indicator.id) ?? [];
    const own = isSealed ? (cells[0] ?? null) : options.realization(year);
    const realization = findRealization(source, own, cells);
    return {
      year,
      isSealed,
      target: target.shown,
      realization: realization.shown,
      targetAt: target.at,
      realizationAt: realization.at,
    };
  });
  return withBaseline(points, indicator, live);
}

/** What the figures of an indicator are read from. */
type Source = {
  readonly style: FigureStyle;
  readonly scale: OrdinalScale | null;
  readonly cascade: CascadeIndicator | undefined;
  readonly targets: readonly TargetCell[];
  readonly realizations: readonly RealizationCell[];
};

function toSource(document: PlanDocument, indicator: PlanIndicator, locale: NumberLocale): Source {
  const { ordinalScales } = document;
  const ofIndicator = (cell: { readonly indicatorId: string }): boolean => cell.indicatorId === indicator.id;
  return {
    style: { locale, decimals: indicator.decimals },
    scale: ordinalScales.find((one) => one.id === indicator.ordinalScaleId) ?? null,
    cascade: toCascadeIndicators({ indicators: [indicator], ordinalScales })[0],
    targets: document.targets.filter(ofIndicator),
    realizations: document.realizations.filter(ofIndicator),
  };
}

const place = ({ scale }: Source, code: string | null, value: Figure | null, shown: ShownFigure): Spot =>
  code === null ? { shown, at: placeOf(value) } : { shown: showCode(code), at: placeOfCode(scale, code) };

function findTarget(source: Source, cells: YearCells<TargetCell>): Spot {
  const { style, cascade } = source;
  const own = cells[0]?.value;
  if (own != null) return place(source, null, own, showRange(own, cells[0]?.valueMax ?? null, style));
  const { code, value } = cascade ? resolveTarget(cascade, cells) : { code: null, value: null };
  return place(source, code, value, showFigure(value, style));
}

function findRealization(
  source: Source,
  own: RealizationCell | null,
  cells: YearCells<RealizationCell>,
): Spot {
  const { style, cascade } = source;
  if (own?.value != null) return place(source, null, own.value, showDecimal(own.value, style));
  const known: YearCells<RealizationCell> = [own ?? undefined, ...cells.slice(1)];
  if (!cascade) return nowhere;
  const { code, value } = resolveRealization(cascade, known);
  return place(source, code, value, showFigure(value, style));
}

function withBaseline(
  points: readonly TrendPoint[],
  indicator: PlanIndicator,
  source: Source,
): readonly TrendPoint[] {
  const { baselineYear, baselineValue, baselineOrdinal } = indicator;
  const hasBaseline = baselineValue !== null || baselineOrdinal !== null;
  if (baselineYear === null || !hasBaseline || points.some((point) => point.year === baselineYear))
    return points;
  const shown = baselineValue === null ? showNothing : showDecimal(baselineValue, source.style);
  const baseline = place(source, baselineValue === null ? baselineOrdinal : null, baselineValue, shown);
  const before: TrendPoint = {
    year: baselineYear,
    isSealed: false,
    target: showNothing,
    realization: baseline.shown,
    targetAt: null,
    realizationAt: baseline.at,
  };
  return [before, ...points];
}
