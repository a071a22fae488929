import { sumPlanCeilings } from '../budget/plan-ceilings.ts';
import type { Decimal } from '../decimal.ts';
import type { PlanDocument } from '../plan-document.ts';
import { roundHalfUp } from '../rational.ts';
import type { ImportChanges, Ref, RowStatus } from './import-changes.ts';
import type { ImportOutline } from './import-outline.ts';

/** A ceiling of a row whose own is the sum of those below in the plan, and differs from what the table says. */
export type OtherSum = Readonly<{ key: string; year: number; told: Decimal; sum: Decimal }>;

type CeilingWork = Readonly<{
  refOf: (key: string) => Ref;
  changes: { ceilings: ImportChanges['ceilings'][number][] };
  statusOf: Map<string, RowStatus>;
  counts: { sameCeilings: number };
}>;

export function compareCeilings(
  document: PlanDocument,
  outline: ImportOutline,
  work: CeilingWork,
): readonly OtherSum[] {
  const present = sumPlanCeilings(document);
  const otherSums: OtherSum[] = [];
  for (const { key, ceilings } of outline.nodes) {
    const node = work.refOf(key);
    const isSum = 'id' in node && present.isSum(node.id);
    for (const { year, ceiling } of ceilings) {
      const shown = 'id' in node ? present.find(node.id, year).ceiling : null;
      const known = shown === null ? null : roundHalfUp(shown, 0);
      if (known === ceiling) work.counts.sameCeilings += 1;
      else if (isSum) otherSums.push({ key, year, told: ceiling, sum: known ?? ('0' as Decimal) });
      else {
        work.changes.ceilings.push({ node, year, ceiling });
        if (work.statusOf.get(key) === 'unchanged') work.statusOf.set(key, 'changed');
      }
    }
  }
  return otherSums;
}
