import { startTransition, useEffect, useState } from 'react';
import type { PlanDocument } from '../../db/domain/plan-document.ts';

/** Somebody who types pauses for less than this between two keys. */
const restMs = 250;

let lastKeyAt = Number.NEGATIVE_INFINITY;
/** The last plan any part of the page computed with. */
let lastSettled: PlanDocument | null = null;
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
  // A part of the screen that appears while somebody types begins with what the others have.
  const [settled, setSettled] = useState(() => {
    const isResting = lastKeyAt + restMs <= performance.now();
    return isResting || lastSettled?.plan.id !== plan.plan.id ? plan : lastSettled;
  });
  lastSettled ??= settled;
  useEffect(() => {
    if (plan === settled) return;
    let timer = 0;
    const settle = (): void => {
      const wait = lastKeyAt + restMs - performance.now();
      if (wait > 0) timer = window.setTimeout(settle, wait);
      else {
        lastSettled = plan;
        startTransition(() => setSettled(plan));
      }
    };
    settle();
    return () => clearTimeout(timer);
  }, [plan, settled]);
  return settled.plan.id === plan.plan.id ? settled : plan;
}
