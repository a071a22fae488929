import {
  type Cascade,
  checkIndicatorPlace,
  checkLevelOrder,
  findNextLevel,
  planStepIn,
  planStepOut,
  type Refusal,
  type Step,
} from '../../../../db/domain/cascade-rules.ts';
import type { Level } from '../../../../db/domain/plan-document.ts';
import type { NewRowPlace } from './new-row.ts';
import {
  type IndicatorItem,
  listAncestors,
  type NodeItem,
  type PlanTree,
  type TreeItem,
} from './plan-tree.ts';

/** Why a row cannot stand where it was put; the rules of the commands, and one that only the page can meet. */
export type Reason = Refusal | Readonly<{ rule: 'nothing-above'; level: string; parent: string }>;
export type Placed = Readonly<{ ok: true; place: NewRowPlace }> | Readonly<{ ok: false; reason: Reason }>;

/** What a new row is to be: a level of the framework, or an indicator. */
export type RowKind = Readonly<{ kind: 'indicator' }> | Readonly<{ kind: 'node'; levelId: string }>;

const placed = (place: NewRowPlace): Placed => ({ ok: true, place });
const refused = (reason: Reason): Placed => ({ ok: false, reason });

const lastKey = (items: readonly TreeItem[]): string | null => items.at(-1)?.key ?? null;

/** Enter: the same kind of row, behind this one and everything below it. */
export function placeSibling(item: TreeItem): NewRowPlace {
  const { key: afterKey, parentKey } = item;
  return item.kind === 'indicator'
    ? { kind: 'indicator', parentKey: item.parentKey, afterKey }
    : { kind: 'node', levelId: item.level.id, parentKey, afterKey };
}

/**
 * Where results end and money begins, what comes below a row is its indicator: an objective is measured before it is
 * financed. Everywhere else it is the next level.
 */
export function findKindBelow(levels: readonly Level[], level: Level): 'indicator' | Level | null {
  const next = findNextLevel(levels, level);
  const isMeasured = next === null || (next.mayHoldBudgets && !level.mayHoldBudgets);
  return level.mayHoldIndicators && isMeasured ? 'indicator' : next;
}

const measuresFirst = (tree: PlanTree, level: Level): boolean =>
  findKindBelow(tree.levels, level) === 'indicator';

const placeIndicatorIn = (tree: PlanTree, parentKey: string): NewRowPlace => ({
  kind: 'indicator',
  parentKey,
  afterKey: lastKey(tree.indicatorsOf(parentKey)),
});

/** Ctrl+Enter: the last row below this one. */
export function placeChild(tree: PlanTree, item: TreeItem, indicatorWord: string): Placed {
  if (item.kind === 'indicator') return refused(refuseBelowIndicator(item, indicatorWord));
  if (measuresFirst(tree, item.level)) return placed(placeIndicatorIn(tree, item.key));
  const next = findNextLevel(tree.levels, item.level);
  if (!next) return refused({ rule: 'lowest-level', level: item.level.name, parent: '' });
  return placed(placeNodeIn(tree, item.key, next.id));
}

const placeNodeIn = (tree: PlanTree, parentKey: string | null, levelId: string): NewRowPlace => ({
  kind: 'node',
  levelId,
  parentKey,
  afterKey: lastKey(tree.nodesOf(parentKey)),
});

const refuseBelowIndicator = (item: IndicatorItem, level: string): Reason => ({
  rule: 'indicator-has-no-children',
  level,
  parent: item.indicator?.name ?? item.draft?.text ?? '',
});

/** Tab while a new row is being written. `cascade` holds the new row too. */
export function placeDeeper(tree: PlanTree, cascade: Cascade, item: TreeItem, indicatorWord: string): Placed {
  if (item.kind === 'indicator') {
    const siblings = tree.indicatorsOf(item.parentKey);
    const above = siblings[siblings.findIndex((one) => one.key === item.key) - 1];
    return refused(
      above
        ? refuseBelowIndicator(above, indicatorWord)
        : { rule: 'lowest-level', level: indicatorWord, parent: '' },
    );
  }
  const above = findNodeAbove(tree, item);
  if (!above) return refused({ rule: 'nothing-above', level: item.level.name, parent: '' });
  if (above.level.id === item.level.id && measuresFirst(tree, above.level)) {
    return placed(placeIndicatorIn(tree, above.key));
  }
  return followStep(planStepIn(cascade, item.key), item);
}

function findNodeAbove(tree: PlanTree, item: NodeItem): NodeItem | undefined {
  const siblings = tree.nodesOf(item.parentKey);
  return siblings[siblings.findIndex((one) => one.key === item.key) - 1];
}

/** Shift+Tab while a new row is being written. */
export function placeShallower(tree: PlanTree, cascade: Cascade, item: TreeItem): Placed {
  if (item.kind === 'node') return followStep(planStepOut(cascade, item.key), item);
  const parent = tree.find(item.parentKey);
  return parent ? placed(placeSibling(parent)) : refused({ rule: 'already-top', level: '', parent: '' });
}

function followStep(step: Step | null, item: NodeItem): Placed {
  if (step === null) return refused({ rule: 'nothing-above', level: item.level.name, parent: '' });
  if (!step.ok) return refused(step.refusal);
  const { parentId, levelId, afterId } = step.move;
  return placed({ kind: 'node', levelId, parentKey: parentId, afterKey: afterId });
}

/**
 * A new row of a chosen kind as near as may be to the selected one: below it where it may stand there, else below the
 * nearest row above that may hold it, behind the branch the selection is in.
 */
export function placeKind(
  tree: PlanTree,
  selectedKey: string | null,
  kind: RowKind,
  indicatorWord: string,
): Placed {
  const selected = selectedKey === null ? undefined : tree.find(selectedKey);
  if (kind.kind === 'indicator') return placeNewIndicator(tree, selected, indicatorWord);
  const level = tree.levels.find((one) => one.id === kind.levelId);
  if (!level) throw new Error(`no such level: ${kind.levelId}`);
  if (!selected) return placed(placeNodeIn(tree, null, level.id));
  const line = [...(selected.kind === 'node' ? [selected] : []), ...listAncestors(tree, selected.key)];
  const index = line.findIndex((one) => checkLevelOrder(level, one.level) === null);
  const parentKey = line[index]?.key ?? null;
  const passed = index < 0 ? line.at(-1) : line[index - 1];
  return passed
    ? placed({ kind: 'node', levelId: level.id, parentKey, afterKey: passed.key })
    : placed(placeNodeIn(tree, parentKey, level.id));
}

function placeNewIndicator(tree: PlanTree, selected: TreeItem | undefined, indicatorWord: string): Placed {
  if (!selected) return refused({ rule: 'level-holds-no-indicators', level: indicatorWord, parent: '' });
  if (selected.kind === 'indicator') return placed(placeSibling(selected));
  const refusal = checkIndicatorPlace(selected.level, indicatorWord);
  return refusal ? refused(refusal) : placed(placeIndicatorIn(tree, selected.key));
}
