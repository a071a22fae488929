import type { PlanDocument } from '../../../db/domain/plan-document.ts';

/** Twenty times what a report of 60 indicators takes; beyond it something hangs. */
const leastMs = 60_000;
/** Five times what an indicator adds to the largest documents: 900 of them take 47 s here. */
const eachMs = 250;

/** How long a document may take: a large one on a slow computer is no engine that hangs, and it can be given up. */
export const measurePatience = ({ indicators }: Pick<PlanDocument, 'indicators'>): number =>
  leastMs + indicators.length * eachMs;
