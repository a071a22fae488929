import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import { offerUndo } from '../../../app/offer-undo.ts';
import { useDocumentStore, useIsReadOnly } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { type PlanQuestion, PlanQuestionDialog } from '../dialogs/plan-question-dialog.tsx';
import { PlanCard } from '../plan-card.tsx';
import type { SettingsSection } from '../section.ts';
import { useFileOverview } from '../use-file-overview.ts';

/** The plans of the file, period after period, and what begins, ends and compares them. */
function PlansSection() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const overview = useFileOverview();
  const [question, setQuestion] = useState<PlanQuestion | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  async function remove(planId: string, title: string): Promise<void> {
    const result = await store.run('plan.remove', { planId });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    const shown = store.getState().planId;
    showToast({
      text: t('plans.removed', { plan: title }),
      topic: 'plan',
      ...(shown === null ? {} : { action: offerUndo(t, store, shown) }),
    });
  }

  async function revise(planId: string, title: string): Promise<void> {
    const result = await store.run('plan.revise', { planId });
    setError(result.ok ? null : result.error);
    if (result.ok) showToast({ text: t('plans.didRevise', { plan: title }), topic: 'plan' });
  }

  if (!overview) return <Spinner />;
  return (
    <div className="settings__part">
      <div className="settings__heading">
        <span>{t('plans.list')}</span>
        <span className="spacer" />
        <Button
          variant="primary"
          icon={Plus}
          isDisabled={isReadOnly}
          onPress={() => setQuestion({ kind: 'new' })}
        >
          {t('plans.create')}
        </Button>
      </div>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
      <ul className="plan-list" aria-label={t('plans.list')}>
        {overview.plans.map((plan) => (
          <PlanCard
            key={plan.id}
            plan={plan}
            overview={overview}
            ask={(kind) => setQuestion({ kind, planId: plan.id })}
            revise={() => void revise(plan.id, plan.title)}
            remove={() => void remove(plan.id, plan.title)}
          />
        ))}
      </ul>
      {question && <PlanQuestionDialog question={question} onClose={() => setQuestion(null)} />}
    </div>
  );
}

export const section: SettingsSection = {
  id: 'plans',
  order: 20,
  title: (t) => t('settings.plans.section'),
  Content: PlansSection,
};
