import type { PlanDocument, PlanIndicator, PlanNode } from '../plan-document.ts';
import type { ImportOutline } from './import-outline.ts';
import { foldText, writeStatement } from './table.ts';

/** By its words under the same parent, else by its code; below what is new everything is new. */
export function matchNodes(document: PlanDocument, outline: ImportOutline): ReadonlyMap<string, PlanNode> {
  const matched = new Map<string, PlanNode>();
  const taken = new Set<string>();
  const parentOf = new Map(document.nodes.map(({ id, parentId }) => [id, parentId]));
  const twins = openTwins(document);
  const byText = Map.groupBy(document.nodes, ({ levelKind, text }) => `${levelKind} ${foldText(text)}`);
  const byStatement = Map.groupBy(
    document.nodes.filter(({ code }) => code !== null),
    (node) => `${node.levelKind} ${foldText(writeStatement(node))}`,
  );
  const byCode = Map.groupBy(document.nodes, ({ levelKind, code }) => `${levelKind} ${code}`);
  for (const { key, parentKey, level, code, text } of outline.nodes) {
    const parent = parentKey === null ? null : matched.get(parentKey);
    if (parent === undefined) continue;
    const isFree = (one: PlanNode): boolean =>
      !taken.has(one.id) &&
      (parent === null || twins(parent).some((twin) => isBelow(parentOf, one.id, twin.id)));
    const found =
      byText.get(`${level} ${foldText(text)}`)?.find(isFree) ??
      byStatement.get(`${level} ${foldText(text)}`)?.find(isFree) ??
      (code === null ? undefined : byCode.get(`${level} ${code}`)?.find(isFree));
    if (!found) continue;
    matched.set(key, found);
    taken.add(found.id);
  }
  return matched;
}

/**
 * A plan may have one program twice, under each objective it serves, with activities of its own at each. A table says
 * it once, so what stands below it is looked for under all of them.
 */
function openTwins(document: PlanDocument): (node: PlanNode) => readonly PlanNode[] {
  const keyOf = ({ levelKind, code, text }: PlanNode): string => `${levelKind} ${code} ${foldText(text)}`;
  const same = Map.groupBy(document.nodes, keyOf);
  return (node) => (node.levelKind === 'program' ? (same.get(keyOf(node)) ?? [node]) : [node]);
}

/** Directly, or through levels the table leaves out. */
function isBelow(parentOf: ReadonlyMap<string, string | null>, nodeId: string, ancestorId: string): boolean {
  const seen = new Set<string>();
  for (let at = parentOf.get(nodeId) ?? null; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}

export function matchIndicators(
  document: PlanDocument,
  outline: ImportOutline,
  nodes: ReadonlyMap<string, PlanNode>,
): ReadonlyMap<string, PlanIndicator> {
  const ofNode = Map.groupBy(document.indicators, ({ nodeId }) => nodeId);
  const twins = openTwins(document);
  const matched = new Map<string, PlanIndicator>();
  for (const { key, nodeKey, name } of outline.indicators) {
    const node = nodes.get(nodeKey);
    const candidates = node ? twins(node).flatMap(({ id }) => ofNode.get(id) ?? []) : [];
    const found = candidates.find((one) => foldText(one.name) === foldText(name));
    if (found) matched.set(key, found);
  }
  return matched;
}

/** Rows of the plan, of the levels the table speaks of, that the table does not have. */
export function countMissing(
  document: PlanDocument,
  outline: ImportOutline,
  nodes: ReadonlyMap<string, PlanNode>,
  indicators: ReadonlyMap<string, PlanIndicator>,
): number {
  const spoken = new Set<string>(outline.nodes.map(({ level }) => level));
  const known = new Set([...nodes.values()].map(({ id }) => id));
  const missing = document.nodes.filter(
    ({ id, levelKind }) => spoken.has(levelKind) && !known.has(id),
  ).length;
  const holders = new Set([...nodes.values()].map(({ id }) => id));
  const told = new Set([...indicators.values()].map(({ id }) => id));
  return (
    missing + document.indicators.filter(({ id, nodeId }) => holders.has(nodeId) && !told.has(id)).length
  );
}
