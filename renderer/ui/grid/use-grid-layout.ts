import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { cellPaddingPx, resolveWidths } from './column-widths.ts';
import type { GridColumn, GridLayout, GridRow } from './grid-types.ts';
import { countLines, openTextMeasure, type TextMeasure } from './measure-text.ts';

type Frame = { readonly width: number; readonly measure: TextMeasure };

/** The grid's inner width and how wide texts are in its font; null before the first layout. */
function useFrame(box: RefObject<HTMLDivElement | null>): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const readFrame = (): void => {
      const style = getComputedStyle(element);
      const root = element.querySelector('.rdg');
      // Without the scroll bar, whose room is kept free by scrollbar-gutter.
      const width = root ? root.clientWidth : element.clientWidth;
      // The observer also tells the width it began with: nothing is measured and drawn again for that.
      setFrame((old) => (old?.width === width ? old : { width, measure: openTextMeasure(style) }));
    };
    const observer = new ResizeObserver(readFrame);
    observer.observe(element);
    readFrame();
    let isAlive = true;
    // Measured again only where letters were still on their way: every cell of the grid would be drawn once more.
    if (document.fonts.status !== 'loaded') {
      void document.fonts.ready.then(() => {
        if (isAlive)
          setFrame((old) => old && { ...old, measure: openTextMeasure(getComputedStyle(element)) });
      });
    }
    return () => {
      isAlive = false;
      observer.disconnect();
    };
  }, [box]);
  return frame;
}

export type ResolvedLayout = GridLayout & { readonly widths: ReadonlyMap<string, number> };

export function useGridLayout<R extends GridRow>(
  box: RefObject<HTMLDivElement | null>,
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
): ResolvedLayout | null {
  const frame = useFrame(box);
  const resolved = useMemo(
    () => (frame ? resolveWidths(columns, rows, frame.width, frame.measure) : null),
    [frame, columns, rows],
  );
  // Typing a figure seldom changes a width: the same widths give the same layout, and rows keep their heights.
  const signature = resolved ? [...resolved].map(([key, width]) => `${key}:${width}`).join(' ') : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the widths
  return useMemo(() => {
    if (!frame || !resolved) return null;
    return {
      widths: resolved,
      viewWidth: frame.width,
      innerWidthOf: (key) => (resolved.get(key) ?? 0) - cellPaddingPx,
      measure: (text, weight = 'normal') => frame.measure(text, weight),
      countLines: (text, width, weight = 'normal') =>
        countLines(text, width, (part) => frame.measure(part, weight)),
    };
  }, [frame, signature]);
}
