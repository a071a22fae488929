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
import type { CascadeNode, LevelKind } from './cascade.ts';
import { findMinimum, fromDecimal, type Rational } from './rational.ts';
import { type Band, findBand, type Scale } from './scale.ts';
import type { ScoringSettings } from './settings.ts';

type MeansContext = { readonly settings: ScoringSettings; readonly scale: Scale };

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

export type MeanScore = Omit<NodeScore, 'nodeId' | 'own'>;

/** Levels that carry out the plan: scored on their own, but an objective is measured by its own indicators alone. */
const isBelowObjective = (kind: LevelKind): boolean =>
  kind === 'program' || kind === 'activity' || kind === 'subactivity';

/** A mean as tables show it, and its band. */
export function presentMean(mean: Mean, context: MeansContext): MeanScore {
  const { settings, scale } = context;
  if (mean.value === null) return { mean, shown: null, band: null };
  const isCapShown = settings.cap !== null && settings.capScope !== 'average';
  const shown = isCapShown ? findMinimum(mean.value, fromDecimal(settings.cap)) : mean.value;
  return { mean, shown, band: findBand(scale, mean.value, settings.bandReading) };
}

/** Every node's means from the bottom up, and the plan's. `items` are the indicators by the node they hang on. */
export function scoreNodes(
  nodes: readonly CascadeNode[],
  items: ReadonlyMap<string | null, readonly MeanItem[]>,
  context: MeansContext,
): { readonly nodes: ReadonlyMap<string, NodeScore>; readonly total: MeanScore } {
  const ids = new Set(nodes.map((node) => node.id));
  // A node whose parent was not handed over stands at the top of what was.
  const children = Map.groupBy(nodes, (node) =>
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
