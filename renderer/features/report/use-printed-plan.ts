import { useState } from 'react';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';

/** The plan as documents print it: what was made final of it is no part of them, and is no reason to draw them anew. */
export function usePrintedPlan(plan: PlanDocument): PlanDocument {
  const [printed, setPrinted] = useState(plan);
  const isSame = (Object.keys(plan) as (keyof PlanDocument)[]).every(
    (name) => name === 'finals' || plan[name] === printed[name],
  );
  if (isSame) return printed;
  setPrinted(plan);
  return plan;
}
