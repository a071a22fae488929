import type { KeyboardEvent } from 'react';
import type { Action } from '../../../db/domain/plan-records.ts';
import type { GridKeyContext } from '../../ui/grid/grid-types.ts';
import { turnsFold } from '../../ui/grid/use-folding.ts';
import type { ActionRow } from './model/action-rows.ts';

type ActionKeys = Readonly<{
  isReadOnly: boolean;
  /** More rows than one are chosen: Delete empties their cells instead of removing an action. */
  isRange: () => boolean;
  /** Below the row the keyboard is on. */
  onAdd: (row: ActionRow) => void;
  onRemove: (action: Action) => void;
  onMove: (action: Action, step: 1 | -1) => void;
  onMonth: (action: Action, columnKey: string) => void;
  toggle: (rowKey: string) => void;
}>;

/** The twelve columns of the timeline are called m1 to m12; the table's column of months is not one of them. */
export const isMonthColumn = (columnKey: string): boolean => /^m\d+$/.test(columnKey);

/** The keys of the action plan's grid that come before the grid's own. */
export function makeActionKeys(keys: ActionKeys) {
  const pressOnAction = (event: KeyboardEvent, action: Action, columnKey: string): boolean => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      keys.onMove(action, event.key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (!isPlain(event)) return false;
    if (event.key === 'Delete' && columnKey === 'name' && !keys.isRange()) {
      keys.onRemove(action);
      return true;
    }
    if (isMonthColumn(columnKey) && (event.key === ' ' || event.key === 'Enter')) {
      keys.onMonth(action, columnKey);
      return true;
    }
    return false;
  };
  return (event: KeyboardEvent, { row, columnKey, mode }: GridKeyContext<ActionRow>): boolean => {
    if (mode === 'edit') return false;
    if (event.key === 'Insert' && !event.ctrlKey && !event.shiftKey) {
      keys.onAdd(row);
      return true;
    }
    if (row.kind === 'action' && !keys.isReadOnly) return pressOnAction(event, row.action, columnKey);
    if (columnKey !== 'name' || row.isExpanded === null || !isPlain(event)) return false;
    if (!turnsFold(event, row.isExpanded)) return false;
    keys.toggle(row.key);
    return true;
  };
}

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !shiftKey;
