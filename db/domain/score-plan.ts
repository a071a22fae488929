import type { CascadeIndicator } from './cascade.ts';
import { type CascadeScore, scoreCascade } from './cascade-score.ts';
import { createUpToScorer, type UpTo } from './cascade-up-to.ts';
import type { PlanDocument, PlanIndicator } from './plan-document.ts';
import { findSettings } from './settings.ts';
import type { CountedFigure } from './verification/counted-figures.ts';
import { settleYear } from './verification/settle.ts';

export { findSettings } from './settings.ts';

/** The indicators as the scoring reads them: a scale is named by its slug there. */
export function toCascadeIndicators(
  document: Pick<PlanDocument, 'indicators' | 'ordinalScales'>,
): readonly CascadeIndicator[] {
  const slugs = new Map(document.ordinalScales.map((scale) => [scale.id, scale.slug]));
  return document.indicators.map((indicator) => toCascadeIndicator(indicator, slugs));
}

function toCascadeIndicator(indicator: PlanIndicator, slugs: ReadonlyMap<string, string>): CascadeIndicator {
  const { ordinalScaleId } = indicator;
  return { ...indicator, ordinalScale: ordinalScaleId === null ? null : (slugs.get(ordinalScaleId) ?? null) };
}

/**
 * A plan's year scored: what screen, report and command line show. A sealed year is scored by what it was sealed with;
 * `counted` overrules the setting of which figure counts where an evaluator found another one; `upTo` compares with what
 * was planned until the end of that quarter, for a year that is under way.
 */
export function scorePlan(
  document: PlanDocument,
  year: number,
  counted: CountedFigure | null = null,
  upTo: UpTo | null = null,
): CascadeScore {
  const settled = settleYear(document, year, counted);
  const rows = {
    nodes: settled.nodes,
    indicators: toCascadeIndicators(settled),
    targets: settled.targets,
    realizations: settled.realizations,
    ordinalScales: settled.ordinalScales,
    settings: findSettings(settled, year),
    year,
  };
  return upTo === null ? scoreCascade(rows) : scoreCascade(rows, createUpToScorer(upTo));
}

type YearsOf = Pick<PlanDocument, 'targets' | 'realizations'> & {
  readonly plan: Pick<PlanDocument['plan'], 'periodStart' | 'periodEnd'>;
};

/** The years of the period in order; for a plan without a period, the years that have a target or a realization. */
export function listPlanYears(document: YearsOf): readonly number[] {
  const { periodStart, periodEnd } = document.plan;
  if (periodStart !== null && periodEnd !== null) {
    return Array.from({ length: periodEnd - periodStart + 1 }, (_, index) => periodStart + index);
  }
  const years = new Set([...document.targets, ...document.realizations].map((cell) => cell.year));
  return [...years].sort((a, b) => a - b);
}
