import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { Api } from '../../electron/api/contract.ts';
import type { DocumentState } from './document-state.ts';
import type { DocumentStore } from './document-store.ts';

export const ApiContext = createContext<Api | null>(null);
export const DocumentStoreContext = createContext<DocumentStore | null>(null);

function useGiven<T>(context: React.Context<T | null>, name: string): T {
  const value = useContext(context);
  if (value === null) throw new Error(`${name} is missing around this component`);
  return value;
}

/** Questions that change nothing in the open plans: rendering, checking, listing. Changes go through the store. */
export const useApi = (): Api => useGiven(ApiContext, 'ApiContext');

export const useDocumentStore = (): DocumentStore => useGiven(DocumentStoreContext, 'DocumentStoreContext');

/** A part of the state; the component draws again only when that part is another object. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  const store = useDocumentStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The plan on show. Screens are drawn only once it has been read, so it is there for them. */
export function usePlan(): PlanDocument {
  const plan = useDocument((state) => (state.planId === null ? undefined : state.plans[state.planId]));
  if (!plan) throw new Error('a screen was drawn before its plan was read');
  return plan;
}

/** Nothing the office wrote can be changed: the file cannot, or this computer is an evaluator's, who only judges. */
export const useIsReadOnly = (): boolean =>
  useDocument((state) => state.info?.readOnly != null || state.app?.role === 'evaluator');

/** What the plan says cannot be changed: the file cannot, or the plan is adopted and no revision has begun. */
export const useIsPlanFixed = (): boolean => {
  const isReadOnly = useIsReadOnly();
  const isAdopted = useDocument(
    (state) => state.planId !== null && state.plans[state.planId]?.plan.status === 'adopted',
  );
  return isReadOnly || isAdopted;
};
