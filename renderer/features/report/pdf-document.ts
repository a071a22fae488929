import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

GlobalWorkerOptions.workerSrc = workerAddress;

export type PdfPages = Readonly<{ document: PDFDocumentProxy; pages: readonly PDFPageProxy[] }>;

/** A PDF that came from elsewhere may be one that nothing here can draw. */
export async function canShowPdf(pdf: Uint8Array): Promise<boolean> {
  const task = getDocument({ data: pdf.slice(), enableXfa: false });
  const isReadable = await task.promise.then(
    ({ numPages }) => numPages > 0,
    () => false,
  );
  await task.destroy();
  return isReadable;
}

/** Opens the bytes; the pages before stay until the new ones can be drawn, so that an edit never blanks the paper. */
export function usePdfPages(pdf: Uint8Array | null): PdfPages | null {
  const [shown, setShown] = useState<PdfPages | null>(null);
  useEffect(() => {
    if (pdf === null) {
      setShown(null);
      return;
    }
    let isWanted = true;
    // pdf.js takes the buffer over; the bytes stay with the page for other uses.
    const task = getDocument({ data: pdf.slice() });
    const read = async (): Promise<void> => {
      const document = await task.promise;
      const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
      const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
      if (isWanted) setShown({ document, pages });
    };
    read().catch((error: unknown) => {
      // Taken back because newer bytes came; anything else is a bug that the screen's own error state shows.
      if (isWanted) throw error;
    });
    return () => {
      isWanted = false;
    };
  }, [pdf]);

  useEffect(() => () => void shown?.document.loadingTask.destroy(), [shown]);
  return shown;
}
