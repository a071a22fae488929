import { useTranslation } from 'react-i18next';
import { findVersionInForce, listVersionsOf } from '../../../db/domain/budget/versions.ts';
import type { BudgetVersion, PlanDocument } from '../../../db/domain/plan-document.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import type { MoneyUnit } from './model/money.ts';
import type { BudgetWords } from './use-budget-words.ts';

const none = 'none';

/** Year, version and unit of the money on show. */
export function VersionControls({
  plan,
  years,
  year,
  version,
  unit,
  words,
  onYear,
  onVersion,
  onUnit,
}: {
  readonly plan: PlanDocument;
  readonly years: readonly number[];
  readonly year: number;
  readonly version: BudgetVersion | null;
  readonly unit: MoneyUnit;
  readonly words: BudgetWords;
  readonly onYear: (year: number) => void;
  readonly onVersion: (versionId: string) => void;
  readonly onUnit: (unit: MoneyUnit) => void;
}) {
  const { t } = useTranslation();
  const versions = listVersionsOf(plan.budgetVersions, year);
  const inForce = findVersionInForce(plan.budgetVersions, year);
  return (
    <>
      <Select
        label={t('budget.year')}
        options={years.map((one) => ({ id: String(one), label: String(one) }))}
        value={String(year)}
        onChange={(chosen) => onYear(Number(chosen))}
      />
      <Select
        label={t('budget.version')}
        options={
          versions.length === 0
            ? [{ id: none, label: t('budget.versions.none') }]
            : versions.map((one) => ({
                id: one.id,
                label: words.nameVersion(one),
                detail: one.id === inForce?.id ? t('budget.versions.inForce') : undefined,
              }))
        }
        value={version?.id ?? none}
        isDisabled={versions.length === 0}
        onChange={onVersion}
      />
      <SegmentedControl<MoneyUnit>
        label={t('budget.unit.label')}
        segments={(['rupiah', 'million'] as const).map((id) => ({ id, label: t(`budget.unit.${id}`) }))}
        value={unit}
        onChange={onUnit}
      />
    </>
  );
}
