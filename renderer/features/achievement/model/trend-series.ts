import type { ResolvedRealization, ResolvedTarget } from '../../../../db/domain/cascade-figures.ts';
import type { CascadeScore } from '../../../../db/domain/cascade-score.ts';
import { findOrdinalLevel, type OrdinalScale } from '../../../../db/domain/ordinal.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { fromDecimal, type Rational, toFixedHalfUp } from '../../../../db/domain/rational.ts';
import type { SparkPoint } from '../../../charts/sparkline.tsx';

/** Finer than any pixel; only drawings use it. */
const placeDecimals = 6;
export const placeOf = (value: Rational): number => Number(toFixedHalfUp(value, placeDecimals));

type Told = Pick<ResolvedTarget | ResolvedRealization, 'value' | 'code'>;

/** Targets and realizations of an indicator over years, as places on a drawing. */
export function listTrendPoints(
  indicator: PlanIndicator,
  scores: readonly CascadeScore[],
  scale: OrdinalScale | null,
): readonly SparkPoint[] {
  const at = (told: Told | undefined): number | null => {
    if (!told) return null;
    if (told.value !== null) return placeOf(told.value);
    const level = told.code === null || scale === null ? null : findOrdinalLevel(scale, told.code);
    return level ? placeOf(fromDecimal(level.rank)) : null;
  };
  return scores.map(({ indicators }) => {
    const own = indicators.get(indicator.id);
    return { targetAt: at(own?.target), realizationAt: at(own?.realization) };
  });
}
