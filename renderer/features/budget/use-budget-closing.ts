import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { findSeal } from '../../../db/domain/verification/period.ts';
import { useClosedPlanText, useClosedText } from '../../app/use-closed-text.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import type { CellRef } from '../../ui/grid/grid-types.ts';
import type { Refusal } from '../../ui/grid/use-refusal.tsx';
import { usePeriodSentence } from '../verification/use-period-sentence.ts';
import type { BudgetRow } from './model/budget-rows.ts';
import { findBudgetClosing } from './model/sealed-cell.ts';

/** Why figures of a year cannot be written here, and the way to where they are opened. */
export function useBudgetClosing(plan: PlanDocument, year: number, byQuarter: string) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { setPeriod } = usePeriod();
  const closedText = useClosedText();
  const closedPlanText = useClosedPlanText();
  const seal = findSeal(plan, year, 0);
  const sentence = usePeriodSentence(seal);
  const sealed: Refusal | null = seal && {
    text: sentence,
    way: {
      label: t('realization.closed.open', { place: t('shell.screens.verification') }),
      act: () => {
        setPeriod({ year, quarter: 0 });
        navigation.go('verification');
      },
    },
  };
  return {
    /** Null while the year is open. */
    sealed,
    explain: ({ row, columnKey }: CellRef<BudgetRow>): Refusal | null => {
      const whole = columnKey === 'spent' ? closedText : closedPlanText;
      if (whole !== null) return { text: whole };
      const closing = findBudgetClosing(plan, { year, columnKey }, row);
      if (closing === null) return null;
      return closing.kind === 'sealed' ? sealed : { text: byQuarter };
    },
  };
}
