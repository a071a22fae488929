import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../electron/api/app.ts';
import { showSize } from '../../../app/format-moment.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import type { LibraryItem } from '../model/library-items.ts';
import type { Integrity } from './use-integrity.ts';

/** More names than these are read in the list itself. */
const namedFiles = 3;

/** How far the check of all files has come, and what it found. */
export function IntegrityBanner({
  integrity,
  items,
  onStop,
  onShow,
}: {
  readonly integrity: Integrity;
  readonly items: readonly LibraryItem[];
  readonly onStop: () => void;
  readonly onShow: () => void;
}) {
  const { t, i18n } = useTranslation();
  const sayError = useErrorText();
  const show = (bytes: number): string => showSize(bytes, i18n.language as Language);
  if (integrity.kind === 'idle') return null;
  if (integrity.kind === 'failed') {
    return (
      <Banner tone="error" onClose={onStop}>
        {sayError(integrity.error)}
      </Banner>
    );
  }
  if (integrity.kind === 'running') {
    const { doneBytes, totalBytes } = integrity;
    const text = t('evidence.verify.running', { done: show(doneBytes), total: show(totalBytes) });
    return (
      <Banner
        icon={ShieldCheck}
        actions={
          <>
            <ProgressBar label={t('evidence.library.verify')} value={doneBytes} maximum={totalBytes} />
            <Button size="small" onPress={onStop}>
              {t('evidence.verify.stop')}
            </Button>
          </>
        }
      >
        {text}
      </Banner>
    );
  }
  const { files, faults } = integrity;
  if (faults.length === 0) {
    return (
      <Banner icon={ShieldCheck} onClose={onStop}>
        {t('evidence.verify.whole', { count: files })}
      </Banner>
    );
  }
  const ids = new Set(faults.map(({ id }) => id));
  const titles = items
    .filter(({ rows }) => rows.some(({ id }) => ids.has(id)))
    .map(({ evidence }) => evidence.title);
  const more = titles.length > namedFiles ? '…' : '';
  return (
    <Banner
      tone="warning"
      onClose={onStop}
      actions={
        <Button size="small" onPress={onShow}>
          {t('evidence.verify.show')}
        </Button>
      }
    >
      {t('evidence.verify.faults', {
        count: faults.length,
        titles: titles.slice(0, namedFiles).join(', ') + more,
      })}
    </Banner>
  );
}
