import { useTranslation } from 'react-i18next';
import { ScreenFrame } from '../../app/screen.tsx';
import { usePlan } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BudgetScreen } from './budget-screen.tsx';

/** Program & anggaran: programs down to sub-activities with their output, their money in versions and what they support. */
export function Screen() {
  const { t } = useTranslation();
  const plan = usePlan();
  const navigation = useNavigation();
  if (plan.levels.some((level) => level.mayHoldBudgets)) return <BudgetScreen key={plan.plan.id} />;
  return (
    <ScreenFrame title={t('shell.screens.budget')}>
      <EmptyState
        title={t('budget.empty.noLevels')}
        action={
          <Button onPress={() => navigation.go('settings', { section: 'terms' })}>
            {t('budget.empty.openTerms')}
          </Button>
        }
      >
        {t('budget.empty.levelsText')}
      </EmptyState>
    </ScreenFrame>
  );
}
