import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../db/domain/plan-document.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { EvidencePreview } from './preview.tsx';

/** A piece of evidence with the whole window: all pages, and a table as wide as it is. */
export function LargePreview({
  evidence,
  onClose,
}: {
  readonly evidence: Evidence;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const title = t('evidence.preview.title', { title: evidence.title });
  return (
    <Dialog title={title} isOpen isFull onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by the keyboard */}
      <section className="preview-large" aria-label={title} tabIndex={0}>
        <EvidencePreview evidence={evidence} isLarge />
      </section>
    </Dialog>
  );
}
