import { useTranslation } from 'react-i18next';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { useLayout } from '../../app/use-layout.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { Button } from '../../ui/button.tsx';
import { PeriodSteps } from './period-steps.tsx';
import { usePeriodActs } from './use-period-acts.ts';

/** What those who enter figures do with a whole period; the rest is done where it is verified. */
const sending = ['submit', 'withdraw'] as const;

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
