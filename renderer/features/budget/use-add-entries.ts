import { useTranslation } from 'react-i18next';
import { listVersionsOf, nextNumber } from '../../../db/domain/budget/versions.ts';
import type { BudgetVersion, PlanDocument } from '../../../db/domain/plan-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import type { MenuEntry } from '../../ui/menu-button.tsx';
import type { useBudgetWords } from './use-budget-words.ts';

type AddEntriesOptions = Readonly<{
  plan: PlanDocument;
  year: number;
  words: ReturnType<typeof useBudgetWords>;
  isPlanFixed: boolean;
  selectedKey: string | null;
  onList: () => void;
  onSpending: () => void;
  onVersion: (kind: BudgetVersion['kind']) => void;
}>;

const kinds = ['indikatif', 'murni', 'pergeseran', 'perubahan'] as const;

/** What the money screen can add: rows, what was spent, and the next budget document of each kind. */
export function useAddEntries({
  plan,
  year,
  words,
  isPlanFixed,
  selectedKey,
  onList,
  onSpending,
  onVersion,
}: AddEntriesOptions): readonly MenuEntry[] {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const versions = listVersionsOf(plan.budgetVersions, year);
  const possible = kinds.filter(
    (kind) =>
      (kind === 'pergeseran' || !versions.some((one) => one.kind === kind)) &&
      !(kind === 'indikatif' && isPlanFixed),
  );
  return [
    {
      id: 'list',
      label: t('budget.add.fromList'),
      shortcut: 'Insert',
      isDisabled: isPlanFixed,
      onAction: onList,
    },
    {
      id: 'plan',
      label: t('budget.add.inPlan'),
      isDisabled: isPlanFixed,
      onAction: () => navigation.go('plan', selectedKey === null ? {} : { nodeId: selectedKey }),
    },
    { id: 'spending', label: t('budget.spending.inMenu'), onAction: onSpending },
    'separator',
    ...possible.map((kind) => ({
      id: kind,
      label: t('budget.add.version', {
        name: words.nameVersion({ kind, number: nextNumber(plan.budgetVersions, year, kind) }),
      }),
      onAction: () => onVersion(kind),
    })),
  ];
}
