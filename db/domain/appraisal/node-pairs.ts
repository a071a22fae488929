import type { Absorption } from '../absorption.ts';
import type { BudgetBook } from '../budget/budget-book.ts';
import type { LevelKind } from '../cascade.ts';
import { presentMean } from '../cascade-means.ts';
import type { CascadeScore } from '../cascade-score.ts';
import type { PlanDocument, PlanNode } from '../plan-document.ts';
import type { Rational } from '../rational.ts';
import type { Band } from '../scale.ts';
import {
  type DifferenceEfficiency,
  judgeDifference,
  judgeRatio,
  judgeRemainder,
  type OutputEfficiency,
  type RatioEfficiency,
  type RemainderEfficiency,
  scoreOutputs,
} from './efficiency.ts';

/** A statement with what it reached and what was spent for it: a line of LKjIP analysis 6. */
export type NodePair = Readonly<{
  node: PlanNode;
  /** Of its own indicators, unrounded; null where none is measured. */
  achievement: Rational | null;
  /** `achievement` as tables show it. */
  shown: Rational | null;
  band: Band | null;
  measured: number;
  total: number;
  /** Against the version in force. */
  budget: Absorption | null;
  /** All three null where one of the two figures is missing. */
  remainder: RemainderEfficiency | null;
  difference: DifferenceEfficiency | null;
  ratio: RatioEfficiency | null;
}>;

/** Statements of one kind of level that are measured or financed, in reading order. */
export function listNodePairs(
  document: PlanDocument,
  score: CascadeScore,
  book: BudgetBook,
  kind: LevelKind,
): readonly NodePair[] {
  return document.nodes.flatMap((node): NodePair[] => {
    if (node.levelKind !== kind) return [];
    const own = score.nodes.get(node.id)?.own;
    const budget = book.absorption(node.id, score.year);
    if ((own === undefined || own.total === 0) && budget === null) return [];
    const achievement = own?.value ?? null;
    const absorption = budget?.absorption ?? null;
    const figures = achievement === null || absorption === null ? null : { achievement, absorption };
    const presented = own ? presentMean(own, score) : null;
    return [
      {
        node,
        achievement,
        shown: presented?.shown ?? null,
        band: presented?.band ?? null,
        measured: own?.measured ?? 0,
        total: own?.total ?? 0,
        budget,
        remainder: figures && judgeRemainder(figures),
        difference: figures && judgeDifference(figures),
        ratio: figures && judgeRatio(figures),
      },
    ];
  });
}

const carrying: ReadonlySet<LevelKind> = new Set(['program', 'activity', 'subactivity']);

/**
 * Efficiency over the outputs of a year (PMK 22/2021). An output is the lowest row carrying out the plan that has a
 * ceiling, spending and measured indicators: money counted there is not counted again above. Null without any.
 */
export function scorePlanOutputs(
  document: PlanDocument,
  score: CascadeScore,
  book: BudgetBook,
): OutputEfficiency | null {
  const covered = new Set<string>();
  const parents = new Map(document.nodes.map(({ id, parentId }) => [id, parentId]));
  const outputs = document.nodes.toReversed().flatMap(({ id, levelKind }) => {
    const achievement = score.nodes.get(id)?.own.value ?? null;
    const allocation = book.inForce(score.year).find(id);
    const realized = book.spent(score.year).find(id);
    if (covered.has(id) || !carrying.has(levelKind)) return [];
    if (achievement === null || allocation === null || realized === null) return [];
    for (let above = parents.get(id) ?? null; above !== null && !covered.has(above); ) {
      covered.add(above);
      above = parents.get(above) ?? null;
    }
    return [{ allocation, achievement, realized }];
  });
  return scoreOutputs(outputs);
}
