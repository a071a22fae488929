import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';

/** Asks why a period goes back to the office: what is written stays in the history. */
export function NoteDialog({
  act,
  periodName,
  onClose,
  onSave,
}: {
  readonly act: 'return' | 'reopen';
  readonly periodName: string;
  readonly onClose: () => void;
  readonly onSave: (note: string) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [isPending, setPending] = useState(false);
  const [isMissing, setMissing] = useState(false);

  async function save(): Promise<void> {
    if (note.trim() === '') {
      setMissing(true);
      return;
    }
    setPending(true);
    if (await onSave(note.trim())) onClose();
    else setPending(false);
  }

  return (
    <Dialog
      isOpen
      title={t(`verification.${act}.title`, { period: periodName })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void save()}>
            {t(`verification.acts.${act}`)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t(`verification.${act}.note`)}
        value={note}
        onChange={(text) => {
          setNote(text);
          setMissing(false);
        }}
        hint={t(`verification.${act}.hint`)}
        error={isMissing ? t('verification.noteMissing') : undefined}
        autoFocus
      />
    </Dialog>
  );
}
