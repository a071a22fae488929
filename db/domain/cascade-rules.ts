import type { PlacementRule } from './errors.ts';

/**
 * Where a row of the cascade may stand. The screen asks before it moves a row and the command asks again before it
 * writes, so that both give the same reason.
 */
export type RuleLevel = Readonly<{
  id: string;
  sort: number;
  name: string;
  mayHoldIndicators: boolean;
  mayHoldBudgets: boolean;
}>;
export type RuleNode = Readonly<{ id: string; parentId: string | null; levelId: string }>;
export type Cascade = Readonly<{
  levels: readonly RuleLevel[];
  nodes: readonly RuleNode[];
  /** Nodes with indicators or budgets of their own. */
  indicatorNodeIds: ReadonlySet<string>;
  budgetNodeIds: ReadonlySet<string>;
}>;

/** Why not, with the names the sentence needs; the empty string where there is no row above. */
export type Refusal = Readonly<{ rule: PlacementRule; level: string; parent: string }>;

/**
 * A level stands below any level before it in the framework: an agency's objective may hang on a mission where there
 * is no goal between. What is left out is for the auditor to name, not for the outline to forbid.
 */
export function checkLevelOrder(level: RuleLevel, parent: RuleLevel | null): Refusal | null {
  if (parent === null || level.sort > parent.sort) return null;
  return { rule: 'level-order', level: level.name, parent: parent.name };
}

/** `level` is the word for what was to be put there: an indicator has no level of its own. */
export const checkIndicatorPlace = (parent: RuleLevel, level = ''): Refusal | null =>
  parent.mayHoldIndicators ? null : { rule: 'level-holds-no-indicators', level, parent: parent.name };

export const checkBudgetPlace = (parent: RuleLevel): Refusal | null =>
  parent.mayHoldBudgets ? null : { rule: 'level-holds-no-budgets', level: '', parent: parent.name };

export type Move = Readonly<{ id: string; parentId: string | null; levelId: string }>;
export type MovePlan =
  | Readonly<{ ok: true; levelOf: ReadonlyMap<string, string> }>
  | Readonly<{ ok: false; refusal: Refusal }>;

/**
 * Moves a branch as a whole: every row of it changes level by as many steps as its top does. Gives the level of each
 * row that gets another one. All ids must be rows of the cascade.
 */
export function planMove(cascade: Cascade, { id, parentId, levelId }: Move): MovePlan {
  const steps = cascade.levels.toSorted((a, b) => a.sort - b.sort);
  const stepOf = new Map(steps.map((level, index) => [level.id, index]));
  const nodeOf = new Map(cascade.nodes.map((node) => [node.id, node]));
  const levelAt = (node: string | null): RuleLevel | null =>
    steps[stepOf.get(nodeOf.get(node ?? '')?.levelId ?? '') ?? -1] ?? null;

  const from = levelAt(id);
  const to = steps[stepOf.get(levelId) ?? -1];
  if (!from || !to) throw new Error(`no such row or level: ${id}, ${levelId}`);
  const branch = collectBranch(cascade.nodes, id);
  const parent = levelAt(parentId);
  if (parentId !== null && branch.has(parentId)) {
    return { ok: false, refusal: { rule: 'below-itself', level: to.name, parent: parent?.name ?? '' } };
  }
  const misplaced = checkLevelOrder(to, parent);
  if (misplaced) return { ok: false, refusal: misplaced };

  const distance = steps.indexOf(to) - steps.indexOf(from);
  const levelOf = new Map<string, string>();
  if (distance === 0) return { ok: true, levelOf };
  for (const node of branch) {
    const old = levelAt(node);
    const level = old && steps[steps.indexOf(old) + distance];
    const refusal = level ? checkHeld(cascade, node, level) : lowestLevel(old);
    if (refusal) return { ok: false, refusal };
    if (level) levelOf.set(node, level.id);
  }
  return { ok: true, levelOf };
}

/** What already hangs on a row has to be allowed on its new level. */
function checkHeld(cascade: Cascade, node: string, level: RuleLevel): Refusal | null {
  const indicators = cascade.indicatorNodeIds.has(node) ? checkIndicatorPlace(level) : null;
  return indicators ?? (cascade.budgetNodeIds.has(node) ? checkBudgetPlace(level) : null);
}

const lowestLevel = (level: RuleLevel | null): Refusal => ({
  rule: 'lowest-level',
  level: level?.name ?? '',
  parent: '',
});

/** A row and everything below it, the row first. */
export function collectBranch(nodes: readonly RuleNode[], id: string): ReadonlySet<string> {
  const childrenOf = Map.groupBy(nodes, (node) => node.parentId);
  const branch = new Set([id]);
  // A set grows while it is walked, and takes each row once even where a damaged file has a circle.
  for (const node of branch) {
    for (const child of childrenOf.get(node) ?? []) branch.add(child.id);
  }
  return branch;
}

export type Step = Readonly<{ ok: true; move: Move & Readonly<{ afterId: string | null }> }> | MoveRefused;
type MoveRefused = Readonly<{ ok: false; refusal: Refusal }>;

/**
 * Tab: under the row above, at the next level, or at its own where that is deeper already. Null where no sibling
 * stands above. `nodes` in reading order.
 */
export function planStepIn(cascade: Cascade, id: string): Step | null {
  const { nodes } = cascade;
  const node = nodes.find((one) => one.id === id);
  const siblings = nodes.filter((one) => one.parentId === node?.parentId);
  const above = siblings[siblings.findIndex((one) => one.id === id) - 1];
  if (!node || !above) return null;
  const steps = cascade.levels.toSorted((a, b) => a.sort - b.sort);
  const stepOf = (one: RuleNode): number => steps.findIndex((level) => level.id === one.levelId);
  const level = steps[Math.max(stepOf(above) + 1, stepOf(node))];
  if (!level) return { ok: false, refusal: lowestLevel(steps[stepOf(node)] ?? null) };
  const afterId = nodes.findLast((one) => one.parentId === above.id)?.id ?? null;
  return tryMove(cascade, { id, parentId: above.id, levelId: level.id, afterId });
}

/** Shift+Tab: behind the row it stands under, at that row's level. */
export function planStepOut(cascade: Cascade, id: string): Step | null {
  const node = cascade.nodes.find((one) => one.id === id);
  if (!node) return null;
  const parent = cascade.nodes.find((one) => one.id === node.parentId);
  if (!parent) {
    const level = cascade.levels.find((one) => one.id === node.levelId)?.name ?? '';
    return { ok: false, refusal: { rule: 'already-top', level, parent: '' } };
  }
  const { parentId, levelId } = parent;
  return tryMove(cascade, { id, parentId, levelId, afterId: parent.id });
}

function tryMove(cascade: Cascade, move: Move & Readonly<{ afterId: string | null }>): Step {
  const planned = planMove(cascade, move);
  return planned.ok ? { ok: true, move } : planned;
}
