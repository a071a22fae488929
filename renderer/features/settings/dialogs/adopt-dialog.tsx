import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanOverview } from '../../../../db/domain/file-overview.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import { describePlanState } from '../../../../db/domain/plan-state.ts';
import { readDay } from '../../../../db/domain/read-day.ts';
import { sayState } from '../../../app/plan-name.ts';
import { toNullable } from '../../../app/to-nullable.ts';
import { useApi, useDocumentStore } from '../../../app/use-document.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { useQuestion } from './use-question.ts';

/** Today where the office is, as a date. */
function findToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Tetapkan: when and with what, and what the auditor still finds. */
export function AdoptDialog({
  plan,
  onClose,
}: {
  readonly plan: PlanOverview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const { error, settle } = useQuestion(onClose);
  const [adoptedOn, setAdoptedOn] = useState(() => formatDate(findToday(), { locale: 'id', style: 'short' }));
  const [decree, setDecree] = useState('');
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState(0);
  const [isTried, setTried] = useState(false);
  const day = readDay(adoptedOn);
  useEffect(() => {
    void api['check.plan']({ planId: plan.id }).then((result) => {
      if (result.ok) setErrors(result.value.filter(({ severity }) => severity === 'error').length);
    });
  }, [api, plan.id]);

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    setTried(true);
    if (day === null) return;
    const given = { adoptedOn: day, decree: toNullable(decree), note: toNullable(note) };
    const done = await settle(() => store.run('plan.adopt', { planId: plan.id, ...given }));
    if (done) showToast({ text: t('plans.didAdopt', { plan: plan.title }), topic: 'plan' });
  }

  const next = plan.versions.at(-1)?.number ?? -1;
  const state = describePlanState('adopted', [...plan.versions, { number: next + 1 }]);
  return (
    <Dialog
      title={t('plans.adoption.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void submit()}>
            {t('plans.adoption.act')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{plan.title}.</strong> {t('plans.adoption.what', { state: sayState(t, state) })}
      </p>
      {errors > 0 && (
        <Banner tone="warning" isCompact>
          {t('plans.adoption.findings', { count: errors })}
        </Banner>
      )}
      <form className="plan-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('plans.adoption.date')}
          hint={t('plans.adoption.dateHint')}
          value={adoptedOn}
          onChange={setAdoptedOn}
          error={isTried && day === null ? t('plans.adoption.dateInvalid') : undefined}
        />
        <TextField
          label={t('plans.adoption.decree')}
          hint={t('plans.adoption.decreeHint')}
          value={decree}
          onChange={setDecree}
          autoFocus
        />
        <TextArea label={t('plans.adoption.note')} value={note} onChange={setNote} />
        <button type="submit" hidden />
      </form>
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}
