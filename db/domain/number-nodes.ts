import type { Level, LevelKind, PlanNode } from './plan-document.ts';

/** What a row's number comes from; a row that is still being written has no code. */
export type NumberedNode = Pick<PlanNode, 'id' | 'parentId' | 'levelId' | 'code'>;

/** The rows below begin their numbers with this one's; what stands under a mission is counted through the plan. */
export const passesNumberOn = (kind: LevelKind): boolean => kind !== 'vision' && kind !== 'mission';

/**
 * The number each row is called by: its own code, else its place, as the documents number them. Goals are counted
 * through the plan, objectives within their goal. A vision has none, since a plan has one; programs and what is below
 * them carry the codes of the budget and nothing else. Nodes come in reading order; one whose parent is not among them
 * stands at the top.
 */
export function numberNodes(
  levels: readonly Level[],
  nodes: readonly NumberedNode[],
): ReadonlyMap<string, string> {
  const levelOf = new Map(levels.map((level) => [level.id, level]));
  const ids = new Set(nodes.map((node) => node.id));
  const childrenOf = Map.groupBy(nodes, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  );
  const numbers = new Map<string, string>();
  const counted = new Map<LevelKind, number>();
  const visit = (node: NumberedNode, prefix: string, counts: Map<LevelKind, number>): void => {
    const level = levelOf.get(node.levelId);
    const kind = level?.kind ?? 'other';
    const place = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, place);
    const counting = level?.mayHoldBudgets || kind === 'vision' ? '' : `${prefix}${place}`;
    const number = node.code ?? counting;
    numbers.set(node.id, number);
    const passesOn = passesNumberOn(kind) && number !== '';
    const below = passesOn ? new Map<LevelKind, number>() : counted;
    for (const child of childrenOf.get(node.id) ?? []) visit(child, passesOn ? `${number}.` : '', below);
  };
  for (const root of childrenOf.get(null) ?? []) visit(root, '', counted);
  // What no walk from the top reaches goes round in a circle, which only a damaged file has.
  for (const node of nodes) if (!numbers.has(node.id)) numbers.set(node.id, node.code ?? '');
  return numbers;
}
