import { useCallback, useEffect, useRef, useState } from 'react';
import { findPlace } from '../../../ui/grid/cell-element.ts';
import {
  type ChosenRows,
  chooseRows,
  type DropSide,
  findDropPlace,
  type RowsPlace,
} from '../model/chosen-rows.ts';
import type { OutlineRow } from '../model/outline-row.ts';
import { buildTree, listAncestors, type PlanTree } from '../model/plan-tree.ts';
import { getPlan } from '../state/outline-host.ts';
import type { OutlineActions } from '../use-outline.ts';

/** The hand has to mean it: shorter ways are a press. */
const startPx = 5;
/** The part of a row, from either edge, in which a drop goes beside it. */
const edgeShare = 0.3;
const scrollEdgePx = 24;
const scrollStepPx = 14;

/** Where the rows would go if the hand let go now. */
export type DropSpot = Readonly<{
  /** Of the line or the frame that shows it, within the outline. */
  top: number;
  left: number;
  width: number;
  height: number;
  side: DropSide;
  targetKey: string;
  place: RowsPlace;
}>;

type Grip = Readonly<{ key: string; x: number; y: number }>;

/**
 * Rows go where a hand drags them by their level. "Pindahkan ke…", Alt+arrows, cut and paste do the same from the
 * keyboard; Escape while dragging leaves everything as it was.
 */
export function useRowDrag(rows: readonly OutlineRow[], actions: OutlineActions, isReadOnly: boolean) {
  const [spot, setSpot] = useState<DropSpot | null>(null);
  const latest = useRef({ rows, actions });
  useEffect(() => {
    latest.current = { rows, actions };
  });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const begin = useCallback(
    (grip: Grip): void => {
      if (isReadOnly) return;
      const scroller = document.querySelector('.outline [role="treegrid"]');
      let held: Readonly<{ tree: PlanTree; chosen: ChosenRows }> | null = null;
      let last: DropSpot | null = null;

      const show = (next: DropSpot | null): void => {
        last = next;
        setSpot(next);
      };
      const move = (event: PointerEvent): void => {
        const isFar = Math.abs(event.clientX - grip.x) + Math.abs(event.clientY - grip.y) > startPx;
        if (!held && !isFar) return;
        held ??= take(latest.current.actions, grip.key);
        document.documentElement.classList.add('outline-dragging');
        if (scroller) scrollAtEdge(scroller, event.clientY);
        show(findSpot(event, held, latest.current.rows));
      };
      const end = (): void => {
        document.documentElement.classList.remove('outline-dragging');
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', drop);
        removeEventListener('pointercancel', end);
        removeEventListener('keydown', giveUp, true);
        stop.current = null;
        show(null);
      };
      const drop = (): void => {
        const target = last;
        const carried = held;
        end();
        const { rows: rowActions, host } = latest.current.actions;
        if (!carried) host.focus({ rowKey: grip.key, columnKey: 'text', edit: false });
        else if (target) void rowActions.moveChosen(grip.key, carried.chosen, target.place);
      };
      const giveUp = (event: KeyboardEvent): void => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end();
      };
      stop.current?.();
      stop.current = end;
      addEventListener('pointermove', move);
      addEventListener('pointerup', drop);
      addEventListener('pointercancel', end);
      addEventListener('keydown', giveUp, true);
    },
    [isReadOnly],
  );
  return { begin, spot };
}

function take(actions: OutlineActions, key: string) {
  const tree = buildTree(getPlan(actions.host), []);
  return { tree, chosen: chooseRows(tree, actions.rows.chosenAt(key)) };
}

function scrollAtEdge(scroller: Element, y: number): void {
  const box = scroller.getBoundingClientRect();
  if (y < box.top + scrollEdgePx * 2) scroller.scrollBy(0, -scrollStepPx);
  else if (y > box.bottom - scrollEdgePx) scroller.scrollBy(0, scrollStepPx);
}

function findSpot(
  { clientX, clientY }: PointerEvent,
  { tree, chosen }: Readonly<{ tree: PlanTree; chosen: ChosenRows }>,
  rows: readonly OutlineRow[],
): DropSpot | null {
  const element = document.elementFromPoint(clientX, clientY);
  const found = findPlace(element);
  const row = found && rows[found.row];
  const cell = element?.closest('[role="gridcell"]')?.getBoundingClientRect();
  const frame = element?.closest('.outline')?.getBoundingClientRect();
  const target = row && tree.find(row.key);
  if (!row || !cell || !frame || !target) return null;
  const own = new Set(chosen.items.map((item) => item.key));
  if (own.has(row.key) || listAncestors(tree, row.key).some((one) => own.has(one.key))) return null;
  const share = (clientY - cell.top) / cell.height;
  const side: DropSide = share < edgeShare ? 'before' : share > 1 - edgeShare ? 'behind' : 'inside';
  const first = chosen.items.find((item) => item.kind === 'node');
  const kind = first?.kind === 'node' ? { levelId: first.level.id } : 'indicator';
  const place = findDropPlace(tree, kind, target, side);
  if (!place) return null;
  const isInside = place.parentId === row.key;
  const isAbove = isInside || (side === 'before' && place.afterId !== row.key);
  return {
    top: (isAbove ? cell.top : cell.bottom) - frame.top - (isInside ? 0 : 1),
    left: 0,
    width: frame.width,
    height: isInside ? cell.height : 2,
    side: isInside ? 'inside' : side,
    targetKey: row.key,
    place,
  };
}
