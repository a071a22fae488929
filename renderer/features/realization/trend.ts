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

/** The years of the plan with the baseline before them: what was aimed at and what was reached. */
export function listTrend(
  document: PlanDocument,
  indicator: PlanIndicator,
  options: TrendOptions,
): readonly TrendPoint[] {
  const style: FigureStyle = { locale: options.locale, decimals: indicator.decimals };
  const scale = document.ordinalScales.find((one) => one.id === indicator.ordinalScaleId) ?? null;
  const [cascade] = toCascadeIndicators({ indicators: [indicator], ordinalScales: document.ordinalScales });
  const ofIndicator = (cell: { readonly indicatorId: string }): boolean => cell.indicatorId === indicator.id;
  const targets = document.targets.filter(ofIndicator);
  const realizations = document.realizations.filter(ofIndicator);

  const place = (code: string | null, value: Figure | null, shown: ShownFigure): Spot =>
    code === null ? { shown, at: placeOf(value) } : { shown: showCode(code), at: placeOfCode(scale, code) };

  function findTarget(cells: YearCells<TargetCell>): Spot {
    const own = cells[0]?.value;
    if (own != null) return place(null, own, showRange(own, cells[0]?.valueMax ?? null, style));
    const { code, value } = cascade ? resolveTarget(cascade, cells) : { code: null, value: null };
    return place(code, value, showFigure(value, style));
  }

  function findRealization(year: number, cells: YearCells<RealizationCell>): Spot {
    const own = options.realization(year);
    if (own?.value != null) return place(null, own.value, showDecimal(own.value, style));
    const known: YearCells<RealizationCell> = [own ?? undefined, ...cells.slice(1)];
    if (!cascade) return nowhere;
    const { code, value } = resolveRealization(cascade, known);
    return place(code, value, showFigure(value, style));
  }

  const points = listPlanYears(document).map((year): TrendPoint => {
    const target = findTarget(groupCells(targets, year).get(indicator.id) ?? []);
    const realization = findRealization(year, groupCells(realizations, year).get(indicator.id) ?? []);
    return {
      year,
      target: target.shown,
      realization: realization.shown,
      targetAt: target.at,
      realizationAt: realization.at,
    };
  });
  const { baselineYear, baselineValue, baselineOrdinal } = indicator;
  const hasBaseline = baselineValue !== null || baselineOrdinal !== null;
  if (baselineYear === null || !hasBaseline || points.some((point) => point.year === baselineYear))
    return points;
  const shown = baselineValue === null ? showNothing : showDecimal(baselineValue, style);
  const baseline = place(baselineValue === null ? baselineOrdinal : null, baselineValue, shown);
  const before: TrendPoint = {
    year: baselineYear,
    target: showNothing,
    realization: baseline.shown,
    targetAt: null,
    realizationAt: baseline.at,
  };
  return [before, ...points];
}
