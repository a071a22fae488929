import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanOverview } from '../../../../db/domain/file-overview.ts';
import type { Level } from '../../../../db/domain/plan-document.ts';
import { namePlan } from '../../../app/plan-name.ts';
import { useApi, useDocumentStore } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { useQuestion } from './use-question.ts';

const nothing = 'nothing';

/** "Renstra berikutnya": its title, and how far down the rows go along. */
export function NextPlanDialog({
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
  const [levels, setLevels] = useState<readonly Level[]>([]);
  const [until, setUntil] = useState(nothing);
  const { periodStart: start, periodEnd: end } = plan;
  const years =
    start === null || end === null ? null : { start: end + 1, end: end + 1 + (end - start), last: end };
  const [title, setTitle] = useState(() => suggestTitle(plan, years));
  const [isTried, setTried] = useState(false);

  useEffect(() => {
    void api['plan.read']({ planId: plan.id }).then((result) => {
      if (!result.ok) return;
      setLevels(result.value.levels);
      // Programs are chosen anew for a new period; what they are to reach goes on.
      setUntil(result.value.levels.findLast((level) => !level.mayHoldBudgets)?.id ?? nothing);
    });
  }, [api, plan.id]);

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    setTried(true);
    // What is copied is chosen from the levels; before they are there, nothing is.
    if (title.trim() === '' || !years || levels.length === 0) return;
    const last = levels.findIndex((level) => level.id === until);
    const levelIds = levels.slice(0, last + 1).map(({ id }) => id);
    const done = await settle(() =>
      store.run('plan.startNext', { planId: plan.id, title: title.trim(), levelIds }),
    );
    if (!done) return;
    await store.showPlan(done.value.id);
    showToast({ text: t('plans.created', { plan: title.trim() }), topic: 'plan' });
  }

  return (
    <Dialog
      title={t('plans.nextPlan.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!years || levels.length === 0} onPress={() => void submit()}>
            {t('plans.nextPlan.act')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{namePlan(t, plan)}.</strong>{' '}
        {years ? t('plans.nextPlan.what', years) : t('plans.nextPlan.noPeriod')}
      </p>
      <form className="plan-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('plans.title')}
          value={title}
          onChange={setTitle}
          error={isTried && title.trim() === '' ? t('plans.titleMissing') : undefined}
          autoFocus
        />
        <Select
          label={t('plans.nextPlan.until')}
          isLabelShown
          isWide
          options={[
            { id: nothing, label: t('plans.nextPlan.nothing') },
            ...levels.map((level) => ({ id: level.id, label: level.name })),
          ]}
          value={until}
          onChange={setUntil}
        />
        <button type="submit" hidden />
      </form>
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

/** The same title with the years of the next period, where it names its own. */
function suggestTitle(
  { title, periodStart, periodEnd }: PlanOverview,
  years: Readonly<{ start: number; end: number }> | null,
): string {
  if (!years) return title;
  const named = new RegExp(`${periodStart}(\\s*[–-]\\s*)${periodEnd}`);
  return named.test(title)
    ? title.replace(named, (_, dash: string) => `${years.start}${dash}${years.end}`)
    : `${title} ${years.start}–${years.end}`;
}
