import type { PlanNode } from '../plan-document.ts';
import { add, type Rational } from '../rational.ts';

/** Money of one version or year over the cascade: the lowest rows that have figures count, what stands above is their sum. */
export type UpwardSums = Readonly<{
  /** What a row shows: the sum of those below, else its own; null where neither it nor anything below has a figure. */
  find: (nodeId: string) => Rational | null;
  /** Of the rows below alone. */
  below: (nodeId: string) => Rational | null;
  own: (nodeId: string) => Rational | null;
  /** All that stands at the top together. */
  total: Rational | null;
}>;

type Placed = Pick<PlanNode, 'id' | 'parentId'>;

/** `nodes` in reading order: a parent before its children. */
export function sumUpward(nodes: readonly Placed[], own: ReadonlyMap<string, Rational>): UpwardSums {
  const below = new Map<string, Rational>();
  const known = new Set(nodes.map((node) => node.id));
  const findAt = (nodeId: string): Rational | null => below.get(nodeId) ?? own.get(nodeId) ?? null;
  let total: Rational | null = null;
  // From the end every row comes after all rows below it.
  for (const { id, parentId } of nodes.toReversed()) {
    const amount = findAt(id);
    if (amount === null) continue;
    // A row whose parent is not there stands at the top, so that none of the money is lost.
    if (parentId === null || !known.has(parentId)) total = total === null ? amount : add(total, amount);
    else {
      const before = below.get(parentId);
      below.set(parentId, before ? add(before, amount) : amount);
    }
  }
  return {
    find: findAt,
    below: (nodeId) => below.get(nodeId) ?? null,
    own: (nodeId) => own.get(nodeId) ?? null,
    total,
  };
}
