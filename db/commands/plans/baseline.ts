import type { Decimal } from '../../domain/decimal.ts';
import { aggregateMonths } from '../../domain/months.ts';
import type { PlanDocument, PlanIndicator } from '../../domain/plan-document.ts';
import { aggregateParts } from '../../domain/quarters.ts';
import { countDecimals, fromDecimal, type Rational, roundHalfUp } from '../../domain/rational.ts';
import type { Row } from '../../schema.ts';

export type Baseline = Pick<Row<'indicator'>, 'baseline_year' | 'baseline_value' | 'baseline_ordinal'>;
type Figure = Readonly<{ value: Decimal | null; ordinal: string | null }>;

/**
 * Where an indicator begins the next plan: what was reached in the last year of this one; while that is not known,
 * what the last year is to reach; without either, the latest figure there is, with its own year.
 */
export function findBaseline(document: PlanDocument, indicator: PlanIndicator, lastYear: number): Baseline {
  const reached = findRealization(document, indicator, lastYear);
  if (reached) return write(lastYear, reached);
  const wanted = document.targets.find(
    (cell) => cell.indicatorId === indicator.id && cell.year === lastYear && cell.quarter === 0,
  );
  if (wanted && (wanted.value !== null || wanted.ordinalCode !== null)) {
    return write(lastYear, { value: wanted.value, ordinal: wanted.ordinalCode });
  }
  const years = document.realizations
    .filter(({ indicatorId, year }) => indicatorId === indicator.id && year < lastYear)
    .map(({ year }) => year)
    .sort((a, b) => b - a);
  for (const year of years) {
    const earlier = findRealization(document, indicator, year);
    if (earlier) return write(year, earlier);
  }
  return { baseline_year: lastYear, baseline_value: null, baseline_ordinal: null };
}

const write = (year: number, { value, ordinal }: Figure): Baseline => ({
  baseline_year: year,
  baseline_value: value,
  baseline_ordinal: ordinal,
});

/** The year's own figure, else what its four quarters make; an unfinished year is no figure to begin from. */
function findRealization(
  { realizations }: PlanDocument,
  indicator: PlanIndicator,
  year: number,
): Figure | null {
  const cells = realizations.filter((cell) => cell.indicatorId === indicator.id && cell.year === year);
  const whole = cells.find((cell) => cell.quarter === 0);
  if (whole && (whole.value !== null || whole.ordinalCode !== null)) {
    return { value: whole.value, ordinal: whole.ordinalCode };
  }
  const last = cells.find((cell) => cell.quarter === 4);
  if (!last) return null;
  if (indicator.valueKind === 'ordinal') {
    return last.ordinalCode === null ? null : { value: null, ordinal: last.ordinalCode };
  }
  const quarters = [1, 2, 3, 4].map((quarter) => {
    const cell = cells.find((one) => one.quarter === quarter);
    const value = cell?.value ?? null;
    return value === null ? (aggregateMonths(cell, indicator)?.value ?? null) : fromDecimal(value);
  });
  if (quarters.includes(null)) return null;
  const { aggregation, isCumulativeTarget } = indicator;
  const figure = aggregateParts(quarters, aggregation, isCumulativeTarget);
  return figure && { value: writeExactly(figure), ordinal: null };
}

/** A mean may have no end; it is then kept as finely as any indicator shows. */
const writeExactly = (value: Rational): Decimal =>
  roundHalfUp(value, countDecimals(value, longestFraction) ?? finestIndicator);
const longestFraction = 18;
const finestIndicator = 10;
