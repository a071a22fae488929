import { initialOutline, type OutlineState } from './outline-state.ts';

export type OutlineStore = Readonly<{
  get: () => OutlineState;
  set: (change: Partial<OutlineState> | ((now: OutlineState) => OutlineState)) => void;
  subscribe: (listener: () => void) => () => void;
}>;

export function createOutlineStore(): OutlineStore {
  let state = initialOutline;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      const next = typeof change === 'function' ? change(state) : { ...state, ...change };
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * One per plan, outside the screen: going to another screen and back loses nothing that was typed and opens the outline
 * as it was left.
 */
const stores = new Map<string, OutlineStore>();

export function openOutline(planId: string): OutlineStore {
  const known = stores.get(planId);
  if (known) return known;
  const store = createOutlineStore();
  stores.set(planId, store);
  return store;
}
