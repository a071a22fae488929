import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { GridRow } from './grid-types.ts';

/** The heading whose rows are at the top of the view while it is itself scrolled out; null when none is. */
export function useStickyRow<R extends GridRow>(
  box: RefObject<HTMLDivElement | null>,
  rows: readonly R[],
  heightOf: (row: R) => number,
  stickyRowOf: ((row: R) => R | null) | undefined,
): R | null {
  const [topKey, setTopKey] = useState<string | null>(null);
  const tops = useMemo(() => {
    let top = 0;
    return rows.map((row) => {
      const here = top;
      top += heightOf(row);
      return here;
    });
  }, [rows, heightOf]);
  useEffect(() => {
    const scroller = box.current?.querySelector('.rdg');
    if (!scroller || !stickyRowOf) return;
    const find = (): void => setTopKey(rows[findRowAt(tops, scroller.scrollTop)]?.key ?? null);
    find();
    scroller.addEventListener('scroll', find, { passive: true });
    return () => scroller.removeEventListener('scroll', find);
  }, [box, rows, tops, stickyRowOf]);
  const top = topKey === null || !stickyRowOf ? undefined : rows.find((row) => row.key === topKey);
  if (!top || !stickyRowOf) return null;
  const sticky = stickyRowOf(top);
  return sticky && sticky.key !== top.key ? sticky : null;
}

function findRowAt(tops: readonly number[], offset: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
