import { openBudgetBook } from '../budget/budget-book.ts';
import { listMismatches } from '../budget/compare-versions.ts';
import type { PlanDocument } from '../plan-document.ts';
import { checkProgramCode } from '../program-code.ts';
import { absolute, roundHalfUp } from '../rational.ts';
import { type Finding, findAtNode } from './finding.ts';

/** Sub-activities make activities, activities programs (AKIP criterion 1.a.6): a typed ceiling above has to be their sum. */
export function checkBudgets(document: PlanDocument): Finding[] {
  const { nodes, budgetVersions } = document;
  if (budgetVersions.length === 0) return [];
  const book = openBudgetBook(document);
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  return budgetVersions.flatMap((version) =>
    listMismatches(nodes, book.ceilings(version.id)).flatMap(({ nodeId, own, below, difference }) => {
      const node = nodeOf.get(nodeId);
      if (!node) return [];
      const figures = {
        own: roundHalfUp(own, 0),
        below: roundHalfUp(below, 0),
        difference: roundHalfUp(absolute(difference), 0),
      };
      const params = { year: String(version.year) };
      return [{ ...findAtNode('budget-differs-from-parts', node, { params, figures }), year: version.year }];
    }),
  );
}

/** Codes of programs, activities and sub-activities as Permendagri 90/2019 writes them, each under its parent's. */
export function checkCodes({ nodes, plan }: PlanDocument): Finding[] {
  // The codes are those of regional government; ministries and other frameworks have their own.
  if (plan.frameworkSlug !== 'sakip-daerah') return [];
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((node): Finding[] => {
    if (node.code === null || node.code.trim() === '') return [];
    const parent = nodeOf.get(node.parentId ?? '');
    const problem = checkProgramCode(node.code, node.levelKind, parent?.code ?? null);
    if (!problem) return [];
    const code = node.code;
    return problem.kind === 'pattern'
      ? [findAtNode('code-malformed', node, { params: { code } })]
      : [findAtNode('code-under-other', node, { params: { code, parent: problem.parent } })];
  });
}
