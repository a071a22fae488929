import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../db/domain/errors.ts';
import { nomenclatureRegulations } from '../../../db/domain/nomenclature/regulations.ts';
import { useFilePicker } from '../../app/file-picker.tsx';
import { useDocumentStore } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-queue.ts';

const other = 'other';

/** Says which edition a spreadsheet is, then reads it; lists of different regulations stand side by side. */
export function ImportListDialog({
  planId,
  onDone,
  onClose,
}: {
  readonly planId: string;
  readonly onDone: (listId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const newest = nomenclatureRegulations.at(-1)?.name ?? other;
  const [regulation, setRegulation] = useState<string>(newest);
  const [ownName, setOwnName] = useState('');
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const known = nomenclatureRegulations.find((one) => one.name === regulation);
  const name = known?.name ?? ownName.trim();

  async function read(): Promise<void> {
    const file = await pick('import-spreadsheet', null);
    if (!file) return;
    setReading(true);
    const result = await store.run('nomenclature.import', {
      planId,
      grant: file.grant,
      name,
      regulation: name,
      issuedOn: known?.issuedOn ?? null,
    });
    setReading(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    const { id, rowCount, counts, unreadCount } = result.value.value;
    const done = t('budget.import.done', { name, rows: rowCount, subactivity: counts.subactivity });
    const rest = unreadCount > 0 ? ` ${t('budget.import.unread', { count: unreadCount })}` : '';
    showToast({ text: done + rest });
    onDone(id);
  }

  return (
    <Dialog
      title={t('budget.import.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={name === ''}
            isPending={isReading}
            onPress={() => void read()}
          >
            {t('budget.import.act')}
          </Button>
        </>
      }
    >
      <div className="budget-form">
        <Select
          label={t('budget.import.regulation')}
          isLabelShown
          options={[
            ...nomenclatureRegulations
              .toReversed()
              .map((one) => ({ id: one.name as string, label: one.name as string })),
            { id: other, label: t('budget.import.other') },
          ]}
          value={regulation}
          onChange={setRegulation}
        />
        {regulation === other && (
          <TextField label={t('budget.import.name')} value={ownName} onChange={setOwnName} autoFocus />
        )}
        {failure && <ErrorNote error={failure} />}
      </div>
    </Dialog>
  );
}
