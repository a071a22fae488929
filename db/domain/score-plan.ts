import type { CascadeIndicator } from './cascade.ts';
import { type CascadeScore, scoreCascade } from './cascade-score.ts';
import type { PlanDocument, PlanIndicator } from './plan-document.ts';
import { defaultSettings, type ScoringSettings } from './settings.ts';

/** The settings of a year: its own, else those that hold for every year (kept as year 0), else the program's. */
export function findSettings(document: Pick<PlanDocument, 'settings'>, year: number): ScoringSettings {
  const own = document.settings.find((entry) => entry.year === year);
  const common = document.settings.find((entry) => entry.year === 0);
  return (own ?? common)?.settings ?? defaultSettings;
}

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

/** A plan's year scored: what screen, report and command line show. */
export function scorePlan(document: PlanDocument, year: number): CascadeScore {
  return scoreCascade({
    nodes: document.nodes,
    indicators: toCascadeIndicators(document),
    targets: document.targets,
    realizations: document.realizations,
    ordinalScales: document.ordinalScales,
    settings: findSettings(document, year),
    year,
  });
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
