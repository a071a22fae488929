import { type RefObject, useEffect, useRef } from 'react';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import type { EntryRow } from './entry-rows.ts';

/**
 * Another period or filter begins where there is something to fill in, unless somebody had chosen a cell that can be
 * filled in there, too.
 */
export function useFirstCell(
  grid: RefObject<GridHandle | null>,
  /** Of the period and the filter on show. */
  viewKey: string,
  shown: { readonly rows: readonly EntryRow[]; readonly first: string | null },
  selectedKey: string | null,
): void {
  const { rows, first } = shown;
  const view = useRef(viewKey);
  const begun = useRef(first);
  useEffect(() => {
    if (view.current === viewKey) return;
    view.current = viewKey;
    const row = rows.find((one) => one.key === selectedKey);
    const isChosen = row?.kind === 'indicator' && !row.isAnnualOnly && selectedKey !== begun.current;
    if (isChosen || first === null) return;
    begun.current = first;
    grid.current?.pointAt(first, 'entry');
  }, [grid, viewKey, rows, first, selectedKey]);
}
