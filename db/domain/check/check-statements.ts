import type { PlanDocument, PlanNode } from '../plan-document.ts';
import { normalizeText } from './compare-words.ts';
import { type Finding, findAtNode } from './finding.ts';

/** Words with which a result begins that only says something was done. */
const activityWords = /^(terlaksananya|terselenggaranya|melaksanakan|menyelenggarakan|tersusunnya)\b/i;
/** Statements of a result; a program may well be called after what is done in it. */
const resultKinds: readonly PlanNode['levelKind'][] = ['goal', 'objective'];

/** Each statement for itself and beside its siblings: empty, said twice, numbered twice or with a gap. */
export function checkStatements(document: PlanDocument): Finding[] {
  const { nodes } = document;
  return [
    ...nodes.flatMap((node) => [
      ...(node.text.trim() === '' ? [findAtNode('statement-blank', node)] : []),
      ...(resultKinds.includes(node.levelKind) && activityWords.test(node.text.trim())
        ? [findAtNode('objective-states-activity', node)]
        : []),
    ]),
    ...findTwice(nodes),
    ...findSameCodes(nodes),
    ...findCodeGaps(nodes),
  ];
}

/** The same words twice at one level: usually a row pasted twice, seldom two results. */
function findTwice(nodes: readonly PlanNode[]): Finding[] {
  const alike = Map.groupBy(nodes, (node) => `${node.levelId} ${normalizeText(node.text)}`);
  return [...alike.values()].flatMap((group) =>
    group
      .slice(1)
      // The same sub-activity is carried out under two programs: there the parent tells them apart.
      .filter((node) => node.text.trim() !== '' && isTwice(node, group))
      .map((node) => findAtNode('statement-duplicate', node)),
  );
}

const isTwice = (node: PlanNode, group: readonly PlanNode[]): boolean =>
  resultKinds.includes(node.levelKind)
    ? true
    : group.some((other) => other !== node && other.parentId === node.parentId);

function findSameCodes(nodes: readonly PlanNode[]): Finding[] {
  const coded = nodes.filter((node) => node.code !== null && node.code.trim() !== '');
  const alike = Map.groupBy(coded, (node) => `${node.parentId} ${node.levelId} ${node.code?.trim()}`);
  return [...alike.values()].flatMap((group) =>
    group.slice(1).map((node) => findAtNode('code-duplicate', node, { params: { code: node.code ?? '' } })),
  );
}

/** Siblings whose codes end in 1, 2, 4: where the third has gone is for the office to say. */
function findCodeGaps(nodes: readonly PlanNode[]): Finding[] {
  const findings: Finding[] = [];
  // Official codes of programs have their own gaps; only the office's numbering of results is its own.
  const numbered = nodes.filter(({ levelKind }) => ['mission', 'goal', 'objective'].includes(levelKind));
  for (const siblings of Map.groupBy(numbered, (node) => `${node.parentId} ${node.levelId}`).values()) {
    let before: number | null = null;
    for (const node of siblings) {
      const number = readLastNumber(node.code);
      if (before !== null && number !== null && number > before + 1) {
        const params = { code: node.code ?? '', expected: String(before + 1) };
        findings.push(findAtNode('code-gap', node, { params }));
      }
      before = number;
    }
  }
  return findings;
}

function readLastNumber(code: string | null): number | null {
  const found = /(\d{1,6})\D*$/.exec(code ?? '');
  return found ? Number(found[1]) : null;
}
