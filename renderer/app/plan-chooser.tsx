import { useTranslation } from 'react-i18next';
import { describePlanState } from '../../db/domain/plan-state.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu-button.tsx';
import { namePlan, sayState } from './plan-name.ts';
import { useDocument, useDocumentStore, usePlan } from './use-document.ts';

/** The plan on show with its state, the others of the file, and what a screen adds about it. */
export function PlanChooser({
  entries = [],
  size = 'default',
}: {
  readonly entries?: readonly MenuEntry[];
  readonly size?: 'default' | 'small';
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { plan, versions } = usePlan();
  const plans = useDocument((state) => state.info?.plans) ?? [];
  if (plans.length < 2 && entries.length === 0) return null;
  const state = describePlanState(plan.status, versions);
  return (
    <>
      <MenuButton
        label={t('plan.choosePlan')}
        entries={[
          ...plans.map((one) => ({
            id: one.id,
            label: one.title,
            detail: sayState(t, one.state),
            isChosen: one.id === plan.id,
            onAction: () => void store.showPlan(one.id),
          })),
          ...(entries.length > 0 ? ['separator' as const, ...entries] : []),
        ]}
      >
        <Button hasMenu size={size}>
          <span className="plan-name">{namePlan(t, plan)}</span>
        </Button>
      </MenuButton>
      {/* A draft of which nothing is adopted yet is what every plan begins as. */}
      {state.kind !== 'draft' && (
        <Badge tone={plan.status === 'adopted' ? 'info' : 'warning'}>{sayState(t, state)}</Badge>
      )}
    </>
  );
}
