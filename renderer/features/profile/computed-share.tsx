import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { useRecordActions } from '../../app/records/use-record-actions.ts';
import { useIsPlanFixed } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Asks which figure is the part and which the whole of a new share. */
export function ComputedShareButton({ plan }: { readonly plan: PlanDocument }) {
  const { t } = useTranslation();
  const isReadOnly = useIsPlanFixed();
  const [isOpen, setOpen] = useState(false);
  const told = plan.statistics.filter(({ partId }) => partId === null);
  if (isReadOnly || told.length < 2) return null;
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('profile.statistics.addComputed')}
      </Button>
      {isOpen && <ComputedShareDialog plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
}

function ComputedShareDialog({
  plan,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const records = useRecordActions('statistic');
  const [name, setName] = useState('');
  const [partId, setPartId] = useState<string | null>(null);
  const [wholeId, setWholeId] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const options = plan.statistics.flatMap(({ id, name: label, partId: isShare }) =>
    isShare === null ? [{ id, label }] : [],
  );

  async function create(): Promise<void> {
    if (name.trim() === '' || partId === null || wholeId === null || partId === wholeId) {
      setError(t('profile.statistics.twoNeeded'));
      return;
    }
    const problem = await records.create({
      name: name.trim(),
      value: null,
      unitOfMeasure: '%',
      year: null,
      isUpToYear: false,
      isApproximate: false,
      source: null,
      partId,
      wholeId,
    });
    if (problem === undefined) onClose();
    else setError(problem);
  }

  return (
    <Dialog
      title={t('profile.statistics.addComputed')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void create()}>
            {t('profile.statistics.create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('profile.statistics.name')}
        value={name}
        onChange={setName}
        error={error}
        autoFocus
      />
      <Select
        label={t('profile.statistics.part')}
        isLabelShown
        isWide
        options={options}
        value={partId}
        onChange={setPartId}
      />
      <Select
        label={t('profile.statistics.whole')}
        isLabelShown
        isWide
        options={options}
        value={wholeId}
        onChange={setWholeId}
      />
    </Dialog>
  );
}
