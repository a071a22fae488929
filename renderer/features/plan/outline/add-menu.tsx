import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../../../ui/menu-button.tsx';
import { numberRows } from '../model/number-rows.ts';
import { placeKind, type RowKind } from '../model/placement.ts';
import type { PlanTree, TreeItem } from '../model/plan-tree.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import { type OutlineActions, useOutlineState } from '../use-outline.ts';

/** "+ Tambah": every kind of row that may stand by the selected one, and what it would stand under. */
export function AddMenu({
  tree,
  outline,
  actions,
  isDisabled,
}: {
  readonly tree: PlanTree;
  readonly outline: OutlineStore;
  readonly actions: OutlineActions;
  readonly isDisabled: boolean;
}) {
  const { t } = useTranslation();
  const selected = useOutlineState(outline, (state) => state.selected?.rowKey ?? null);
  const numbers = useMemo(() => numberRows(tree), [tree]);
  const { indicator } = actions.host.say;

  function makeEntry(id: string, label: string, kind: RowKind): MenuEntry[] {
    const placed = placeKind(tree, selected, kind, indicator);
    if (!placed.ok) return [];
    const { parentKey } = placed.place;
    const parent = parentKey === null ? undefined : tree.find(parentKey);
    if (kind.kind === 'node' && !isUsual(tree, kind.levelId, parent)) return [];
    const under =
      parent?.kind === 'node' ? `${parent.level.name} ${numbers.get(parent.key) ?? ''}`.trim() : '';
    return [
      {
        id,
        label,
        detail: under === '' ? undefined : t('plan.addUnder', { parent: under }),
        onAction: () => actions.newRows.begin(placed.place),
      },
    ];
  }

  // Indicators stand between results and money, as in the outline.
  const lastResult = tree.levels.findLast((level) => level.mayHoldIndicators && !level.mayHoldBudgets);
  const entries = tree.levels.flatMap((level) => [
    ...makeEntry(level.id, level.name, { kind: 'node', levelId: level.id }),
    ...(level === lastResult ? makeEntry('indicator', indicator, { kind: 'indicator' }) : []),
  ]);
  return (
    <MenuButton label={t('plan.addMenu')} entries={entries}>
      <Button variant="primary" icon={Plus} hasMenu isDisabled={isDisabled}>
        {t('plan.add')}
      </Button>
    </MenuButton>
  );
}

/** Activities belong to programs, and what is below them to activities: nowhere else are they offered. */
function isUsual(tree: PlanTree, levelId: string, parent: TreeItem | undefined): boolean {
  const level = tree.levels.find((one) => one.id === levelId);
  const firstBudget = tree.levels.find((one) => one.mayHoldBudgets);
  if (!level?.mayHoldBudgets || level === firstBudget) return true;
  return parent?.kind === 'node' && parent.level.mayHoldBudgets;
}
