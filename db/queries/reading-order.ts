type Placed = Readonly<{ id: string; parentId: string | null; sort: number }>;

/** As a document reads: a parent before its children, siblings by their order; ids decide where orders are equal. */
export function sortForReading<T extends Placed>(nodes: readonly T[]): T[] {
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
