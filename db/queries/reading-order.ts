type Placed = Readonly<{ id: string; parentId: string | null; sort: number }>;

/**
 * As a document reads: a parent before its children, siblings by their order; ids decide where orders are equal. Rows
 * of a damaged file that stand under one another in a circle, or under a row that is not there, are read at the top:
 * where they are seen and can be put in their place.
 */
export function sortForReading<T extends Placed>(nodes: readonly T[]): T[] {
  const ordered = sortReached(nodes);
  if (ordered.length === nodes.length) return ordered;
  const reached = new Set(ordered.map(({ id }) => id));
  const lost = nodes.filter(({ id }) => !reached.has(id)).toSorted(compareSiblings);
  const ids = new Set(lost.map(({ id }) => id));
  // Under a row that is not there first; in a circle any row is as good a beginning as another.
  const [loose] = [...lost.filter(({ parentId }) => !ids.has(parentId ?? '')), ...lost];
  return sortForReading(nodes.map((node) => (node.id === loose?.id ? { ...node, parentId: null } : node)));
}

function sortReached<T extends Placed>(nodes: readonly T[]): T[] {
  const siblings = Map.groupBy(nodes, (node) => node.parentId);
  for (const list of siblings.values()) list.sort(compareSiblings);
  const ordered: T[] = [];
  // A stack of its own: a branch may be deeper than the call stack in a file made by another program.
  const waiting = [...(siblings.get(null) ?? [])].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ordered.push(node);
    waiting.push(...(siblings.get(node.id) ?? []).toReversed());
  }
  return ordered;
}

const compareSiblings = (a: Placed, b: Placed): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : Number(a.id > b.id));
