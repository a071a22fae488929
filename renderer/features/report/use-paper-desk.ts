import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const zoomSteps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const;
/** CSS pixels for one point of paper at 100 %: 96 ÷ 72. */
const pixelsPerPoint = 96 / 72;
/** Left and right of the paper, and the scroll bar. */
const deskMarginPx = 60;

export type PaperDesk = Readonly<{
  ref: RefObject<HTMLDivElement | null>;
  scale: number;
  /** Null while the paper fits the width. */
  zoom: number | null;
  fitWidth: () => void;
  /** As large as on paper. */
  showActualSize: () => void;
  zoomBy: (direction: 1 | -1) => void;
  page: number;
  goToPage: (page: number) => void;
}>;

/** The desk the paper lies on: how large it is, and which page is in view. */
export function usePaperDesk(fittedPagePt: number, pages: number): PaperDesk {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [zoom, setZoom] = useState<number | null>(null);
  const [page, setPage] = useState(1);

  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);

  // Paper is never shown larger than life just because the window is wide.
  const fitting = Math.min(1, Math.max(0.3, (width - deskMarginPx) / (fittedPagePt * pixelsPerPoint)));
  const factor = zoom ?? fitting;

  useEffect(() => {
    const desk = ref.current;
    if (!desk || pages === 0) return;
    const follow = (): void => {
      const middle = desk.scrollTop + desk.clientHeight / 3;
      const papers = [...desk.querySelectorAll<HTMLElement>('[data-page]')];
      const inView = papers.findLast((paper) => paper.offsetTop <= middle);
      setPage(Number(inView?.dataset.page ?? 1));
    };
    follow();
    desk.addEventListener('scroll', follow, { passive: true });
    return () => desk.removeEventListener('scroll', follow);
  }, [pages]);

  const goToPage = useCallback((number: number) => {
    const paper = ref.current?.querySelector<HTMLElement>(`[data-page="${number}"]`);
    if (paper && ref.current) ref.current.scrollTop = paper.offsetTop - 16;
  }, []);

  const zoomBy = (direction: 1 | -1): void => {
    const next =
      direction === 1
        ? zoomSteps.find((step) => step > factor + 0.01)
        : zoomSteps.findLast((step) => step < factor - 0.01);
    if (next !== undefined) setZoom(next);
  };

  return {
    ref,
    scale: factor * pixelsPerPoint,
    zoom,
    fitWidth: () => setZoom(null),
    showActualSize: () => setZoom(1),
    zoomBy,
    page: Math.min(page, Math.max(1, pages)),
    goToPage,
  };
}
