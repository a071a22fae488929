import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { DrawnCard, TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import type { Box } from '../../../db/domain/tree/layout-tree.ts';
import { type DropSpot, type NodeMove, type PlannedMove, planDrop } from './plan-moves.ts';
import type { ViewportControl } from './use-viewport.ts';

export type Drag = Readonly<{
  id: string;
  /** Where the pointer is, in the picture. */
  at: Readonly<{ x: number; y: number }>;
  target: Readonly<{ card: DrawnCard; spot: DropSpot; planned: PlannedMove }> | null;
}>;

/** A press that has moved less than this was meant to be a click. */
const dragFrom = 6;

type Press = Readonly<{ cardId: string | null; x: number; y: number; viewX: number; viewY: number }>;

/** Dragging the ground moves the picture; dragging a card shows where it would go, and letting go moves it there. */
export function useDrag({
  plan,
  drawing,
  control,
  canMove,
  onDrop,
}: {
  readonly plan: PlanDocument;
  readonly drawing: TreeDrawing;
  readonly control: ViewportControl;
  readonly canMove: boolean;
  readonly onDrop: (move: NodeMove) => void;
}) {
  const press = useRef<Press | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  /** Whether the click that follows belongs to a drag. */
  const wasDragged = useRef(false);

  const toPicture = (event: PointerEvent<HTMLElement>): { x: number; y: number } => {
    const frame = event.currentTarget.getBoundingClientRect();
    const { x, y, scale } = control.get();
    return { x: (event.clientX - frame.left - x) / scale, y: (event.clientY - frame.top - y) / scale };
  };

  function findTarget(id: string, at: Readonly<{ x: number; y: number }>): Drag['target'] {
    const card = drawing.cards.find(({ card: one, box }) => one.id !== id && isInside(box, at));
    if (!card) return null;
    const moved = drawing.tree.items.get(id);
    const other = drawing.tree.items.get(card.card.id);
    // Beside a card of the same level: before or behind it. Else below it.
    const isPeer = moved?.level.id === other?.level.id;
    const isFirstHalf = at.x < card.box.x + card.box.width / 2;
    const spot: DropSpot = isPeer ? (isFirstHalf ? 'before' : 'after') : 'into';
    return { card, spot, planned: planDrop(plan, id, card.card.id, spot) };
  }

  useEffect(() => {
    if (drag === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      press.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [drag]);

  return {
    drag,
    wasDragged,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        wasDragged.current = false;
        if (event.button !== 0 || !(event.target instanceof Element)) return;
        if (event.target.closest('[data-fold], .tree-editor, .tree-minimap')) return;
        const cardId = event.target.closest('[data-card]')?.getAttribute('data-card') ?? null;
        const { x, y } = control.get();
        press.current = { cardId, x: event.clientX, y: event.clientY, viewX: x, viewY: y };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        const start = press.current;
        if (!start || event.buttons === 0) return;
        const dx = event.clientX - start.x;
        const dy = event.clientY - start.y;
        if (!wasDragged.current) {
          if (Math.hypot(dx, dy) < dragFrom) return;
          wasDragged.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        if (start.cardId === null || !canMove) {
          control.set({ ...control.get(), x: start.viewX + dx, y: start.viewY + dy });
          return;
        }
        const at = toPicture(event);
        setDrag({ id: start.cardId, at, target: findTarget(start.cardId, at) });
      },
      onPointerUp: (): void => {
        press.current = null;
        const planned = drag?.target?.planned;
        setDrag(null);
        if (planned?.ok) onDrop(planned.move);
      },
      onPointerCancel: (): void => {
        press.current = null;
        setDrag(null);
      },
    },
  } as const;
}

const isInside = (box: Box, { x, y }: Readonly<{ x: number; y: number }>): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
