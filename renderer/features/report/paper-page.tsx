import type { PDFPageProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Pages this far outside the view are drawn already, so that scrolling meets them finished. */
const drawAheadPx = '800px';

/** One page as it is printed: drawn when it comes near the view, with its words for assistive technology. */
export function PaperPage({
  page,
  number,
  total,
  scale,
  children,
}: {
  readonly page: PDFPageProxy;
  readonly number: number;
  readonly total: number;
  /** CSS pixels for one point. */
  readonly scale: number;
  /** What the screen lays over the paper. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [words, setWords] = useState('');
  const viewport = page.getViewport({ scale });

  useEffect(() => {
    if (!frame.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { root: frame.current.closest('[data-paper-desk]'), rootMargin: drawAheadPx },
    );
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const target = canvas.current;
    if (!isNear || !target) return;
    const pixels = page.getViewport({ scale: scale * window.devicePixelRatio });
    // Drawn beside and put in place at once: a page never flashes white while it is drawn anew.
    const sheet = document.createElement('canvas');
    sheet.width = Math.round(pixels.width);
    sheet.height = Math.round(pixels.height);
    const task = page.render({ canvas: sheet, viewport: pixels });
    task.promise.then(
      () => {
        target.width = sheet.width;
        target.height = sheet.height;
        target.getContext('2d')?.drawImage(sheet, 0, 0);
      },
      () => undefined,
    );
    return () => task.cancel();
  }, [isNear, page, scale]);

  useEffect(() => {
    if (!isNear) return;
    let isWanted = true;
    page.getTextContent().then(({ items }) => {
      if (isWanted) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    });
    return () => {
      isWanted = false;
    };
  }, [isNear, page]);

  return (
    <section
      ref={frame}
      className="paper"
      data-page={number}
      aria-label={t('report.pageAlt', { page: number, total })}
      style={{ width: Math.round(viewport.width), height: Math.round(viewport.height) }}
    >
      <canvas ref={canvas} className="paper__sheet" />
      <p className="visually-hidden">{words}</p>
      {isNear && children}
    </section>
  );
}
