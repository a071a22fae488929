import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sumPlanCeilings } from '../../../../db/domain/budget/plan-ceilings.ts';
import { formatRupiah } from '../../../../db/domain/format.ts';
import { usePlan } from '../../../app/use-document.ts';
import { countPlan } from '../model/count-plan.ts';

/** "1 visi · 3 misi · … · 60 indikator · 5 program", in the framework's own words. */
export function PlanCountsLine() {
  const { t } = useTranslation();
  const plan = usePlan();
  const { levels, indicators } = useMemo(() => countPlan(plan), [plan]);
  const lastResult = levels.findLast(({ level }) => level.mayHoldIndicators && !level.mayHoldBudgets);
  return (
    <span className="plan-counts">
      {levels.map((one) => (
        <span key={one.level.id}>
          {one !== levels[0] && ' · '}
          {one.count} {one.level.name.toLowerCase()}
          {one === lastResult && (
            <>
              {' · '}
              <b>{t('plan.indicatorCount', { count: indicators })}</b>
            </>
          )}
        </span>
      ))}
    </span>
  );
}

/** The ceilings of the year on show, all programs together. */
export function PlanBudget({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const total = useMemo(() => sumPlanCeilings(plan).total(year), [plan, year]);
  if (total === null) return null;
  return (
    <span>
      {t('plan.budgetOf', { year })} <b>{formatRupiah(total, { locale: plan.organization.numberLocale })}</b>
    </span>
  );
}
