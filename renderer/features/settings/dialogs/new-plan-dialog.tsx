import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileOverview } from '../../../../db/domain/file-overview.ts';
import { frameworkPresets } from '../../../../db/domain/framework-presets.ts';
import { namePlan } from '../../../app/plan-name.ts';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import {
  beginPlan,
  findFaults,
  type NewPlanDraft,
  newAgency,
  newRegion,
  noPlan,
  presetId,
  readPlan,
} from '../model/new-plan.ts';
import { useQuestion } from './use-question.ts';

/** Another plan of the file: whose it is, its period, its words, and what it serves. */
export function NewPlanDialog({
  overview,
  onClose,
}: {
  readonly overview: FileOverview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { plan } = usePlan();
  const { error, settle } = useQuestion(onClose);
  const [draft, setDraft] = useState<NewPlanDraft>(() => beginPlan(overview, plan));
  const [isTried, setTried] = useState(false);
  const faults = isTried ? findFaults(draft) : {};
  const change = (part: Partial<NewPlanDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const isNew = draft.owner === newRegion || draft.owner === newAgency;

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    setTried(true);
    if (Object.keys(findFaults(draft)).length > 0) return;
    const done = await settle(() => store.run('plan.create', readPlan(draft)));
    if (!done) return;
    await store.showPlan(done.value.id);
    showToast({ text: t('plans.created', { plan: draft.title.trim() }), topic: 'plan' });
  }

  const words = overview.frameworks.flatMap(({ id, name }) => {
    const user = overview.plans.find(({ frameworkId }) => frameworkId === id);
    return user ? [{ id, label: t('plans.new.wordsOf', { words: name, plan: namePlan(t, user) }) }] : [];
  });
  return (
    <Dialog
      title={t('plans.new.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void submit()}>
            {t('plans.new.act')}
          </Button>
        </>
      }
    >
      <form className="plan-form" onSubmit={(event) => void submit(event)}>
        <Select
          label={t('plans.new.kind')}
          isLabelShown
          isWide
          options={(['rpjmd', 'renstra', 'strategy'] as const).map((id) => ({
            id,
            label: t(`plan.planKinds.${id}`),
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={t('plans.title')}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={faults.title && t(`plans.${faults.title}`)}
          autoFocus
        />
        <div className="plan-form__pair">
          <TextField
            label={t('plan.panel.periodStart')}
            value={draft.periodStart}
            onChange={(periodStart) => change({ periodStart })}
            error={faults.periodStart && t(`plans.${faults.periodStart}`)}
            inputMode="numeric"
          />
          <TextField
            label={t('plan.panel.periodEnd')}
            value={draft.periodEnd}
            onChange={(periodEnd) => change({ periodEnd })}
            error={faults.periodEnd && t(`plans.${faults.periodEnd}`)}
            inputMode="numeric"
          />
        </div>
        <Select
          label={t('plans.new.owner')}
          isLabelShown
          isWide
          options={[
            ...overview.organizations.map(({ id, name }) => ({ id, label: name })),
            { id: newRegion, label: t('plans.new.newRegion') },
            { id: newAgency, label: t('plans.new.newAgency') },
          ]}
          value={draft.owner}
          onChange={(owner) => change({ owner })}
        />
        {isNew && (
          <TextField
            label={t('plans.new.newName')}
            value={draft.ownerName}
            onChange={(ownerName) => change({ ownerName })}
            error={faults.ownerName && t(`plans.${faults.ownerName}`)}
          />
        )}
        <Select
          label={t('plans.new.words')}
          isLabelShown
          isWide
          options={[
            ...words,
            ...frameworkPresets.map((preset) => ({ id: presetId(preset.slug), label: preset.name })),
          ]}
          value={draft.words}
          onChange={(words) => change({ words })}
        />
        <Select
          label={t('plans.new.serves')}
          isLabelShown
          isWide
          options={[
            { id: noPlan, label: t('plans.new.servesNone') },
            ...overview.plans.map(({ id, title }) => ({ id, label: title })),
          ]}
          value={draft.serves}
          onChange={(serves) => change({ serves })}
        />
        <button type="submit" hidden />
      </form>
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}
