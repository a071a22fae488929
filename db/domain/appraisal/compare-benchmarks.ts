import { findOrdinalLevel, type OrdinalScale } from '../ordinal.ts';
import type { Benchmark, PlanIndicator } from '../plan-document.ts';
import { compare, fromDecimal, type Rational, subtract } from '../rational.ts';

export type BenchmarkLine = Readonly<{
  benchmark: Benchmark;
  /** Realization − benchmark; null for predicates and where one of the two is missing. */
  difference: Rational | null;
  /** Whose figure is the better one; null where the direction does not say, or nothing can be compared. */
  standing: 'better' | 'same' | 'worse' | null;
}>;

type Reached = Readonly<{ value: Rational | null; code: string | null }>;

/** The figures of others for a year beside the own one (LKjIP analysis 4). */
export function compareBenchmarks(
  indicator: PlanIndicator,
  year: number,
  realization: Reached,
  { benchmarks, scale }: Readonly<{ benchmarks: readonly Benchmark[]; scale: OrdinalScale | null }>,
): readonly BenchmarkLine[] {
  const own = readPlace(indicator, realization, scale);
  return benchmarks
    .filter((one) => one.indicatorId === indicator.id && one.year === year)
    .map((benchmark) => {
      const value = benchmark.value === null ? null : fromDecimal(benchmark.value);
      const other = readPlace(indicator, { value, code: benchmark.ordinalCode }, scale);
      const difference = own === null || other === null ? null : subtract(own, other);
      return {
        benchmark,
        difference: indicator.valueKind === 'ordinal' ? null : difference,
        standing: difference === null ? null : judge(indicator, difference),
      };
    });
}

/** Where a figure or a predicate stands. */
function readPlace(
  { valueKind }: PlanIndicator,
  { value, code }: Reached,
  scale: OrdinalScale | null,
): Rational | null {
  if (valueKind === 'number') return value;
  const level = code === null || scale === null ? null : findOrdinalLevel(scale, code);
  return level ? fromDecimal(level.rank) : null;
}

function judge({ direction, valueKind }: PlanIndicator, difference: Rational): BenchmarkLine['standing'] {
  const order = compare(difference, { n: 0n, d: 1n });
  if (order === 0) return 'same';
  if (valueKind === 'ordinal' || direction === 'positive') return order > 0 ? 'better' : 'worse';
  if (direction === 'negative') return order < 0 ? 'better' : 'worse';
  return null;
}
