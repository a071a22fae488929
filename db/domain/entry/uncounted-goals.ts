import type { LevelKind, PlanDocument } from '../plan-document.ts';

/** Levels that say what is to be reached, not how. */
const goalLevels: ReadonlySet<LevelKind> = new Set(['purpose', 'goal', 'objective', 'priority']);

/**
 * Goals whose year is told in a word because no figure tells it: in a strategy those with no indicator of their own or
 * below them and with no goal below; in every plan those a word has been said of.
 */
export function listUncounted({
  plan,
  nodes,
  indicators,
  nodeStatuses,
}: Pick<PlanDocument, 'plan' | 'nodes' | 'indicators' | 'nodeStatuses'>): ReadonlySet<string> {
  const uncounted = new Set(nodeStatuses.map(({ nodeId }) => nodeId));
  if (plan.kind !== 'strategy') return uncounted;
  const counted = new Set(indicators.map(({ nodeId }) => nodeId));
  const hasGoalBelow = new Set<string>();
  // Children stand after their parents, so that each has heard of its own children before it is asked.
  for (const { id, parentId, levelKind } of nodes.toReversed()) {
    const isGoal = goalLevels.has(levelKind);
    if (isGoal && !counted.has(id) && !hasGoalBelow.has(id)) uncounted.add(id);
    if (parentId === null) continue;
    if (counted.has(id)) counted.add(parentId);
    if (isGoal || hasGoalBelow.has(id)) hasGoalBelow.add(parentId);
  }
  return uncounted;
}
