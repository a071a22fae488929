import { findRatio } from '../calculation.ts';
import { readCalculation } from '../calculation-read.ts';
import type { IndicatorComponent, PlanIndicator } from '../plan-document.ts';

export type RatioPart = {
  readonly symbol: string;
  /** What it counts; null where nobody has described it. */
  readonly name: string | null;
};

/** The two components a realization keeps, by name; null where the calculation is no ratio of two. */
export function findRatioParts(
  { id, calculation }: Pick<PlanIndicator, 'id' | 'calculation'>,
  components: readonly IndicatorComponent[],
): { readonly numerator: RatioPart; readonly denominator: RatioPart } | null {
  const reading = calculation === null ? null : readCalculation(calculation);
  const ratio = reading?.ok ? findRatio(reading.value) : null;
  if (ratio === null) return null;
  const describe = (symbol: string): RatioPart => {
    const own = components.find((one) => one.indicatorId === id && one.symbol === symbol);
    const name = own?.name.trim() ?? '';
    return { symbol, name: name === '' ? null : name };
  };
  return { numerator: describe(ratio.numerator), denominator: describe(ratio.denominator) };
}
