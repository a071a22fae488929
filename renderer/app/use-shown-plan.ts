import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../db/domain/errors.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { useDocument, useDocumentStore } from './use-document.ts';

/** Reads the plan on show whenever it is not there yet: after opening, after switching, after an undo elsewhere. */
export function useShownPlan(): Readonly<{
  plan: PlanDocument | null;
  error: AppError | null;
  hasPlans: boolean;
  retry: () => void;
}> {
  const store = useDocumentStore();
  const planId = useDocument((state) => state.planId);
  const plan = useDocument((state) => (state.planId === null ? null : (state.plans[state.planId] ?? null)));
  const [error, setError] = useState<AppError | null>(null);
  const read = useCallback(async () => {
    if (planId === null) return;
    const result = await store.readPlan(planId);
    setError(result.ok ? null : result.error);
  }, [planId, store]);
  const isMissing = planId !== null && plan === null;
  useEffect(() => {
    if (isMissing) void read();
  }, [isMissing, read]);
  return { plan, error, hasPlans: planId !== null, retry: () => void read() };
}
