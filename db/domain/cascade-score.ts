import {
  type Achievement,
  chooseAveragedValue,
  chooseShownValue,
  isReached,
  makeMissing,
  scoreIndicator,
} from './achievement.ts';
import {
  collectParts,
  emptyParts,
  joinParts,
  type Mean,
  type MeanItem,
  type MeanParts,
  makeShare,
  toMean,
} from './average.ts';
import type { CascadeIndicator, CascadeNode, LevelKind, RealizationCell, TargetCell } from './cascade.ts';
import {
  groupCells,
  type ResolvedRealization,
  type ResolvedTarget,
  resolveRealization,
  resolveTarget,
  type YearCells,
} from './cascade-figures.ts';
import type { ExplanationNote } from './explanation.ts';
import type { OrdinalScale } from './ordinal.ts';
import { chooseAggregation } from './quarters.ts';
import { compare, findMinimum, fromDecimal, type Rational } from './rational.ts';
import { type Band, findBand, type Scale } from './scale.ts';
import { scalePresets } from './scale-presets.ts';
import type { ScoringSettings } from './settings.ts';

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
  /** Below the threshold of the settings: an analysis of the cause is asked for. */
  readonly needsAnalysis: boolean;
};

export type NodeScore = {
  readonly nodeId: string;
  /** From the node's own indicators alone. */
  readonly own: Mean;
  /** From its own indicators and, above objectives, from the objectives below it; counts are of indicators. */
  readonly mean: Mean;
  /** `mean.value` as tables show it. */
  readonly shown: Rational | null;
  readonly band: Band | null;
};

export type CascadeScore = {
  readonly year: number;
  readonly settings: ScoringSettings;
  readonly scale: Scale;
  readonly indicators: ReadonlyMap<string, IndicatorScore>;
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly total: Omit<NodeScore, 'nodeId' | 'own'>;
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
  scale: scalePresets[settings.scaleSlug],
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
  return addNotes(achievement, [...realization.notes, ...derived]);
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
    needsAnalysis: isScored && compare(achievement.raw, fromDecimal(settings.analysisThreshold)) < 0,
  };
}

/** Levels that carry out the plan: scored on their own, but an objective is measured by its own indicators alone. */
const isBelowObjective = (kind: LevelKind): boolean =>
  kind === 'program' || kind === 'activity' || kind === 'subactivity';

function groupBy<T>(
  items: readonly T[],
  readKey: (item: T) => string | null,
): ReadonlyMap<string | null, readonly T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const key = readKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function presentMean(mean: Mean, context: IndicatorContext): Omit<NodeScore, 'nodeId' | 'own'> {
  const { settings, scale } = context;
  if (mean.value === null) return { mean, shown: null, band: null };
  const isCapShown = settings.cap !== null && settings.capScope !== 'average';
  const shown = isCapShown ? findMinimum(mean.value, fromDecimal(settings.cap)) : mean.value;
  return { mean, shown, band: findBand(scale, mean.value, settings.bandReading) };
}

function scoreNodes(
  nodes: readonly CascadeNode[],
  items: ReadonlyMap<string | null, readonly MeanItem[]>,
  context: IndicatorContext,
): { readonly nodes: ReadonlyMap<string, NodeScore>; readonly total: CascadeScore['total'] } {
  const ids = new Set(nodes.map((node) => node.id));
  // A node whose parent was not handed over stands at the top of what was.
  const children = groupBy(nodes, (node) =>
    node.parentId !== null && ids.has(node.parentId) ? node.parentId : null,
  );
  const scores = new Map<string, NodeScore>();

  const visit = (node: CascadeNode): MeanParts => {
    const ownItems = items.get(node.id) ?? [];
    const ownParts = collectParts(ownItems);
    const share = makeShare(ownParts, context.settings.averaging);
    const below = (children.get(node.id) ?? []).map(visit);
    const parts = joinParts([...(ownItems.length === 0 ? [] : [share]), ...below]);
    // A node with nothing below keeps its own mean, weights and all.
    scores.set(node.id, { nodeId: node.id, own: toMean(ownParts), ...presentMean(toMean(parts), context) });
    return isBelowObjective(node.levelKind) ? emptyParts : parts;
  };

  const total = joinParts((children.get(null) ?? []).map(visit));
  return { nodes: scores, total: presentMean(toMean(total), context) };
}

/** The one scoring of a cascade, for screen, report and command line. */
export function scoreCascade(rows: CascadeRows): CascadeScore {
  const { settings, year } = rows;
  const context = makeIndicatorContext(settings, rows.ordinalScales);
  const targets = groupCells(rows.targets, year);
  const realizations = groupCells(rows.realizations, year);
  const indicators = new Map<string, IndicatorScore>();
  const items = new Map<string, MeanItem[]>();
  for (const indicator of rows.indicators) {
    const score = scoreIndicatorYear(
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
