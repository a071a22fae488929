import type { KeyboardEvent } from 'react';
import type { PlanNode } from '../../../db/domain/plan-document.ts';
import { matchesShortcut } from '../../app/shortcut.ts';
import { linkProgramKeys } from '../../app/shortcut-list.ts';
import { usePlatform } from '../../app/use-shortcut-text.ts';
import type { GridKeyContext } from '../../ui/grid/grid-types.ts';
import { turnsFold } from '../../ui/grid/use-folding.ts';
import type { BudgetRow } from './model/budget-rows.ts';

type BudgetKeysOptions = Readonly<{
  /** The row the keyboard is on. */
  readSelected: () => BudgetRow | null;
  isCeilingFixed: boolean;
  isPlanFixed: boolean;
  toggle: (rowKey: string) => void;
  onLinks: (row: BudgetRow | null) => void;
  onList: () => void;
  onDistribute: (node: PlanNode, startText: string) => void;
}>;

/** The keys of the money screen: those of the whole screen, and those of the grid before its own. */
export function useBudgetKeys({
  readSelected,
  isCeilingFixed,
  isPlanFixed,
  toggle,
  onLinks,
  onList,
  onDistribute,
}: BudgetKeysOptions) {
  const platform = usePlatform();

  function onScreen(event: KeyboardEvent): void {
    const isControl = event.ctrlKey || event.metaKey;
    if (matchesShortcut(event, linkProgramKeys, platform)) {
      event.preventDefault();
      onLinks(readSelected());
    } else if (event.key === 'Insert' && !isControl && !event.shiftKey && !isPlanFixed) {
      event.preventDefault();
      onList();
    }
  }

  /** A sum is not typed in: a figure on it asks how it goes to the rows below. */
  function onGrid(event: KeyboardEvent, { row, columnKey, mode }: GridKeyContext<BudgetRow>): boolean {
    if (mode === 'edit' || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (columnKey === 'ceiling' && row.isCeilingSum && row.node && !isCeilingFixed) {
      const isDigit = /^\d$/.test(event.key);
      if (!isDigit && event.key !== 'F2' && event.key !== 'Enter') return false;
      onDistribute(row.node, isDigit ? event.key : '');
      return true;
    }
    if (columnKey === 'supports' && (event.key === 'Enter' || event.key === 'F2')) {
      onLinks(row);
      return true;
    }
    if (columnKey !== 'name' || row.isExpanded === null || !turnsFold(event, row.isExpanded)) return false;
    toggle(row.key);
    return true;
  }

  return { onScreen, onGrid };
}
