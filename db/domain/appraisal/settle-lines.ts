import { groupCells } from '../cascade-figures.ts';
import { makeIndicatorContext, scoreIndicatorYear } from '../cascade-score.ts';
import { toTrendFigures } from '../indicator-trend.ts';
import type { PlanDocument } from '../plan-document.ts';
import { subtract } from '../rational.ts';
import { findSettings, toCascadeIndicators } from '../score-plan.ts';
import { settleYear } from '../verification/settle.ts';
import type { YearLine } from './compare-years.ts';

/** The years of an indicator with the figures that count, and sealed ones as they were sealed. */
export function settleLines(
  document: PlanDocument,
  indicatorId: string,
  lines: readonly YearLine[],
): readonly YearLine[] {
  if (document.seals.length === 0 && document.verifications.length === 0) return lines;
  const settled = lines.map((line) =>
    line.indicatorId === indicatorId && !line.isBaseline ? settleLine(document, line) : line,
  );
  return settled.map((line, index) => {
    const before = settled[index - 1];
    const isNext = before?.year === line.year - 1 && before.segment === line.segment;
    const now = line.realization.value;
    const then = isNext ? before.realization.value : null;
    return { ...line, change: now === null || then === null ? null : subtract(now, then) };
  });
}

function settleLine(document: PlanDocument, line: YearLine): YearLine {
  const { year, indicatorId } = line;
  const source = settleYear(document, year);
  const indicator = source.indicators.find(({ id }) => id === indicatorId);
  const [cascade] = toCascadeIndicators({
    indicators: indicator ? [indicator] : [],
    ordinalScales: source.ordinalScales,
  });
  if (!cascade) return line;
  const { target, realization, achievement, shown, band } = scoreIndicatorYear(
    cascade,
    groupCells(source.targets, year).get(indicatorId) ?? [],
    groupCells(source.realizations, year).get(indicatorId) ?? [],
    makeIndicatorContext(findSettings(source, year), source.ordinalScales),
  );
  return {
    ...line,
    ...toTrendFigures(target, realization),
    achievement,
    shown,
    band,
  };
}
