import { type MouseEvent, useEffect, useRef } from 'react';
import { findPlace } from './cell-element.ts';
import { stretchFill } from './fill-plan.ts';
import type { GridController } from './grid-controller.ts';
import type { CellPlace, Rectangle } from './selection.ts';

/** Rows a second past the edge of the grid, while the pointer is held beyond it. */
const scrollStepPx = 28;
const scrollEveryMs = 60;

type Drag = {
  /** The range follows the held pointer. */
  readonly beginSelect: () => void;
  /** The corner of the range is pulled over what it is to fill. */
  readonly beginFill: () => void;
  readonly onMouseOver: (event: MouseEvent) => void;
};

type Act = { readonly over: (place: CellPlace) => void; readonly end: (isDropped: boolean) => void };

/** Acts on the cell under the held pointer, and scrolls when it is held beyond the edge. */
export function useDrag(controller: GridController, findScroller: () => Element | null): Drag {
  const stop = useRef<((isDropped: boolean) => void) | null>(null);
  const act = useRef<Act | null>(null);
  useEffect(() => () => stop.current?.(false), []);

  function begin(own: Act): void {
    stop.current?.(false);
    act.current = own;
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
      if (place) own.over(place);
    }, scrollEveryMs);
    const follow = (event: globalThis.MouseEvent): void => {
      pointer = { x: event.clientX, y: event.clientY };
    };
    const end = (isDropped: boolean): void => {
      clearInterval(timer);
      removeEventListener('mousemove', follow);
      removeEventListener('mouseup', drop);
      removeEventListener('keydown', giveUp, true);
      stop.current = null;
      act.current = null;
      own.end(isDropped);
    };
    const drop = (): void => end(true);
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    };
    addEventListener('mousemove', follow);
    addEventListener('mouseup', drop);
    addEventListener('keydown', giveUp, true);
    stop.current = end;
  }

  return {
    beginSelect: () =>
      begin({ over: (place) => controller.select(place, { extend: true }), end: () => undefined }),
    beginFill: () => {
      const source = controller.rectangle();
      if (!source) return;
      let target: Rectangle = source;
      begin({
        over: (place) => {
          target = stretchFill(source, place);
          controller.showStretch(target);
        },
        end: (isDropped) => controller.stretch(isDropped ? target : null),
      });
    },
    onMouseOver: (event) => {
      const place = event.buttons === 1 ? findPlace(event.target) : null;
      if (place) act.current?.over(place);
    },
  };
}
