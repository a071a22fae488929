import {
  type Achievement,
  chooseAveragedValue,
  chooseShownValue,
  isReached,
  makeMissing,
  scoreIndicator,
} from './achievement.ts';
import { type AnalysisNeed, findAnalysisNeed } from './analysis-need.ts';
import type { MeanItem } from './average.ts';
import type { CascadeIndicator, CascadeNode, RealizationCell, TargetCell } from './cascade.ts';
import {
  groupCells,
  type ResolvedRealization,
  type ResolvedTarget,
  resolveRealization,
  resolveTarget,
  type YearCells,
} from './cascade-figures.ts';
import { type MeanScore, type NodeScore, scoreNodes } from './cascade-means.ts';
import type { ExplanationNote } from './explanation.ts';
import type { OrdinalScale } from './ordinal.ts';
import { chooseAggregation } from './quarters.ts';
import { fromDecimal, type Rational } from './rational.ts';
import { type Band, findBand, type Scale } from './scale.ts';
import type { ScoringSettings } from './settings.ts';

export type { NodeScore } from './cascade-means.ts';

export type CascadeRows = {
  readonly nodes: readonly CascadeNode[];
  readonly indicators: readonly CascadeIndicator[];
  /** May hold other years too. */
  readonly targets: readonly TargetCell[];
  readonly realizations: readonly RealizationCell[];
  readonly ordinalScales: readonly OrdinalScale[];
  readonly settings: ScoringSettings;
  readonly year: number;
};

export type IndicatorScore = {
  readonly indicatorId: string;
  readonly nodeId: string;
  readonly target: ResolvedTarget;
  readonly realization: ResolvedRealization;
  readonly achievement: Achievement;
  /** The achievement in percent as tables show it; null where there is none. */
  readonly shown: Rational | null;
  readonly band: Band | null;
  readonly isReached: boolean;
  /** Why an analysis is asked for; null where none is. */
  readonly analysisNeed: AnalysisNeed | null;
};

export type CascadeScore = {
  readonly year: number;
  readonly settings: ScoringSettings;
  readonly scale: Scale;
  readonly indicators: ReadonlyMap<string, IndicatorScore>;
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly total: MeanScore;
};

export type IndicatorContext = {
  readonly settings: ScoringSettings;
  readonly scale: Scale;
  readonly ordinalScales: ReadonlyMap<string, OrdinalScale>;
};

export const makeIndicatorContext = (
  settings: ScoringSettings,
  ordinalScales: readonly OrdinalScale[],
): IndicatorContext => ({
  settings,
  scale: settings.scale,
  ordinalScales: new Map(ordinalScales.map((scale) => [scale.slug, scale])),
});

const noCells: YearCells<never> = [];

export function addNotes(achievement: Achievement, notes: readonly ExplanationNote[]): Achievement {
  if (notes.length === 0) return achievement;
  const all = [...achievement.explanation.notes, ...notes];
  return achievement.kind === 'none'
    ? { ...achievement, explanation: { ...achievement.explanation, notes: all } }
    : { ...achievement, explanation: { ...achievement.explanation, notes: all } };
}

/** The office's own words for a figure that is not there, where that is why there is no achievement. */
export function explainAbsence(achievement: Achievement, reason: string | null): readonly ExplanationNote[] {
  const isWhy = achievement.kind === 'none' && achievement.reason === 'not-available';
  return isWhy && reason !== null && reason.trim() !== ''
    ? [{ kind: 'not-available-because', reason: reason.trim() }]
    : [];
}

export function findScale(indicator: CascadeIndicator, context: IndicatorContext): OrdinalScale | null {
  return indicator.ordinalScale == null ? null : (context.ordinalScales.get(indicator.ordinalScale) ?? null);
}

function scoreResolved(
  indicator: CascadeIndicator,
  target: ResolvedTarget,
  realization: ResolvedRealization,
  context: IndicatorContext,
): Achievement {
  if (realization.fault !== null) return makeMissing(realization.fault);
  const isOrdinal = indicator.valueKind === 'ordinal';
  const achievement = scoreIndicator({
    direction: indicator.direction,
    target: target.value,
    targetMax: target.max,
    realization: realization.value,
    isNotAvailable: realization.missingReason !== null,
    ordinal: isOrdinal
      ? { scale: findScale(indicator, context), target: target.code, realization: realization.code }
      : null,
    settings: context.settings,
  });
  const aggregation = chooseAggregation(indicator.aggregation, indicator.isCumulativeTarget);
  const derived: readonly ExplanationNote[] = target.isDerived
    ? [{ kind: 'target-from-quarters', aggregation }]
    : [];
  const reasons = explainAbsence(achievement, realization.missingReason);
  return addNotes(achievement, [...reasons, ...realization.notes, ...derived]);
}

/** One indicator in one year: what a grid recomputes when a cell of it changes. */
export function scoreIndicatorYear(
  indicator: CascadeIndicator,
  targets: YearCells<TargetCell>,
  realizations: YearCells<RealizationCell>,
  context: IndicatorContext,
): IndicatorScore {
  const { settings, scale } = context;
  const target = resolveTarget(indicator, targets);
  const realization = resolveRealization(indicator, realizations);
  const achievement = scoreResolved(indicator, target, realization, context);
  const isScored = achievement.kind === 'scored';
  return {
    indicatorId: indicator.id,
    nodeId: indicator.nodeId,
    target,
    realization,
    achievement,
    shown: chooseShownValue(achievement, settings),
    band: isScored ? findBand(scale, achievement.raw, settings.bandReading) : null,
    isReached: isReached(achievement),
    analysisNeed: findAnalysisNeed(achievement, settings),
  };
}

/** How one indicator of a year is scored: by all of it, or by what of it is over. */
export type IndicatorScorer = typeof scoreIndicatorYear;

/** The one scoring of a cascade, for screen, report and command line. */
export function scoreCascade(rows: CascadeRows, scoreIt: IndicatorScorer = scoreIndicatorYear): CascadeScore {
  const { settings, year } = rows;
  const context = makeIndicatorContext(settings, rows.ordinalScales);
  const targets = groupCells(rows.targets, year);
  const realizations = groupCells(rows.realizations, year);
  const indicators = new Map<string, IndicatorScore>();
  const items = new Map<string, MeanItem[]>();
  for (const indicator of rows.indicators) {
    const score = scoreIt(
      indicator,
      targets.get(indicator.id) ?? noCells,
      realizations.get(indicator.id) ?? noCells,
      context,
    );
    indicators.set(indicator.id, score);
    const item: MeanItem = {
      value: chooseAveragedValue(score.achievement, settings),
      raw: score.achievement.kind === 'scored' ? score.achievement.raw : null,
      weight: indicator.weight == null ? null : fromDecimal(indicator.weight),
    };
    const siblings = items.get(indicator.nodeId);
    if (siblings) siblings.push(item);
    else items.set(indicator.nodeId, [item]);
  }
  return { year, settings, scale: context.scale, indicators, ...scoreNodes(rows.nodes, items, context) };
}
