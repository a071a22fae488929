import { type Cascade, planMove, type Refusal } from '../../../db/domain/cascade-rules.ts';
import type { Level, PlanDocument, PlanNode } from '../../../db/domain/plan-document.ts';

export type NodeMove = Readonly<{
  id: string;
  parentId: string | null;
  levelId: string;
  afterId: string | null;
}>;
export type PlannedMove =
  | Readonly<{ ok: true; move: NodeMove }>
  | Readonly<{ ok: false; refusal: Refusal }>
  /** It stands there already. */
  | null;

type Source = Pick<PlanDocument, 'levels' | 'nodes' | 'indicators' | 'budgets'>;

const toCascade = ({ levels, nodes, indicators, budgets }: Source): Cascade => ({
  levels,
  nodes,
  indicatorNodeIds: new Set(indicators.map((indicator) => indicator.nodeId)),
  budgetNodeIds: new Set(budgets.map((cell) => cell.nodeId)),
});

const childrenOf = ({ nodes }: Source, parentId: string | null): readonly PlanNode[] =>
  nodes.filter((node) => node.parentId === parentId);

/** `into`: the last of what stands below the target. `before` and `after`: beside it. */
export type DropSpot = 'into' | 'before' | 'after';

/** The place a card gets that is let go at another one; it keeps its level. */
export function planDrop(source: Source, id: string, targetId: string, spot: DropSpot): PlannedMove {
  const node = source.nodes.find((one) => one.id === id);
  const target = source.nodes.find((one) => one.id === targetId);
  if (!node || !target || id === targetId) return null;
  const parentId = spot === 'into' ? targetId : target.parentId;
  const siblings = childrenOf(source, parentId).filter((one) => one.id !== id);
  const at = siblings.findIndex((one) => one.id === targetId);
  const afterId =
    spot === 'into'
      ? (siblings.at(-1)?.id ?? null)
      : spot === 'after'
        ? targetId
        : (siblings[at - 1]?.id ?? null);
  const old = childrenOf(source, node.parentId);
  const oldAfter = old[old.findIndex((one) => one.id === id) - 1]?.id ?? null;
  if (node.parentId === parentId && (spot === 'into' || oldAfter === afterId)) return null;
  const move = { id, parentId, levelId: node.levelId, afterId };
  const planned = planMove(toCascade(source), move);
  return planned.ok ? { ok: true, move } : planned;
}

/** One place up or down among its own siblings; null where there is none to pass. */
export function planShift(source: Source, id: string, way: -1 | 1): NodeMove | null {
  const node = source.nodes.find((one) => one.id === id);
  if (!node) return null;
  const siblings = childrenOf(source, node.parentId);
  const at = siblings.findIndex((one) => one.id === id);
  if (!siblings[at + way]) return null;
  const afterId = way > 0 ? siblings[at + 1]?.id : siblings[at - 2]?.id;
  return { id, parentId: node.parentId, levelId: node.levelId, afterId: afterId ?? null };
}

/** The rows one may be moved below, in reading order. */
export function listParents(source: Source, id: string): readonly PlanNode[] {
  const node = source.nodes.find((one) => one.id === id);
  if (!node) return [];
  const cascade = toCascade(source);
  return source.nodes.filter(
    (one) =>
      one.id !== node.parentId && planMove(cascade, { id, parentId: one.id, levelId: node.levelId }).ok,
  );
}

/** The end of what stands below a row: where something new or moved comes. */
export const findLastChild = (source: Source, parentId: string): string | null =>
  childrenOf(source, parentId).at(-1)?.id ?? null;

export const findLevel = (levels: readonly Level[], id: string): Level | null =>
  levels.find((level) => level.id === id) ?? null;
