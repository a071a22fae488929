import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMenuCommands } from '../../../app/menu-commands.ts';
import { PlanChooser } from '../../../app/plan-chooser.tsx';
import { useDocumentStore, useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { useNavigation } from '../../../app/use-navigation.ts';
import { type PlanQuestion, PlanQuestionDialog } from '../../settings/dialogs/plan-question-dialog.tsx';
import type { OutlineStore } from '../state/outline-store.ts';

/** The plan on show, the others of the file, its title and period, and what can be done with the plan as a whole. */
export function PlanMenu({ outline }: { readonly outline: OutlineStore }) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const navigation = useNavigation();
  const commands = useMenuCommands();
  const isReadOnly = useIsReadOnly();
  const { plan } = usePlan();
  const [question, setQuestion] = useState<PlanQuestion | null>(null);
  const isAdopted = plan.status === 'adopted';
  return (
    <>
      <PlanChooser
        entries={[
          {
            id: 'details',
            label: t('plan.planDetails'),
            onAction: () => outline.set({ panel: 'plan', field: { name: 'periodStart', rowKey: null } }),
          },
          {
            id: 'state',
            label: isAdopted ? t('plans.revise') : t('plans.adopt'),
            isDisabled: isReadOnly,
            onAction: () => {
              if (isAdopted) void store.run('plan.revise', { planId: plan.id });
              else setQuestion({ kind: 'adopt', planId: plan.id });
            },
          },
          {
            id: 'compare',
            label: t('plans.compare'),
            onAction: () => setQuestion({ kind: 'compare', planId: plan.id }),
          },
          { id: 'trash', label: t('edit.trash.open'), onAction: () => commands.run('edit.trash') },
          {
            id: 'manage',
            label: t('plans.manage'),
            onAction: () => navigation.go('settings', { section: 'plans' }),
          },
        ]}
      />
      {question && <PlanQuestionDialog question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}
