import { type MouseEvent, useEffect, useRef } from 'react';
import { findPlace } from './cell-element.ts';
import type { GridController } from './grid-controller.ts';

/** Rows a second past the edge of the grid, while the pointer is held beyond it. */
const scrollStepPx = 28;
const scrollEveryMs = 60;

type DragSelect = {
  readonly begin: () => void;
  readonly onMouseOver: (event: MouseEvent) => void;
};

/** Extends the range to the cell under the held pointer, and scrolls when it is held beyond the edge. */
export function useDragSelect(controller: GridController, findScroller: () => Element | null): DragSelect {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  function begin(): void {
    stop.current?.();
    const scroller = findScroller();
    let pointer: { readonly x: number; readonly y: number } | null = null;
    const timer = setInterval(() => {
      if (!scroller || !pointer) return;
      const box = scroller.getBoundingClientRect();
      const way = pointer.y > box.bottom ? 1 : pointer.y < box.top ? -1 : 0;
      if (way === 0) return;
      scroller.scrollBy(0, way * scrollStepPx);
      const edge = way > 0 ? box.bottom - scrollStepPx / 2 : box.top + scrollStepPx * 1.5;
      const place = findPlace(document.elementFromPoint(pointer.x, edge));
      if (place) controller.select(place, { extend: true });
    }, scrollEveryMs);
    const follow = (event: globalThis.MouseEvent): void => {
      pointer = { x: event.clientX, y: event.clientY };
    };
    const end = (): void => {
      clearInterval(timer);
      removeEventListener('mousemove', follow);
      removeEventListener('mouseup', end);
      stop.current = null;
    };
    addEventListener('mousemove', follow);
    addEventListener('mouseup', end);
    stop.current = end;
  }

  return {
    begin,
    onMouseOver: (event) => {
      const place = stop.current && event.buttons === 1 ? findPlace(event.target) : null;
      if (place) controller.select(place, { extend: true });
    },
  };
}
