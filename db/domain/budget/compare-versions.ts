import type { PlanDocument, PlanNode } from '../plan-document.ts';
import { isZero, type Rational, subtract, zero } from '../rational.ts';
import type { UpwardSums } from './sum-upward.ts';

/** After − before; a row that is in one of the two alone counts as nothing in the other. Null where it is in neither. */
export function findDifference(before: Rational | null, after: Rational | null): Rational | null {
  if (before === null && after === null) return null;
  return subtract(after ?? zero, before ?? zero);
}

export type CeilingMismatch = Readonly<{
  nodeId: string;
  /** Typed on the row itself. */
  own: Rational;
  /** Of the rows below, which is what counts. */
  below: Rational;
  /** below − own. */
  difference: Rational;
}>;

/** Rows whose own ceiling is not the sum of those below them: one of the two was typed from another document. */
export function listMismatches(nodes: PlanDocument['nodes'], sums: UpwardSums): readonly CeilingMismatch[] {
  return nodes.flatMap(({ id }: PlanNode) => {
    const own = sums.own(id);
    const below = sums.below(id);
    if (own === null || below === null) return [];
    const difference = subtract(below, own);
    return isZero(difference) ? [] : [{ nodeId: id, own, below, difference }];
  });
}
