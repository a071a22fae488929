import { ClipboardPaste } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { PasteResult } from './use-paste-result.ts';

/** What became of a paste, cell by cell, with the way to what is left to do and the way back. */
export function PasteBanner({
  result,
  onLook,
  onUndo,
  onClose,
}: {
  readonly result: PasteResult;
  readonly onLook: () => void;
  /** Null where the paste is no longer the last step. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { pasted, refused, dropped, annual, unmatched, emptied } = result;
  const sentences = [
    t('realization.pasted.done', { count: pasted }),
    refused > 0 && t('realization.pasted.check', { count: refused }),
    emptied > 0 && t('realization.pasted.emptied', { count: emptied }),
    unmatched > 0 && t('realization.pasted.unmatched', { count: unmatched }),
    annual > 0 && t('realization.pasted.annual', { count: annual }),
    dropped > 0 && t('realization.pasted.dropped', { count: dropped }),
  ];
  return (
    <Banner icon={ClipboardPaste} onClose={onClose}>
      {sentences.filter(Boolean).join(' ')}{' '}
      {refused > 0 && <LinkButton onPress={onLook}>{t('realization.pasted.look')}</LinkButton>}{' '}
      {onUndo && <LinkButton onPress={onUndo}>{t('common.undo')}</LinkButton>}
    </Banner>
  );
}
