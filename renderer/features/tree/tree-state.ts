import { type TreeRange, usualRange } from '../../../db/domain/tree/build-performance-tree.ts';
import type { Colouring } from '../../../db/domain/tree/draw-card.ts';
import type { TreeDirection } from '../../../db/domain/tree/layout-tree.ts';
import type { Viewport } from './viewport.ts';

/** `links`: the same tree with its links in front and the list of them beside it. */
export type TreeMode = 'tree' | 'links';

export type TreeState = Readonly<{
  mode: TreeMode;
  range: TreeRange;
  folded: ReadonlySet<string>;
  direction: TreeDirection;
  colouring: Colouring;
  /** Rows of other plans beside the cards they are linked with. */
  hasGhosts: boolean;
  /** A card, or such a row. */
  selectedId: string | null;
  /** Null until the picture was drawn for the first time. */
  view: Viewport | null;
}>;

export const firstState: TreeState = {
  mode: 'tree',
  range: usualRange,
  folded: new Set(),
  direction: 'down',
  colouring: 'achievement',
  hasGhosts: true,
  selectedId: null,
  view: null,
};

export type TreeStore = ReturnType<typeof createTreeStore>;

export function createTreeStore() {
  let state = firstState;
  const listeners = new Set<() => void>();
  return {
    get: (): TreeState => state,
    set: (change: Partial<TreeState>): void => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as const;
}

const stores = new Map<string, TreeStore>();

/** How the tree of a plan was left, for as long as the window is open. */
export function openTreeStore(key: string): TreeStore {
  const known = stores.get(key);
  if (known) return known;
  const store = createTreeStore();
  stores.set(key, store);
  return store;
}

export function toggle(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What hides with them is no longer chosen: its card is. */
export const toggleGhosts = (store: TreeStore, cardId: string | undefined): void =>
  store.set({
    hasGhosts: !store.get().hasGhosts,
    ...(cardId === undefined ? {} : { selectedId: cardId }),
  });
