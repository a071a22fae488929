import { checkChain } from './check/check-chain.ts';
import type { CheckRule } from './check/finding.ts';
import type { LevelKind, PlanDocument } from './plan-document.ts';

/** What is missing around a row of the cascade: what carries it out, what it serves, or who answers for it. */
export type Gap =
  | 'without-goal'
  | 'without-objective'
  | 'without-program'
  | 'serves-nothing'
  | 'without-unit';

/** A row that the auditor finds broken out of the chain shows the same in the outline. */
const gapOf: Readonly<Partial<Record<CheckRule, Gap>>> = {
  'mission-without-goal': 'without-goal',
  'goal-without-objective': 'without-objective',
  'objective-without-program': 'without-program',
  'program-without-objective': 'serves-nothing',
  'node-without-parent': 'serves-nothing',
};

type GapInput = Pick<PlanDocument, 'nodes' | 'indicators' | 'links' | 'linkedNodes' | 'dismissals'>;

/** Levels that are carried out by somebody. */
const owned: ReadonlySet<LevelKind> = new Set(['program', 'activity', 'subactivity']);

/**
 * The gaps of each row that has some, but those the office accepted as they are. A stage nobody has begun is no gap:
 * units are asked for once one row of a level has its own.
 */
export function findCascadeGaps(document: GapInput): ReadonlyMap<string, readonly Gap[]> {
  const gaps = new Map<string, readonly Gap[]>();
  const note = (id: string, gap: Gap): unknown => gaps.set(id, [...(gaps.get(id) ?? []), gap]);
  const accepted = new Set(document.dismissals.map(({ rule, subjectId }) => `${rule} ${subjectId}`));
  for (const { rule, nodeId } of checkChain(document)) {
    const gap = gapOf[rule];
    if (gap && nodeId !== null && !accepted.has(`${rule} ${nodeId}`)) note(nodeId, gap);
  }
  const { nodes } = document;
  const ownedKinds = new Set(nodes.flatMap((node) => (node.unitId === null ? [] : [node.levelKind])));
  for (const { id, levelKind, unitId } of nodes) {
    if (unitId === null && owned.has(levelKind) && ownedKinds.has(levelKind)) note(id, 'without-unit');
  }
  return gaps;
}
