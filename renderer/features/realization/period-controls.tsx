import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import { usePlan } from '../../app/use-document.ts';
import { usePeriod } from '../../app/use-period.ts';
import { type Segment, SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { findPeriodIcon } from '../verification/period-lock.ts';
import { nameQuarter, quarters } from './period-choice.ts';
import { useShownQuarters } from './use-shown-quarters.ts';

/** The year, and its quarters for an office that has any. */
export function PeriodControls({ detail }: { readonly detail?: string | undefined }) {
  const { t } = useTranslation();
  const document = usePlan();
  const { period, years, setPeriod } = usePeriod();
  const { hasQuarters } = useShownQuarters(document);
  const segments: readonly Segment<string>[] = [
    {
      id: '0',
      label: t('realization.period.annual'),
      icon: findPeriodIcon(document, period.year, 0),
    },
    ...quarters.map((quarter) => ({
      id: String(quarter),
      label: t('realization.period.quarter', nameQuarter(t, quarter)),
      icon: findPeriodIcon(document, period.year, quarter),
    })),
  ].map((segment) => (segment.id === String(period.quarter) ? { ...segment, detail } : segment));
  return (
    <>
      <Select
        label={t('realization.period.pick')}
        options={years.map((year) => ({ id: String(year), label: String(year) }))}
        value={String(period.year)}
        onChange={(year) => setPeriod({ year: Number(year) })}
      />
      {hasQuarters && (
        <SegmentedControl
          label={t('realization.period.view')}
          segments={segments}
          value={String(period.quarter)}
          onChange={(quarter) => setPeriod({ quarter: Number(quarter) as Quarter })}
        />
      )}
    </>
  );
}
