import { useTranslation } from 'react-i18next';
import { useDocument, useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menu-button.tsx';
import type { OutlineStore } from '../state/outline-store.ts';

/** The plan on show, the others of the file, and the way to its title and period. */
export function PlanMenu({ outline }: { readonly outline: OutlineStore }) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { plan } = usePlan();
  const plans = useDocument((state) => state.info?.plans);
  const { periodStart, periodEnd } = plan;
  const years = periodStart === null ? t('plan.noPeriod') : `${periodStart}–${periodEnd}`;
  const kind = t(`plan.planKinds.${plan.kind}`);
  return (
    <MenuButton
      label={t('plan.choosePlan')}
      entries={[
        ...(plans ?? []).map((one) => ({
          id: one.id,
          label: one.title,
          isChosen: one.id === plan.id,
          onAction: () => store.showPlan(one.id),
        })),
        'separator' as const,
        {
          id: 'details',
          label: t('plan.planDetails'),
          onAction: () => outline.set({ panel: 'plan', field: { name: 'periodStart', rowKey: null } }),
        },
      ]}
    >
      <Button hasMenu>{`${kind} ${years}`}</Button>
    </MenuButton>
  );
}
