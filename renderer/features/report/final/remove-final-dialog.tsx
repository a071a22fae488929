import { useTranslation } from 'react-i18next';
import { type FinalDocument, findFinalFile } from '../../../../db/domain/final-document.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import { useDocument, useDocumentStore } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { useQuestion } from '../../settings/dialogs/use-question.ts';

/** It can be undone until the file is cleaned; asked all the same, because offices answer for what they gave out. */
export function RemoveFinalDialog({
  planId,
  final,
  onClose,
}: {
  readonly planId: string;
  readonly final: FinalDocument;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const { error, settle } = useQuestion(onClose);
  const date = formatDate(final.documentDate, { locale });
  return (
    <Dialog
      title={t('finals.removal.title')}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            onPress={() => void settle(() => store.run('final.remove', { planId, id: final.id }))}
          >
            {t('finals.removal.act')}
          </Button>
        </>
      }
    >
      <p>{t('finals.removal.what', { title: final.title, date })}</p>
      {findFinalFile(final, 'signed') && <p>{t('finals.removal.signed')}</p>}
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}
