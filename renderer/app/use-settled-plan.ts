import { startTransition, useEffect, useState } from 'react';
import type { PlanDocument } from '../../db/domain/plan-document.ts';

/** Somebody who types pauses for less than this between two keys. */
const restMs = 250;

let lastKeyAt = Number.NEGATIVE_INFINITY;
addEventListener(
  'keydown',
  () => {
    lastKeyAt = performance.now();
  },
  true,
);

/**
 * The plan as it was when the hands last rested: for what is computed over all of it, so that no key waits for that. A
 * change that no key made, and another plan, is there at once.
 */
export function useSettledPlan(plan: PlanDocument): PlanDocument {
  const [settled, setSettled] = useState(plan);
  useEffect(() => {
    if (plan === settled) return;
    let timer = 0;
    const settle = (): void => {
      const wait = lastKeyAt + restMs - performance.now();
      if (wait > 0) timer = window.setTimeout(settle, wait);
      else startTransition(() => setSettled(plan));
    };
    settle();
    return () => clearTimeout(timer);
  }, [plan, settled]);
  return settled.plan.id === plan.plan.id ? settled : plan;
}
