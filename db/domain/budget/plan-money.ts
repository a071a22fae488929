import { type Absorption, measureTotalAbsorption, type TotalAbsorption } from '../absorption.ts';
import type { LevelKind, PlanDocument, PlanNode } from '../plan-document.ts';
import type { BudgetBook } from './budget-book.ts';

const carryingKinds: ReadonlySet<LevelKind> = new Set(['program', 'activity', 'subactivity']);

/** What is done and financed; strategies, policies and their like are neither this nor results. */
export const carriesOut = (node: Pick<PlanNode, 'levelKind'>): boolean => carryingKinds.has(node.levelKind);

export type NodeMoney = Readonly<{ node: PlanNode; budget: Absorption }>;

/** The uppermost nodes that carry out the plan and have money in that year: their sum is the plan's. */
export function listTopMoney(
  { nodes }: Pick<PlanDocument, 'nodes'>,
  book: BudgetBook,
  year: number,
): readonly NodeMoney[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((node) => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    const isTop = carriesOut(node) && (parent === undefined || !carriesOut(parent));
    const budget = isTop ? book.absorption(node.id, year) : null;
    return budget === null ? [] : [{ node, budget }];
  });
}

export const totalMoney = (items: readonly NodeMoney[]): TotalAbsorption =>
  measureTotalAbsorption(items.map(({ budget }) => budget));
