import { type Achievement, chooseShownValue, scoreIndicator } from '../achievement.ts';
import { buildIndicatorTrend, type LineageStep, type TrendYear } from '../indicator-trend.ts';
import type { PlanDocument } from '../plan-document.ts';
import { compare, type Rational, subtract, zero } from '../rational.ts';
import { type Band, findBand } from '../scale.ts';
import { findSettings } from '../score-plan.ts';

/** A year of an indicator and of those it follows, scored under the settings of that year. */
export type YearLine = TrendYear &
  Readonly<{
    /** Years of the same number may be compared with each other; a new definition begins the next. */
    segment: number;
    achievement: Achievement;
    shown: Rational | null;
    band: Band | null;
    /** Realization − that of the year before; null across a new definition, for predicates, and beside a gap. */
    change: Rational | null;
  }>;

/** `lineage` ends with the indicator itself; see listLineage and toLineageStep. */
export function compareYears(
  document: Pick<PlanDocument, 'settings'>,
  lineage: readonly LineageStep[],
): readonly YearLine[] {
  const steps = new Map(lineage.map((step) => [step.indicator.id, step]));
  return buildIndicatorTrend(lineage).flatMap(({ years }, segment) =>
    years.map((year, index): YearLine => {
      const before = years[index - 1];
      const isNext = before !== undefined && before.year === year.year - 1;
      const now = year.realization.value;
      const then = isNext ? before.realization.value : null;
      return {
        ...year,
        segment,
        ...scoreYear(document, year, steps.get(year.indicatorId)),
        change: now === null || then === null ? null : subtract(now, then),
      };
    }),
  );
}

function scoreYear(
  document: Pick<PlanDocument, 'settings'>,
  { year, target, realization }: TrendYear,
  step: LineageStep | undefined,
): Pick<YearLine, 'achievement' | 'shown' | 'band'> {
  const settings = findSettings(document, year);
  const isOrdinal = step?.indicator.valueKind === 'ordinal';
  const achievement = scoreIndicator({
    direction: step?.indicator.direction ?? null,
    target: target.value,
    targetMax: target.max,
    realization: realization.value,
    ordinal: isOrdinal
      ? { scale: step.ordinalScale, target: target.code, realization: realization.code }
      : null,
    settings,
  });
  return {
    achievement,
    shown: chooseShownValue(achievement, settings),
    band:
      achievement.kind === 'scored' ? findBand(settings.scale, achievement.raw, settings.bandReading) : null,
  };
}

export type Run = Readonly<{ way: 'up' | 'down'; years: number }>;

/** For how many years on end the realization has risen or fallen up to a year; null where it did neither. */
export function findRun(lines: readonly YearLine[], year: number): Run | null {
  const last = lines.findIndex((line) => line.year === year);
  let way: Run['way'] | null = null;
  let years = 0;
  for (let at = last; at >= 0; at -= 1) {
    const change = lines[at]?.change ?? null;
    const order = change === null ? 0 : compare(change, zero);
    const own = order > 0 ? 'up' : order < 0 ? 'down' : null;
    if (own === null || (way !== null && own !== way)) break;
    way = own;
    years += 1;
  }
  return way === null ? null : { way, years };
}
