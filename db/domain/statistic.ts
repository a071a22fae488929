import type { Decimal } from './decimal.ts';
import type { Statistic } from './plan-records.ts';
import { divide, fromDecimal, hundred, isZero, multiply, type Rational } from './rational.ts';

/** What a figure of the profile says, or why it says nothing. */
export type StatisticMeasure =
  | Readonly<{ kind: 'told'; value: Decimal }>
  /** A share in percent, exact; it is the reader's to know that the document does not state it. */
  | Readonly<{
      kind: 'computed';
      value: Rational;
      part: Statistic;
      whole: Statistic;
      /** Years of the two terms where they differ: a share over them is said with both. */
      years: readonly [part: number | null, whole: number | null] | null;
    }>
  | Readonly<{ kind: 'none'; reason: StatisticGap }>;

export type StatisticGap =
  | 'not-told'
  /** A term is gone, has no figure, or is a share itself. */
  | 'term-missing'
  /** Persons are no part of households. */
  | 'units-differ'
  | 'whole-is-zero';

/** A told figure as it is; a computed one as part ÷ whole × 100, which only figures of one unit make. */
export function measureStatistic(
  { statistics }: Readonly<{ statistics: readonly Statistic[] }>,
  statistic: Statistic,
): StatisticMeasure {
  if (statistic.partId === null || statistic.wholeId === null) {
    return statistic.value === null ? none('not-told') : { kind: 'told', value: statistic.value };
  }
  const part = statistics.find(({ id }) => id === statistic.partId);
  const whole = statistics.find(({ id }) => id === statistic.wholeId);
  if (!part || part.value === null || !whole || whole.value === null) return none('term-missing');
  if (normalizeUnit(part) !== normalizeUnit(whole)) return none('units-differ');
  const [above, below] = [fromDecimal(part.value), fromDecimal(whole.value)];
  if (isZero(below)) return none('whole-is-zero');
  const value = multiply(divide(above, below), hundred);
  const years = part.year === whole.year ? null : ([part.year, whole.year] as const);
  return { kind: 'computed', value, part, whole, years };
}

const none = (reason: StatisticGap): StatisticMeasure => ({ kind: 'none', reason });

const normalizeUnit = ({ unitOfMeasure }: Statistic): string => (unitOfMeasure ?? '').trim().toLowerCase();
