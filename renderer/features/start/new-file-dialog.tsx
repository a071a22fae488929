import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileActions } from '../../app/file-actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import './new-file.css';
import {
  beginDraft,
  findFaults,
  type NewFileDraft,
  type NewFileFault,
  type NewFileFaults,
  readDraft,
} from './new-file-form.ts';

/** Three questions, then the place: instansi, jenis, periode. */
export function NewFileDialog({
  onClose,
  onCreated,
}: {
  readonly onClose: () => void;
  /** What the file was made for. */
  readonly onCreated: () => void;
}) {
  const { t } = useTranslation();
  const { create, problem, opening } = useFileActions();
  const [draft, setDraft] = useState<NewFileDraft>(() => beginDraft(new Date().getFullYear()));
  const [faults, setFaults] = useState<NewFileFaults>({});
  const [hasTried, setTried] = useState(false);

  function change(part: Partial<NewFileDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    if (Object.keys(faults).length > 0) setFaults(findFaults(next));
  }

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    const found = findFaults(draft);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setTried(true);
    if (!(await create(readDraft(draft)))) return;
    onClose();
    onCreated();
  }

  const say = (fault: NewFileFault | undefined): string | undefined => fault && t(`start.form.${fault}`);
  return (
    <Dialog
      title={t('start.form.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isPending={opening !== null} onPress={() => void submit()}>
            {t('start.form.submit')}
          </Button>
        </>
      }
    >
      <form className="new-file" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('start.form.organization')}
          hint={t('start.form.organizationHint')}
          value={draft.organizationName}
          onChange={(organizationName) => change({ organizationName })}
          error={say(faults.organizationName)}
          isRequired
          autoFocus
        />
        <Select
          label={t('start.form.kind')}
          isLabelShown
          isWide
          value={draft.organizationKind}
          options={[
            { id: 'region', label: t('start.form.kinds.region') },
            { id: 'agency', label: t('start.form.kinds.agency') },
            { id: 'ministry', label: t('start.form.kinds.ministry') },
            { id: 'work-unit', label: t('start.form.kinds.workUnit') },
          ]}
          onChange={(organizationKind) => change({ organizationKind })}
        />
        <fieldset className="new-file__period">
          <legend className="field__label">{t('start.form.period')}</legend>
          <TextField
            label={t('start.form.periodStart')}
            value={draft.periodStart}
            onChange={(periodStart) => change({ periodStart })}
            error={say(faults.periodStart)}
            inputMode="numeric"
          />
          <TextField
            label={t('start.form.periodEnd')}
            value={draft.periodEnd}
            onChange={(periodEnd) => change({ periodEnd })}
            error={say(faults.periodEnd)}
            inputMode="numeric"
          />
        </fieldset>
        {/* Lets Enter in a field send the form; the visible button stands with the others. */}
        <button type="submit" hidden />
      </form>
      {hasTried && problem && <ErrorNote error={problem} />}
    </Dialog>
  );
}
