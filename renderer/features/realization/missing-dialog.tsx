import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay } from '../../../db/domain/read-day.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';

/** Why the selected figures are not available, once for all of them, and when they will be. */
export function MissingDialog({
  count,
  onApply,
  onClose,
}: {
  readonly count: number;
  readonly onApply: (patch: { readonly missingReason: string; readonly releaseDate: string | null }) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const releaseDate = day.trim() === '' ? null : readDay(day);
  const isBadDay = day.trim() !== '' && releaseDate === null;
  return (
    <Dialog
      title={t('realization.missingDialog.title', { count })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={reason.trim() === '' || isBadDay}
            onPress={() => onApply({ missingReason: reason.trim(), releaseDate })}
          >
            {t('realization.missingDialog.apply', { count })}
          </Button>
        </>
      }
    >
      <div className="entry-fields">
        <TextArea
          label={t('realization.inspector.missingReason')}
          hint={t('realization.inspector.missingHint')}
          value={reason}
          onChange={setReason}
          autoFocus
        />
        <TextField
          label={t('realization.missingDialog.releaseDate')}
          hint={t('realization.missingDialog.releaseHint')}
          error={isBadDay ? t('realization.inspector.badDate', { text: day }) : undefined}
          value={day}
          onChange={setDay}
        />
      </div>
    </Dialog>
  );
}
