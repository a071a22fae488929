import type { Level, NodeLink, PlanNode } from '../plan-document.ts';

/** Why a row hangs nowhere it should hang. */
export type LooseReason =
  /** Its level stands below others, and nothing is above it. */
  | 'no-parent'
  /** The row it names as its parent is not in the plan. */
  | 'lost-parent'
  /** Going up from it comes back to it. */
  | 'circle'
  /** Money without a result: a program that serves no objective, by place or by link. */
  | 'no-objective';

export type Placement = Readonly<{
  parentId: string | null;
  /** A program may hang on an objective by a link alone. */
  joinedBy: 'parent' | 'link';
  loose: LooseReason | null;
}>;

type Rows = Readonly<{
  levels: readonly Level[];
  nodes: readonly PlanNode[];
  links: readonly NodeLink[];
}>;

const joiningKinds: ReadonlySet<NodeLink['kind']> = new Set(['supports', 'cascades']);

/**
 * Where every row of the plan hangs, whatever a damaged file says. `fromSort` is the uppermost level on show: what has
 * nothing above it is at home there and further up, and loose below.
 */
export function placeNodes(rows: Rows, fromSort: number): ReadonlyMap<string, Placement> {
  const nodeOf = new Map(rows.nodes.map((node) => [node.id, node]));
  const sortOf = new Map(rows.levels.map((level) => [level.id, level.sort]));
  const joined = findJoinedParents(rows, nodeOf, sortOf);
  const places = new Map<string, Placement>();
  for (const node of rows.nodes) {
    const parentId = node.parentId ?? joined.get(node.id) ?? null;
    const joinedBy = node.parentId === null && parentId !== null ? 'link' : 'parent';
    const isBelowTop = (sortOf.get(node.levelId) ?? fromSort) > fromSort;
    const isLost = parentId !== null && !nodeOf.has(parentId);
    const loose = isLost ? 'lost-parent' : parentId === null && isBelowTop ? 'no-parent' : null;
    places.set(node.id, { parentId: isLost ? null : parentId, joinedBy, loose });
  }
  openCircles(rows.nodes, places);
  markIdlePrograms(rows, nodeOf, places);
  return places;
}

/** The first higher row each row without a parent is linked to; a link is read both ways. */
function findJoinedParents(
  { nodes, links }: Rows,
  nodeOf: ReadonlyMap<string, PlanNode>,
  sortOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  const isHigher = (id: string, than: PlanNode): boolean => {
    const other = nodeOf.get(id);
    return other !== undefined && (sortOf.get(other.levelId) ?? 0) < (sortOf.get(than.levelId) ?? 0);
  };
  const endsOf = new Map<string, string[]>();
  for (const { kind, fromNodeId, toNodeId } of links) {
    if (!joiningKinds.has(kind)) continue;
    endsOf.set(fromNodeId, [...(endsOf.get(fromNodeId) ?? []), toNodeId]);
    endsOf.set(toNodeId, [...(endsOf.get(toNodeId) ?? []), fromNodeId]);
  }
  for (const node of nodes) {
    if (node.parentId !== null) continue;
    const end = endsOf.get(node.id)?.find((id) => isHigher(id, node));
    if (end !== undefined) joined.set(node.id, end);
  }
  return joined;
}

/** The first row of each circle stands loose, with the rest of it below. */
function openCircles(nodes: readonly PlanNode[], places: Map<string, Placement>): void {
  const ended = new Set<string>();
  for (const { id } of nodes) {
    const walked = new Set<string>();
    let at: string | null = id;
    while (at !== null && !ended.has(at) && !walked.has(at)) {
      walked.add(at);
      at = places.get(at)?.parentId ?? null;
    }
    if (at !== null && walked.has(at)) {
      const place = places.get(at);
      if (place) places.set(at, { ...place, parentId: null, loose: 'circle' });
    }
    for (const one of walked) ended.add(one);
  }
}

/** Only where the plan has objectives at all: a strategy without that level is complete without them. */
function markIdlePrograms(
  { nodes, links }: Rows,
  nodeOf: ReadonlyMap<string, PlanNode>,
  places: Map<string, Placement>,
): void {
  const isObjective = (id: string): boolean => nodeOf.get(id)?.levelKind === 'objective';
  if (!nodes.some((node) => node.levelKind === 'objective')) return;
  const linked = new Set(
    links.flatMap(({ fromNodeId, toNodeId }) => [
      ...(isObjective(toNodeId) ? [fromNodeId] : []),
      ...(isObjective(fromNodeId) ? [toNodeId] : []),
    ]),
  );
  for (const { id, levelKind } of nodes) {
    const place = places.get(id);
    if (levelKind !== 'program' || !place || place.loose !== null || linked.has(id)) continue;
    let at = place.parentId;
    while (at !== null && !isObjective(at)) at = places.get(at)?.parentId ?? null;
    if (at === null) places.set(id, { ...place, parentId: null, loose: 'no-objective' });
  }
}
