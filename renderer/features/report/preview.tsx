import { FileWarning } from 'lucide-react';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { PaperControls } from './paper-controls.tsx';
import { PaperPage } from './paper-page.tsx';
import type { PdfPages } from './pdf-document.ts';
import type { PaperDesk } from './use-paper-desk.ts';
import type { ReportState } from './use-rendered-report.ts';

/** The very pages that are printed and exported, one under the other. */
export function Preview({
  report,
  pdf,
  desk,
  marks,
  editor,
}: {
  readonly report: ReportState;
  readonly pdf: PdfPages | null;
  readonly desk: PaperDesk;
  /** What is laid over a page. */
  readonly marks: (page: PDFPageProxy) => ReactNode;
  /** The text that is being written, at its place on the desk. */
  readonly editor: ReactNode;
}) {
  const { t } = useTranslation();
  const sayError = useErrorText();
  const pages = pdf?.pages ?? [];
  return (
    <div className="preview">
      {/* Scrolls by keyboard as well, so it takes the focus. */}
      <section
        ref={desk.ref}
        className="preview__desk"
        data-paper-desk
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={t('report.preview')}
        aria-busy={report.isWorking}
      >
        {pages.map((page, index) => (
          <PaperPage
            key={page.pageNumber}
            page={page}
            number={index + 1}
            total={pages.length}
            scale={desk.scale}
          >
            {marks(page)}
          </PaperPage>
        ))}
        {editor}
        {report.error && (
          <EmptyState
            icon={FileWarning}
            title={t('report.empty.title')}
            action={<Button onPress={report.retry}>{t('common.retry')}</Button>}
          >
            {sayError(report.error)}
          </EmptyState>
        )}
      </section>
      {report.isWorking && (
        <div className="preview__working">
          <Spinner label={t(pages.length === 0 ? 'report.composing' : 'report.updating')} />
        </div>
      )}
      {pages.length > 0 && <PaperControls desk={desk} pages={pages.length} />}
    </div>
  );
}
