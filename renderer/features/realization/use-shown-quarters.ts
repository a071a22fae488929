import { useMemo, useSyncExternalStore } from 'react';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { usesQuarters } from './period-choice.ts';

/** Plans whose person asked for quarters before there was anything in them. */
const asked = new Set<string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An office that fills in years alone never meets a quarter, unless somebody asks for them. */
export function useShownQuarters(document: PlanDocument): {
  readonly hasQuarters: boolean;
  /** Null where there are quarters anyway and nothing is to be asked. */
  readonly ask: ((isShown: boolean) => void) | null;
} {
  const { plan, targets, realizations } = document;
  const isUsed = useMemo(() => usesQuarters({ targets, realizations }), [targets, realizations]);
  const isAsked = useSyncExternalStore(subscribe, () => asked.has(plan.id));
  return {
    hasQuarters: isUsed || isAsked,
    ask: isUsed
      ? null
      : (isShown) => {
          if (isShown) asked.add(plan.id);
          else asked.delete(plan.id);
          for (const listener of listeners) listener();
        },
  };
}
