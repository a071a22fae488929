import { useTranslation } from 'react-i18next';
import { listUncounted } from '../../../db/domain/entry/uncounted-goals.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { usePlan } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryScreen } from './entry-screen.tsx';
import { PeriodControls } from './period-controls.tsx';
import './screen.css';

/** Realisasi: what was reached, typed or pasted, with its achievement beside it. */
export function Screen() {
  const { t } = useTranslation();
  const document = usePlan();
  const { period } = usePeriod();
  const navigation = useNavigation();
  const isTold = period.quarter === 0 && listUncounted(document).size > 0;
  const hasRows = document.indicators.length > 0;
  const ofYear = (cell: { readonly year: number }): boolean => cell.year === period.year;
  const hasYear = document.targets.some(ofYear) || document.realizations.some(ofYear);
  if ((hasRows && hasYear) || isTold) return <EntryScreen key={document.plan.id} />;
  return (
    <ScreenFrame title={t('shell.screens.realization')} controls={<PeriodControls />}>
      <EmptyState
        title={
          hasRows
            ? t('realization.empty.noTargets', { year: period.year })
            : t('realization.empty.noIndicators')
        }
        action={
          <Button
            variant="primary"
            onPress={() => navigation.go('plan', hasRows ? { year: period.year } : {})}
          >
            {t('realization.empty.openPlan')}
          </Button>
        }
      >
        {t('realization.empty.text')}
      </EmptyState>
    </ScreenFrame>
  );
}
