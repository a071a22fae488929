import { useTranslation } from 'react-i18next';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { useLayout } from '../../app/use-layout.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { Button } from '../../ui/button.tsx';
import type { MenuEntry } from '../../ui/menu-button.tsx';
import { PeriodSteps, periodActIcons } from './period-steps.tsx';
import { usePeriodActs } from './use-period-acts.ts';

/** What those who enter figures do with a whole period; the rest is done where it is verified. */
const sending = ['submit', 'withdraw'] as const;

/**
 * The same steps as entries of the menu beside them, for windows too narrow for their buttons; none where a button
 * stands for them.
 */
export function useEntryStepEntries(
  document: PlanDocument,
  year: number,
  quarter: Quarter,
  isFilled: boolean,
): readonly MenuEntry[] {
  const { t } = useTranslation();
  const { isWide } = useLayout();
  const { acts, take } = usePeriodActs(document, year, quarter);
  if (isWide || (isFilled && acts.includes('submit'))) return [];
  return sending
    .filter((act) => acts.includes(act))
    .map((act) => ({
      id: act,
      label: t(`verification.acts.${act}`),
      icon: periodActIcons[act],
      onAction: () => void take(act),
    }));
}

/** The next step of the entry grid: the next empty figure, then sending the period, then its report. */
export function EntrySteps({
  document,
  year,
  quarter,
  fillNext,
}: {
  readonly document: PlanDocument;
  readonly year: number;
  readonly quarter: Quarter;
  /** Null where nothing is left to be filled in. */
  readonly fillNext: (() => void) | null;
}) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { isWide } = useLayout();
  const { acts } = usePeriodActs(document, year, quarter);
  const steps = { document, year, quarter, only: sending, isShort: true };
  if (fillNext) {
    return (
      <>
        {isWide && <PeriodSteps {...steps} isMain={false} />}
        <Button variant="primary" onPress={fillNext}>
          {t('realization.fillNext')}
        </Button>
      </>
    );
  }
  if (acts.includes('submit')) return <PeriodSteps {...steps} />;
  return (
    <>
      {isWide && <PeriodSteps {...steps} />}
      <Button variant="primary" onPress={() => navigation.go('report', { report: 'lkjip', year })}>
        {t('realization.openReport')}
      </Button>
    </>
  );
}
