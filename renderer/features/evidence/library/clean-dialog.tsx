import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../electron/api/app.ts';
import type { EvidenceLibrary } from '../../../../electron/api/evidence.ts';
import { showSize } from '../../../app/format-moment.ts';
import { useApi } from '../../../app/use-document.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { showToast } from '../../../ui/toast-queue.ts';

/** Asks before the bytes of removed evidence go for good. */
export function CleanDialog({
  unused,
  onDone,
  onClose,
}: {
  readonly unused: EvidenceLibrary['unused'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const sayError = useErrorText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const show = (bytes: number): string => showSize(bytes, i18n.language as Language);

  async function clean(): Promise<void> {
    setBusy(true);
    const result = await api['evidence.clean']({});
    setBusy(false);
    if (!result.ok) return setProblem(sayError(result.error));
    showToast({ text: t('evidence.clean.done', { size: show(result.value.sizeBytes) }) });
    onDone();
  }

  return (
    <Dialog
      title={t('evidence.clean.title')}
      isOpen
      role="alertdialog"
      onClose={onClose}
      actions={
        unused.files === 0 ? (
          <Button onPress={onClose}>{t('common.close')}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" isPending={isBusy} onPress={() => void clean()}>
              {t('evidence.clean.act')}
            </Button>
          </>
        )
      }
    >
      {unused.files === 0 ? (
        <p>{t('evidence.clean.nothing')}</p>
      ) : (
        <div className="library-add">
          <p>{t('evidence.clean.text', { count: unused.files, size: show(unused.sizeBytes) })}</p>
          <p>{t('evidence.clean.final')}</p>
        </div>
      )}
      {problem && (
        <Banner tone="error" isCompact>
          {problem}
        </Banner>
      )}
    </Dialog>
  );
}
