import { useTranslation } from 'react-i18next';
import type { ActionCounts } from '../../../db/domain/action-plan.ts';
import { type ActionStatus, actionStatuses, type Unit } from '../../../db/domain/plan-records.ts';
import { ChipGroup } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import type { ActionFilter } from './model/action-rows.ts';
import type { ActionWords } from './use-action-words.ts';

type Filtered = Readonly<{ filter: ActionFilter; onChange: (filter: ActionFilter) => void }>;

/** How far the actions are; what no row is in is not offered. `bare` counts the indicators without an action. */
export function StatusFilter({
  filter,
  counts,
  bare,
  words,
  onChange,
}: Filtered & Readonly<{ counts: ActionCounts; bare: number; words: ActionWords }>) {
  const { t } = useTranslation();
  const options = (['all', ...actionStatuses, 'none'] as const)
    .map((id) => ({
      id,
      label: id === 'all' || id === 'none' ? t(`action.filter.${id}`) : words.statuses[id],
      count: id === 'all' ? counts.total : id === 'none' ? bare : counts.byStatus[id],
    }))
    .filter(({ id, count }) => id === 'all' || id === filter.status || count > 0);
  return (
    <ChipGroup<ActionStatus | 'all' | 'none'>
      label={t('action.filter.label')}
      options={options}
      value={filter.status}
      onChange={(status) => onChange({ ...filter, status })}
    />
  );
}

const anyUnit = 'any';

export function UnitFilter({ units, filter, onChange }: Filtered & Readonly<{ units: readonly Unit[] }>) {
  const { t } = useTranslation();
  if (units.length === 0) return null;
  return (
    <Select
      label={t('action.filter.unit')}
      options={[
        { id: anyUnit, label: t('action.filter.anyUnit') },
        ...units.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={filter.unitId ?? anyUnit}
      onChange={(id) => onChange({ ...filter, unitId: id === anyUnit ? null : id })}
    />
  );
}
