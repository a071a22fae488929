import type { Decimal } from '../../../db/domain/decimal.ts';
import type { NumberLocale } from '../../../db/domain/format.ts';
import type { OrdinalScale } from '../../../db/domain/ordinal.ts';
import type {
  PlanDocument,
  PlanIndicator,
  RealizationCell,
  TargetCell,
} from '../../../db/domain/plan-document.ts';
import { listPlanYears } from '../../../db/domain/score-plan.ts';
import { type ShownFigure, showCode, showDecimal, showNothing, showRange } from './show-figure.ts';

export type TrendPoint = {
  readonly year: number;
  readonly target: ShownFigure;
  readonly realization: ShownFigure;
  /** Where the two stand on the drawing; null leaves a gap. Places on the screen, not figures. */
  readonly targetAt: number | null;
  readonly realizationAt: number | null;
};

const placeOf = (value: Decimal | null | undefined): number | null => (value == null ? null : Number(value));

const placeOfCode = (scale: OrdinalScale | null, code: string | null | undefined): number | null => {
  const level = scale?.levels.find((one) => one.code === code);
  return level ? Number(level.rank) : null;
};

/** The years of the plan with the baseline before them: what was aimed at and what was reached. */
export function listTrend(
  document: PlanDocument,
  indicator: PlanIndicator,
  options: { readonly locale: NumberLocale; readonly realization: (year: number) => RealizationCell | null },
): readonly TrendPoint[] {
  const style = { locale: options.locale, decimals: indicator.decimals };
  const scale = document.ordinalScales.find((one) => one.id === indicator.ordinalScaleId) ?? null;
  const targets = new Map<number, TargetCell>();
  for (const cell of document.targets) {
    if (cell.indicatorId === indicator.id && cell.quarter === 0) targets.set(cell.year, cell);
  }
  const points = listPlanYears(document).map((year): TrendPoint => {
    const target = targets.get(year);
    const cell = options.realization(year);
    return {
      year,
      target: showTarget(target),
      realization: showRealization(cell),
      targetAt: placeOf(target?.value) ?? placeOfCode(scale, target?.ordinalCode),
      realizationAt: placeOf(cell?.value) ?? placeOfCode(scale, cell?.ordinalCode),
    };
  });
  const baseline = makeBaseline();
  return baseline && points.every((point) => point.year !== baseline.year) ? [baseline, ...points] : points;

  function showTarget(cell: TargetCell | undefined): ShownFigure {
    if (cell?.ordinalCode != null) return showCode(cell.ordinalCode);
    return cell?.value == null ? showNothing : showRange(cell.value, cell.valueMax, style);
  }

  function showRealization(cell: RealizationCell | null): ShownFigure {
    if (cell?.ordinalCode != null) return showCode(cell.ordinalCode);
    return cell?.value == null ? showNothing : showDecimal(cell.value, style);
  }

  function makeBaseline(): TrendPoint | null {
    const { baselineYear, baselineValue, baselineOrdinal } = indicator;
    if (baselineYear === null || (baselineValue === null && baselineOrdinal === null)) return null;
    const shown =
      baselineValue === null ? showCode(baselineOrdinal ?? '') : showDecimal(baselineValue, style);
    return {
      year: baselineYear,
      target: showNothing,
      realization: shown,
      targetAt: null,
      realizationAt: placeOf(baselineValue) ?? placeOfCode(scale, baselineOrdinal),
    };
  }
}
