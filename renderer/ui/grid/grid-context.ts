import { createContext, use } from 'react';
import type { GridController } from './grid-controller.ts';
import type { GridStore } from './grid-store.ts';
import type { GridColumn, GridRow } from './grid-types.ts';

/** What cells share; it stays the same object while the columns do, so that cells are drawn again only for their own sake. */
export type GridShared = {
  readonly store: GridStore;
  readonly controller: GridController;
  readonly columns: ReadonlyMap<string, GridColumn<GridRow>>;
};

export const GridContext = createContext<GridShared | null>(null);

export function useGridShared(): GridShared {
  const shared = use(GridContext);
  if (!shared) throw new Error('a grid cell outside a grid');
  return shared;
}
