import type { Result } from '../../../../db/domain/errors.ts';
import {
  type ChosenRows,
  chooseRows,
  countBelow,
  findPlaceBehind,
  findPlacePast,
  type RowsPlace,
} from '../model/chosen-rows.ts';
import {
  moveAlong,
  moveDeeper,
  moveInto,
  moveShallower,
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

/** Acts on rows of the plan: moving, changing level, duplicating, removing. What is about many rows is one command. */
export function createRowActions(host: OutlineHost) {
  const { outline, document, planId, say } = host;

  /** Rows of the plan alone: nothing of it can stand by a row that has no id yet. */
  function look(key: string) {
    const plan = getPlan(host);
    const tree = buildTree(plan, []);
    return { plan, tree, item: tree.find(key), cascade: () => toCascade(tree, listBudgetOwners(plan)) };
  }

  /** The rows of the selection where the row is one of them, else the row alone. */
  function chosenAt(key: string): readonly string[] {
    const chosen = outline.get().selected?.chosenKeys ?? [];
    return chosen.includes(key) ? chosen : [key];
  }

  function open(key: string | null): void {
    if (key !== null) outline.set((now) => ({ ...now, collapsed: without(now.collapsed, key) }));
  }

  /** Shows a row that has come to another place, and takes away what was said before. */
  const showAgain = (key: string): void =>
    outline.set((now) => ({ ...reveal(now, look(key).tree, key), notice: null }));

  async function send(move: RowMove): Promise<void> {
    open(move.method === 'node.move' ? move.input.parentId : move.input.nodeId);
    const result: Result<unknown> =
      move.method === 'node.move'
        ? await document.run('node.move', move.input)
        : await document.run('indicator.move', move.input);
    if (!result.ok) explain(host, move.input.id, say.error(result.error));
    else showAgain(move.input.id);
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
    const chosen = chooseRows(tree, chosenAt(key));
    if (chosen.items.length > 1) {
      const place = findPlacePast(tree, chosen.items, way);
      if (place) void moveChosen(key, chosen, place);
      return;
    }
    const move = item && moveAlong(tree, item, way);
    if (move) void send(move);
  }

  /** Any rows to one place; true when they stand there. */
  async function moveChosen(key: string, chosen: ChosenRows, place: RowsPlace): Promise<boolean> {
    open(place.parentId);
    const { nodeIds, indicatorIds } = chosen;
    const result = await document.run('outline.move', {
      planId,
      nodeIds,
      indicatorIds,
      ...place,
      levelId: null,
    });
    if (!result.ok) {
      explain(host, key, say.error(result.error));
      return false;
    }
    const [first] = [...nodeIds, ...indicatorIds];
    if (first !== undefined) showAgain(first);
    return true;
  }

  async function setLevel(key: string, levelId: string): Promise<void> {
    const { nodeIds } = chooseRows(look(key).tree, chosenAt(key));
    if (nodeIds.length === 0) return;
    const result = await document.run('outline.setLevel', { planId, nodeIds, levelId });
    if (!result.ok) explain(host, key, say.error(result.error));
    else showAgain(key);
  }

  function moveTo(key: string, target: NodeItem | null): void {
    const { tree, item } = look(key);
    const chosen = chooseRows(tree, chosenAt(key));
    if (chosen.items.length > 1) {
      const parentId = target?.key ?? null;
      const last = chosen.nodeIds.length > 0 ? tree.nodesOf(parentId) : tree.indicatorsOf(parentId ?? '');
      void moveChosen(key, chosen, { parentId, afterId: last.at(-1)?.key ?? null });
      return;
    }
    const move = item && moveInto(tree, item, target);
    if (move) void send(move);
  }

  /** Copies of the chosen rows right behind them, with everything in them. */
  async function duplicate(key: string): Promise<void> {
    const { tree } = look(key);
    const chosen = chooseRows(tree, chosenAt(key));
    const place = findPlaceBehind(chosen.items);
    if (!place) {
      if (chosen.items.length > 1) explain(host, key, say.notBeside);
      return;
    }
    await addCopies(key, { planId, place, chosen, withBudgets: true });
  }

  /** Copies in this plan are shown; those in another one are told of. */
  async function addCopies(
    key: string,
    copy: Readonly<{
      planId: string;
      place: RowsPlace;
      chosen: Pick<ChosenRows, 'nodeIds' | 'indicatorIds'>;
      withBudgets: boolean;
    }>,
  ): Promise<boolean> {
    const { nodeIds, indicatorIds } = copy.chosen;
    const result = await document.run('outline.duplicate', {
      planId: copy.planId,
      nodeIds,
      indicatorIds,
      ...copy.place,
      withTargets: true,
      withBudgets: copy.withBudgets,
    });
    if (!result.ok) {
      explain(host, key, say.error(result.error));
      return false;
    }
    const { ids } = result.value.value;
    const [first] = ids;
    if (copy.planId === planId && first !== undefined) {
      showAgain(first);
      host.focus({ rowKey: first, columnKey: 'text', edit: false });
    }
    offerUndo(host, say.copied(ids.length), 1);
    return true;
  }

  async function remove(keys: readonly string[]): Promise<void> {
    const { tree } = look('');
    const { items, nodeIds, indicatorIds } = chooseRows(tree, keys);
    const [first] = items;
    if (!first) return;
    const neighbour = findNeighbour(tree, new Set(items.map((item) => item.key)));
    const result = await document.run('outline.remove', { planId, nodeIds, indicatorIds });
    if (!result.ok) {
      explain(host, first.key, say.error(result.error));
      return;
    }
    if (neighbour) host.focus({ rowKey: neighbour.key, columnKey: 'text', edit: false });
    const text =
      items.length === 1
        ? say.removed(describe(first), countBelow(tree, first))
        : say.removedMany(items.length);
    offerUndo(host, text, 1);
  }

  const describe = (item: TreeItem): string =>
    item.kind === 'node'
      ? say.row(item.level.name, item.node?.text ?? '')
      : say.row(say.indicator, item.indicator?.name ?? '');

  return { chosenAt, step, moveUpOrDown, moveChosen, setLevel, moveTo, duplicate, addCopies, remove };
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
