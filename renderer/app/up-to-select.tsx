import { useTranslation } from 'react-i18next';
import type { UpTo } from '../../db/domain/cascade-up-to.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { Select } from '../ui/select.tsx';
import { nameQuarter } from './quarter-name.ts';
import { useUpTo } from './use-up-to.ts';

const choices = [null, 3, 2, 1] as const satisfies readonly (UpTo | null)[];

/** Whether a year is measured by all of it or by what was planned until a quarter; absent where nothing is by quarters. */
export function UpToSelect({ plan, year }: { readonly plan: PlanDocument; readonly year: number }) {
  const { t } = useTranslation();
  const { upTo, choose } = useUpTo(plan, year);
  const hasQuarters = plan.realizations.some((cell) => cell.year === year && cell.quarter > 0);
  if (!hasQuarters) return null;
  return (
    <Select
      label={t('common.upTo.label')}
      options={choices.map((one) => ({
        id: String(one ?? 'year'),
        label: one === null ? t('common.upTo.year') : t('common.upTo.quarter', nameQuarter(t, one)),
      }))}
      value={String(upTo ?? 'year')}
      onChange={(id) => choose(choices.find((one) => String(one ?? 'year') === id) ?? null)}
    />
  );
}
