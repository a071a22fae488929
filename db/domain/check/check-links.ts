import type { NodeLink, PlanDocument } from '../plan-document.ts';
import { type Finding, findAtNode } from './finding.ts';

/** What crosscuts is the same in both directions; the others lead somewhere. */
const directed: readonly NodeLink['kind'][] = ['supports', 'cascades'];

type LinkedPlan = Pick<PlanDocument, 'nodes' | 'links' | 'linkedNodes'>;

/** Rows that support each other in a circle: none of them leads to a result. Each circle is told once, where it begins. */
export function checkLinks({ nodes, links, linkedNodes }: LinkedPlan): Finding[] {
  const texts = new Map([...nodes, ...linkedNodes].map(({ id, text }) => [id, text]));
  return directed.flatMap((kind) => {
    const targets = Map.groupBy(
      links.filter((link) => link.kind === kind),
      (link) => link.fromNodeId,
    );
    const known = new Set<string>();
    return nodes.flatMap((node): Finding[] => {
      if (known.has(node.id) || !targets.has(node.id)) return [];
      const circle = findCircle(node.id, targets);
      if (circle.length === 0) return [];
      for (const id of circle) known.add(id);
      const other = texts.get(circle[1] ?? node.id) ?? '';
      return [findAtNode('links-in-circle', node, { params: { other } })];
    });
  });
}

type Targets = ReadonlyMap<string, readonly NodeLink[]>;

/** The rows of a shortest way from a row back to itself, itself first; none where no way leads back. */
function findCircle(start: string, targets: Targets): readonly string[] {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  // The list grows while it is walked.
  for (const id of waiting) {
    for (const { toNodeId } of targets.get(id) ?? []) {
      if (toNodeId === start) return traceBack(id, start, cameFrom);
      if (cameFrom.has(toNodeId)) continue;
      cameFrom.set(toNodeId, id);
      waiting.push(toNodeId);
    }
  }
  return [];
}

function traceBack(last: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let id = last; id !== start; id = cameFrom.get(id) ?? start) way.unshift(id);
  return [start, ...way];
}
