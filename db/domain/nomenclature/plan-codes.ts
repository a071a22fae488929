import type { PlanNode } from '../plan-document.ts';
import { fieldOf, isTemplateCode, kindOfLevel, readProgramCode } from '../program-code.ts';

type Coded = Pick<PlanNode, 'code' | 'levelKind'>;

/** Fields (bidang urusan) whose codes the programs of a plan have, the one with the most rows first. */
export function listFields(nodes: readonly Coded[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code, levelKind } of nodes) {
    const read = kindOfLevel(levelKind) === null || code === null ? null : readProgramCode(code);
    if (!read || isTemplateCode(read.code)) continue;
    const field = fieldOf(read.code);
    counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([field]) => field);
}
