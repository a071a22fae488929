import type { LevelKind } from './cascade.ts';
import type { PlacementRule } from './errors.ts';

/**
 * Where a row of the cascade may stand. The screen asks before it moves a row and the command asks again before it
 * writes, so that both give the same reason.
 */
export type RuleLevel = Readonly<{
  id: string;
  sort: number;
  kind: LevelKind;
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

/**
 * How an objective is to be reached stands beside its programs (table T-C.26 beside T-C.27 of Permendagri 86/2017), not
 * between the two: a row that steps in or changes level passes these levels over, and a branch leaves its own on them.
 */
const besideKinds: ReadonlySet<LevelKind> = new Set(['priority', 'strategy', 'policy']);
export const standsBeside = ({ kind }: RuleLevel): boolean => besideKinds.has(kind);

/** What comes below a level where nothing else is asked for. */
export function findNextLevel<L extends RuleLevel>(levels: readonly L[], level: RuleLevel): L | null {
  const below = levels.filter((one) => one.sort > level.sort).toSorted((a, b) => a.sort - b.sort);
  return below.find((one) => standsBeside(level) || !standsBeside(one)) ?? null;
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
  const levels = new Map(cascade.levels.map((level) => [level.id, level]));
  const nodeOf = new Map(cascade.nodes.map((node) => [node.id, node]));
  const levelAt = (node: string | null): RuleLevel | null =>
    levels.get(nodeOf.get(node ?? '')?.levelId ?? '') ?? null;

  const from = levelAt(id);
  const to = levels.get(levelId);
  if (!from || !to) throw new Error(`no such row or level: ${id}, ${levelId}`);
  const branch = collectBranch(cascade.nodes, id);
  const parent = levelAt(parentId);
  if (parentId !== null && branch.has(parentId)) {
    return { ok: false, refusal: { rule: 'below-itself', level: to.name, parent: parent?.name ?? '' } };
  }
  const misplaced = checkLevelOrder(to, parent);
  if (misplaced) return { ok: false, refusal: misplaced };

  const levelOf = new Map<string, string>();
  if (from === to) return { ok: true, levelOf };
  const shift = planShift(cascade.levels, from, to);
  for (const node of branch) {
    const old = levelAt(node);
    const level = node === id ? to : old && shift(old);
    const above = node === id ? parent : levels.get(findLevelAbove(nodeOf, node, levelOf) ?? '');
    const refusal = level ? checkShifted(cascade, node, { level, above: above ?? null }) : lowestLevel(old);
    if (refusal) return { ok: false, refusal };
    if (level && level !== old) levelOf.set(node, level.id);
  }
  return { ok: true, levelOf };
}

/** The level each other one becomes when its branch moves; null below the lowest. */
function planShift(
  levels: readonly RuleLevel[],
  from: RuleLevel,
  to: RuleLevel,
): (old: RuleLevel) => RuleLevel | null {
  const line = levels.filter((level) => !standsBeside(level)).toSorted((a, b) => a.sort - b.sort);
  const isAlongLine = line.includes(from) && line.includes(to);
  const distance = isAlongLine ? line.indexOf(to) - line.indexOf(from) : 0;
  return (old) => (line.includes(old) ? (line[line.indexOf(old) + distance] ?? null) : old);
}

/** A branch is walked from its top, so that what a row stands under has its new level already. */
function findLevelAbove(
  nodeOf: ReadonlyMap<string, RuleNode>,
  node: string,
  levelOf: ReadonlyMap<string, string>,
): string | undefined {
  const above = nodeOf.get(node)?.parentId ?? '';
  return levelOf.get(above) ?? nodeOf.get(above)?.levelId;
}

/** Rows that keep their level while those around them change it can come to stand where they may not. */
function checkShifted(
  cascade: Cascade,
  node: string,
  { level, above }: Readonly<{ level: RuleLevel; above: RuleLevel | null }>,
): Refusal | null {
  const isBeside = standsBeside(level) || (above !== null && standsBeside(above));
  const misplaced = isBeside ? checkLevelOrder(level, above) : null;
  return misplaced ?? checkHeld(cascade, node, level);
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

/** Rows and everything below them, each row before those below it. */
export function collectBranch(nodes: readonly RuleNode[], ...tops: readonly string[]): ReadonlySet<string> {
  const childrenOf = Map.groupBy(nodes, (node) => node.parentId);
  const branch = new Set(tops);
  // A set grows while it is walked, and takes each row once even where a damaged file has a circle.
  for (const node of branch) {
    for (const child of childrenOf.get(node) ?? []) branch.add(child.id);
  }
  return branch;
}

/** Of chosen rows those that do not hang below another chosen one: with these the others come along. */
export function listTops(nodes: readonly RuleNode[], chosen: readonly string[]): readonly string[] {
  const parentOf = new Map(nodes.map((node) => [node.id, node.parentId]));
  const wanted = new Set(chosen);
  const hangsBelow = (id: string): boolean => {
    const seen = new Set<string>([id]);
    for (let above = parentOf.get(id) ?? null; above !== null && !seen.has(above); ) {
      if (wanted.has(above)) return true;
      seen.add(above);
      above = parentOf.get(above) ?? null;
    }
    return false;
  };
  return [...wanted].filter((id) => !hangsBelow(id));
}

/**
 * Where a row stands after it has got another level: it climbs out of every row that is not above that level any more.
 * `behind` is the last row it left, null where it stays in its place.
 */
export function findLevelPlace(
  cascade: Pick<Cascade, 'levels' | 'nodes'>,
  { id, levelId }: Readonly<{ id: string; levelId: string }>,
): Readonly<{ parentId: string | null; behind: string | null }> {
  const levelOf = new Map(cascade.levels.map((level) => [level.id, level]));
  const nodeOf = new Map(cascade.nodes.map((node) => [node.id, node]));
  const level = levelOf.get(levelId);
  if (!level) throw new Error(`no such level: ${levelId}`);
  let behind: string | null = null;
  let parentId = nodeOf.get(id)?.parentId ?? null;
  const seen = new Set([id]);
  while (parentId !== null && !seen.has(parentId)) {
    const parent = nodeOf.get(parentId);
    if (checkLevelOrder(level, levelOf.get(parent?.levelId ?? '') ?? null) === null) break;
    seen.add(parentId);
    behind = parentId;
    parentId = parent?.parentId ?? null;
  }
  return { parentId, behind };
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
  const levelAt = (one: RuleNode) => cascade.levels.find((level) => level.id === one.levelId);
  const [own, upper] = [levelAt(node), levelAt(above)];
  if (!own || !upper) throw new Error(`no such level: ${node.levelId}, ${above.levelId}`);
  const level = own.sort > upper.sort ? own : findNextLevel(cascade.levels, upper);
  if (!level) return { ok: false, refusal: lowestLevel(own) };
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
