import type { Result } from '../../../../db/domain/errors.ts';
import {
  moveAlong,
  moveDeeper,
  moveInto,
  moveShallower,
  moveToLevel,
  type PlannedMove,
  type RowMove,
} from '../model/move-row.ts';
import {
  buildTree,
  listAncestors,
  listItems,
  type NodeItem,
  type PlanTree,
  type TreeItem,
  toCascade,
} from '../model/plan-tree.ts';
import { explain, getPlan, listBudgetOwners, type OutlineHost, offerUndo } from './outline-host.ts';
import { reveal } from './outline-state.ts';

/** Acts on rows of the plan: moving, changing level, removing. */
export function createRowActions(host: OutlineHost) {
  const { outline, document, say } = host;

  /** Rows of the plan alone: nothing of it can stand by a row that has no id yet. */
  function look(key: string) {
    const plan = getPlan(host);
    const tree = buildTree(plan, []);
    return { plan, tree, item: tree.find(key), cascade: () => toCascade(tree, listBudgetOwners(plan)) };
  }

  function open(key: string | null): void {
    if (key !== null) outline.set((now) => ({ ...now, collapsed: without(now.collapsed, key) }));
  }

  async function send(move: RowMove): Promise<void> {
    open(move.method === 'node.move' ? move.input.parentId : move.input.nodeId);
    const result: Result<unknown> =
      move.method === 'node.move'
        ? await document.run('node.move', move.input)
        : await document.run('indicator.move', move.input);
    if (!result.ok) explain(host, move.input.id, say.error(result.error));
    else outline.set((now) => ({ ...reveal(now, look(move.input.id).tree, move.input.id), notice: null }));
  }

  function carryOut(key: string, planned: PlannedMove): void {
    if (planned.ok) void send(planned.move);
    else explain(host, key, say.reason(planned.reason));
  }

  function step(key: string, way: 'deeper' | 'shallower'): void {
    const { tree, item, cascade } = look(key);
    if (!item) return;
    const plan = way === 'deeper' ? moveDeeper : moveShallower;
    carryOut(key, plan(tree, cascade(), item, say.indicator));
  }

  function moveUpOrDown(key: string, way: -1 | 1): void {
    const { tree, item } = look(key);
    const move = item && moveAlong(tree, item, way);
    if (move) void send(move);
  }

  function setLevel(key: string, levelId: string): void {
    const { tree, item, cascade } = look(key);
    if (item?.kind === 'node') carryOut(key, moveToLevel(tree, cascade(), item, levelId));
  }

  function moveTo(key: string, target: NodeItem | null): void {
    const { tree, item } = look(key);
    const move = item && moveInto(tree, item, target);
    if (!move) return;
    void send(move);
  }

  /** Removes branches; each is a command of its own, and the offer to take it back takes all of them back. */
  async function remove(keys: readonly string[]): Promise<void> {
    const { tree } = look('');
    const chosen = new Set(keys);
    // Of rows that hang below one another only the uppermost.
    const tops = keys.filter((key) => !listAncestors(tree, key).some((one) => chosen.has(one.key)));
    const items = tops.flatMap((key) => tree.find(key) ?? []);
    const neighbour = findNeighbour(tree, new Set(tops));
    let removed = 0;
    for (const { key, kind } of items) {
      const result: Result<unknown> =
        kind === 'node'
          ? await document.run('node.remove', { id: key })
          : await document.run('indicator.remove', { id: key });
      if (!result.ok) {
        explain(host, key, say.error(result.error));
        break;
      }
      removed += 1;
    }
    if (removed > 0 && neighbour) host.focus({ rowKey: neighbour.key, columnKey: 'text', edit: false });
    const [first] = items;
    if (removed === 1 && first) {
      const below = first.kind === 'node' ? countBelow(first, (key) => tree.childrenOf(key)) : 0;
      offerUndo(host, say.removed(describe(first), below), 1);
    } else if (removed > 1) offerUndo(host, say.removedMany(removed), removed);
  }

  const describe = (item: TreeItem): string =>
    item.kind === 'node'
      ? say.row(item.level.name, item.node?.text ?? '')
      : say.row(say.indicator, item.indicator?.name ?? '');

  return { step, moveUpOrDown, setLevel, moveTo, remove };
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  if (!keys.has(key)) return keys;
  const rest = new Set(keys);
  rest.delete(key);
  return rest;
}

/** The row that comes into the place of removed branches: the first behind them, else the last before them. */
function findNeighbour(tree: PlanTree, tops: ReadonlySet<string>): TreeItem | null {
  const items = listItems(tree);
  const isGone = (item: TreeItem): boolean =>
    tops.has(item.key) || listAncestors(tree, item.key).some((one) => tops.has(one.key));
  const first = items.findIndex(isGone);
  return items.slice(first).find((item) => !isGone(item)) ?? items[first - 1] ?? null;
}

function countBelow(item: TreeItem, childrenOf: (key: string) => readonly TreeItem[]): number {
  const children = childrenOf(item.key);
  return children.reduce((count, child) => count + 1 + countBelow(child, childrenOf), 0);
}
