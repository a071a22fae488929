import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../../../ui/spinner.tsx';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Beside the name of the file; enlarged, so many that a scanned book can be read. */
const besidePages = 1;
const largePages = 200;
/** Pages this far outside the view are drawn already. */
const drawAheadPx = '600px';

type Opened = Readonly<{ document: PDFDocumentProxy }> | 'unreadable';

/** The pages of a PDF from anywhere. What cannot be opened says so: it may have a password or be damaged. */
export function PdfPreview({
  bytes,
  title,
  isLarge,
}: {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly isLarge: boolean;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isWanted = true;
    // pdf.js takes the buffer over. Foreign documents run no script and open nothing here.
    const task = getDocument({ data: bytes.slice(), enableXfa: false });
    task.promise.then(
      (document) => isWanted && setOpened({ document }),
      () => isWanted && setOpened('unreadable'),
    );
    return () => {
      isWanted = false;
      void task.destroy();
    };
  }, [bytes]);
  if (opened === null) return <Spinner label={t('evidence.preview.loading')} />;
  if (opened === 'unreadable') return <p className="muted">{t('evidence.preview.unreadable')}</p>;
  const { document } = opened;
  const total = document.numPages;
  const count = Math.min(total, isLarge ? largePages : besidePages);
  return (
    <section className="preview-pdf" aria-label={t('evidence.preview.title', { title })}>
      {Array.from({ length: count }, (_, index) => (
        <PdfPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={index}
          document={document}
          number={index + 1}
          total={total}
        />
      ))}
      {total > count && <p className="muted">{t('evidence.preview.cut')}</p>}
    </section>
  );
}

function PdfPage({
  document,
  number,
  total,
}: {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly total: number;
}) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!canvas.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: drawAheadPx },
    );
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const target = canvas.current;
    if (!isNear || !target) return;
    let isWanted = true;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      if (!isWanted) return;
      const plain = page.getViewport({ scale: 1 });
      const scale = (target.clientWidth * window.devicePixelRatio) / plain.width;
      const viewport = page.getViewport({ scale });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      target.style.aspectRatio = `${viewport.width} / ${viewport.height}`;
      await page.render({ canvas: target, viewport }).promise;
    };
    // Taken away with its file while it was drawn, or a page that is broken: it stays white.
    draw().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [document, number, isNear]);
  const label = t('evidence.preview.page', { page: number, total });
  return <canvas ref={canvas} className="preview-pdf__page" role="img" aria-label={label} />;
}
