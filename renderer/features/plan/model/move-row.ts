import {
  type Cascade,
  checkIndicatorPlace,
  checkLevelOrder,
  collectBranch,
  planMove,
  planStepIn,
  planStepOut,
  type Step,
} from '../../../../db/domain/cascade-rules.ts';
import type { Reason } from './placement.ts';
import {
  type IndicatorItem,
  listAncestors,
  listItems,
  type NodeItem,
  type PlanTree,
  type TreeItem,
} from './plan-tree.ts';

/** A change of place of a row of the plan, ready to be sent. */
export type RowMove =
  | Readonly<{
      method: 'node.move';
      input: Readonly<{ id: string; parentId: string | null; levelId: string; afterId: string | null }>;
    }>
  | Readonly<{
      method: 'indicator.move';
      input: Readonly<{ id: string; nodeId: string; afterId: string | null }>;
    }>;
export type PlannedMove = Readonly<{ ok: true; move: RowMove }> | Readonly<{ ok: false; reason: Reason }>;

const moved = (move: RowMove): PlannedMove => ({ ok: true, move });
const refused = (reason: Reason): PlannedMove => ({ ok: false, reason });
const lastKey = (items: readonly TreeItem[]): string | null => items.at(-1)?.key ?? null;

/** Tab at the beginning of a row's text. */
export function moveDeeper(
  tree: PlanTree,
  cascade: Cascade,
  item: TreeItem,
  indicatorWord: string,
): PlannedMove {
  if (item.kind === 'node') return followStep(planStepIn(cascade, item.key), item);
  const siblings = tree.indicatorsOf(item.parentKey);
  const above = siblings[siblings.findIndex((one) => one.key === item.key) - 1];
  return refused(
    above
      ? { rule: 'indicator-has-no-children', level: indicatorWord, parent: above.indicator?.name ?? '' }
      : { rule: 'lowest-level', level: indicatorWord, parent: '' },
  );
}

/** Shift+Tab at the beginning of a row's text; an indicator goes to the row above the one it measures. */
export function moveShallower(
  tree: PlanTree,
  cascade: Cascade,
  item: TreeItem,
  indicatorWord: string,
): PlannedMove {
  if (item.kind === 'node') return followStep(planStepOut(cascade, item.key), item);
  const [, grandparent] = listAncestors(tree, item.key);
  if (!grandparent) return refused({ rule: 'already-top', level: indicatorWord, parent: '' });
  return moveIndicatorTo(tree, item, grandparent, indicatorWord);
}

function moveIndicatorTo(
  tree: PlanTree,
  item: IndicatorItem,
  to: NodeItem,
  indicatorWord: string,
): PlannedMove {
  const refusal = checkIndicatorPlace(to.level, indicatorWord);
  if (refusal) return refused(refusal);
  const others = tree.indicatorsOf(to.key).filter((one) => one.key !== item.key);
  return moved({
    method: 'indicator.move',
    input: { id: item.key, nodeId: to.key, afterId: lastKey(others) },
  });
}

function followStep(step: Step | null, item: NodeItem): PlannedMove {
  if (step === null) return refused({ rule: 'nothing-above', level: item.level.name, parent: '' });
  return step.ok ? moved({ method: 'node.move', input: step.move }) : refused(step.refusal);
}

/**
 * Alt+↑ and Alt+↓: past the next sibling, or over into the neighbouring branch. Null where there is nothing to pass.
 */
export function moveAlong(tree: PlanTree, item: TreeItem, way: -1 | 1): RowMove | null {
  return item.kind === 'node' ? moveNodeAlong(tree, item, way) : moveIndicatorAlong(tree, item, way);
}

function moveNodeAlong(tree: PlanTree, item: NodeItem, way: -1 | 1): RowMove | null {
  const siblings = tree.nodesOf(item.parentKey);
  const index = siblings.findIndex((one) => one.key === item.key);
  const afterId = findPassed(siblings, index, way);
  const levelId = item.level.id;
  if (afterId !== undefined) {
    return { method: 'node.move', input: { id: item.key, parentId: item.parentKey, levelId, afterId } };
  }
  const parent = tree.parentOf(item);
  if (!parent) return null;
  const uncles = tree.nodesOf(parent.parentKey);
  const uncle = uncles[uncles.findIndex((one) => one.key === parent.key) + way];
  if (!uncle || checkLevelOrder(item.level, uncle.level)) return null;
  const last = way < 0 ? lastKey(tree.nodesOf(uncle.key)) : null;
  return { method: 'node.move', input: { id: item.key, parentId: uncle.key, levelId, afterId: last } };
}

function moveIndicatorAlong(tree: PlanTree, item: IndicatorItem, way: -1 | 1): RowMove | null {
  const siblings = tree.indicatorsOf(item.parentKey);
  const index = siblings.findIndex((one) => one.key === item.key);
  const afterId = findPassed(siblings, index, way);
  if (afterId !== undefined) {
    return { method: 'indicator.move', input: { id: item.key, nodeId: item.parentKey, afterId } };
  }
  const parent = tree.parentOf(item);
  const level = listItems(tree).filter((one) => one.kind === 'node' && one.level.id === parent?.level.id);
  const next = level[level.findIndex((one) => one.key === item.parentKey) + way];
  if (!next) return null;
  const last = way < 0 ? lastKey(tree.indicatorsOf(next.key)) : null;
  return { method: 'indicator.move', input: { id: item.key, nodeId: next.key, afterId: last } };
}

/** The sibling a row stands behind after passing one; undefined where it has none to pass. */
function findPassed(siblings: readonly TreeItem[], index: number, way: -1 | 1): string | null | undefined {
  if (way > 0) return siblings[index + 1]?.key;
  return index === 0 ? undefined : (siblings[index - 2]?.key ?? null);
}

/**
 * Another level for a row that keeps as much of its place as it can: it climbs out of every row that is not above the
 * new level any more, and what is below it moves along.
 */
export function moveToLevel(tree: PlanTree, cascade: Cascade, item: NodeItem, levelId: string): PlannedMove {
  const level = tree.levels.find((one) => one.id === levelId);
  if (!level) throw new Error(`no such level: ${levelId}`);
  const ancestors = listAncestors(tree, item.key);
  const index = ancestors.findIndex((one) => checkLevelOrder(level, one.level) === null);
  const climbed = index < 0 ? ancestors.length : index;
  const parentId = ancestors[climbed]?.key ?? null;
  const siblings = tree.nodesOf(item.parentKey);
  const own = siblings[siblings.findIndex((one) => one.key === item.key) - 1]?.key ?? null;
  const afterId = climbed === 0 ? own : (ancestors[climbed - 1]?.key ?? null);
  const move = { id: item.key, parentId, levelId, afterId };
  const planned = planMove(cascade, move);
  return planned.ok ? moved({ method: 'node.move', input: move }) : refused(planned.refusal);
}

/** The rows a row can be moved to, in reading order; null is the top of the plan. */
export function listMoveTargets(tree: PlanTree, item: TreeItem): readonly (NodeItem | null)[] {
  const nodes = listItems(tree).filter((one): one is NodeItem => one.kind === 'node' && one.node !== null);
  if (item.kind === 'indicator') {
    return nodes.filter((one) => one.level.mayHoldIndicators && one.key !== item.parentKey);
  }
  const rows = nodes.map((one) => ({ id: one.key, parentId: one.parentKey, levelId: one.level.id }));
  const branch = collectBranch(rows, item.key);
  const below = nodes.filter(
    (one) =>
      !branch.has(one.key) && one.key !== item.parentKey && checkLevelOrder(item.level, one.level) === null,
  );
  return item.parentKey === null ? below : [null, ...below];
}

/** To the end of what stands below the chosen row. */
export function moveInto(tree: PlanTree, item: TreeItem, target: NodeItem | null): RowMove | null {
  if (item.kind === 'indicator') {
    return target === null
      ? null
      : {
          method: 'indicator.move',
          input: { id: item.key, nodeId: target.key, afterId: lastKey(tree.indicatorsOf(target.key)) },
        };
  }
  const parentId = target?.key ?? null;
  return {
    method: 'node.move',
    input: { id: item.key, parentId, levelId: item.level.id, afterId: lastKey(tree.nodesOf(parentId)) },
  };
}
