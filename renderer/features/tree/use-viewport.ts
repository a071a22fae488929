import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import type { Box } from '../../../db/domain/tree/layout-tree.ts';
import type { TreeStore } from './tree-state.ts';
import {
  beginView,
  contains,
  findDrawn,
  findVisible,
  fitPicture,
  reveal,
  type Size,
  type Viewport,
  zoomAt,
} from './viewport.ts';

export type ViewportControl = Readonly<{
  /** What of the picture is drawn now. */
  drawn: Box;
  /** Letters would be too small to be read: cards are drawn without them. */
  isCoarse: boolean;
  pane: Size;
  get: () => Viewport;
  set: (view: Viewport) => void;
  fit: () => void;
  zoom: (factor: number) => void;
  show: (box: Box) => void;
}>;

/** Below this a letter of thirteen pixels has fewer than five. */
const coarseBelow = 0.36;
const noBox: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Moves the picture without drawing it anew: its group gets another transform, and only when the pane leaves what is
 * drawn, or letters become readable, is anything rendered.
 */
export function useViewport(
  paneRef: RefObject<HTMLElement | null>,
  groupRef: RefObject<SVGGElement | null>,
  drawing: TreeDrawing,
  store: TreeStore,
): ViewportControl {
  const [pane, setPane] = useState<Size>({ width: 0, height: 0 });
  const [drawn, setDrawn] = useState<Box>(noBox);
  const [isCoarse, setCoarse] = useState(false);
  const latest = useRef({ pane, drawing, drawn });
  latest.current = { ...latest.current, pane, drawing };

  const get = useCallback((): Viewport => store.get().view ?? { x: 0, y: 0, scale: 1 }, [store]);
  const place = useCallback((): void => {
    const view = get();
    groupRef.current?.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.scale})`);
    const visible = findVisible(view, latest.current.pane);
    if (!contains(latest.current.drawn, visible)) {
      latest.current.drawn = findDrawn(visible);
      setDrawn(latest.current.drawn);
    }
    setCoarse(view.scale < coarseBelow);
  }, [get, groupRef]);
  const set = useCallback(
    (view: Viewport): void => {
      store.set({ view });
      place();
    },
    [store, place],
  );

  useLayoutEffect(() => {
    const element = paneRef.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setPane({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [paneRef]);

  useEffect(() => {
    latest.current.drawn = noBox;
    if (pane.width > 0 && store.get().view !== null) place();
  }, [pane, store, place]);

  // A picture of other levels, or turned the other way, is looked at from its beginning.
  useEffect(() => {
    if (pane.width === 0 || store.get().view !== null) return;
    const { selectedId } = store.get();
    const start = drawing.cards.find((one) => one.card.id === selectedId) ?? drawing.cards[0];
    set(beginView(drawing, pane, start?.box ?? null));
  }, [pane, drawing, store, set]);

  // Wheel events come to a listener of its own, because React's may not keep the page from scrolling.
  useEffect(() => {
    const element = paneRef.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const view = get();
      if (event.shiftKey) {
        set({ ...view, x: view.x - (event.deltaX || event.deltaY) });
        return;
      }
      const frame = element.getBoundingClientRect();
      const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
      set(zoomAt(view, 1.0015 ** -event.deltaY, at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [paneRef, get, set]);

  return useMemo(
    () => ({
      drawn,
      isCoarse,
      pane,
      get,
      set,
      fit: () => set(fitPicture(latest.current.drawing, latest.current.pane)),
      zoom: (factor) => {
        const { width, height } = latest.current.pane;
        set(zoomAt(get(), factor, { x: width / 2, y: height / 2 }));
      },
      show: (box) => {
        // Before the first view there is none to move.
        if (store.get().view !== null) set(reveal(get(), box, latest.current.pane));
      },
    }),
    [drawn, isCoarse, pane, get, set, store],
  );
}
