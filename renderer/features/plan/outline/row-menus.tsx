import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { ActionMenu, type MenuEntry } from '../../../ui/menu-button.tsx';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import type { PlanTree } from '../model/plan-tree.ts';
import { getTree } from '../state/outline-host.ts';
import { expandBelow, setCollapsed } from '../state/outline-state.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import type { OutlineActions } from '../use-outline.ts';
import { addChild, addSibling } from './handle-outline-key.ts';

/** A list at a row: what can be done with it, or the levels it can have. At the pointer, else at the row itself. */
export type MenuSpot = Readonly<{ kind: 'row' | 'level'; rowKey: string; x?: number; y?: number }>;

type MenuParts = Readonly<{
  row: OutlineRow;
  outline: OutlineStore;
  actions: OutlineActions;
  words: OutlineWords;
  openMenu: (spot: MenuSpot) => void;
  askTarget: (rowKey: string) => void;
  /** Null in a file with one plan. */
  askPlan: ((rowKey: string) => void) | null;
}>;

/** Everything the keys do, in words and with the keys beside them. */
function listRowEntries(t: TFunction, parts: MenuParts): readonly MenuEntry[] {
  const { row, outline, actions, openMenu, askTarget, askPlan } = parts;
  const { key } = row;
  const { rows, host } = actions;
  const isNode = row.kind === 'node';
  return [
    {
      id: 'sibling',
      label: t('plan.menu.sibling'),
      shortcut: 'Enter',
      onAction: () => addSibling(key, actions),
    },
    {
      id: 'child',
      label: t('plan.menu.child'),
      shortcut: 'CmdOrCtrl+Enter',
      isDisabled: !isNode,
      onAction: () => addChild(key, actions),
    },
    {
      id: 'rename',
      label: t('plan.menu.rename'),
      shortcut: 'F2',
      onAction: () => host.focus({ rowKey: key, columnKey: 'text', edit: true }),
    },
    'separator',
    { id: 'deeper', label: t('plan.menu.deeper'), shortcut: 'Tab', onAction: () => rows.step(key, 'deeper') },
    {
      id: 'shallower',
      label: t('plan.menu.shallower'),
      shortcut: 'Shift+Tab',
      onAction: () => rows.step(key, 'shallower'),
    },
    {
      id: 'level',
      label: isNode ? t('plan.menu.level') : t('plan.menu.kind'),
      shortcut: 'CmdOrCtrl+L',
      onAction: () => openMenu({ kind: 'level', rowKey: key }),
    },
    {
      id: 'up',
      label: t('plan.menu.up'),
      shortcut: 'Alt+Up',
      onAction: () => rows.moveUpOrDown(key, -1),
    },
    {
      id: 'down',
      label: t('plan.menu.down'),
      shortcut: 'Alt+Down',
      onAction: () => rows.moveUpOrDown(key, 1),
    },
    { id: 'move', label: t('plan.menu.moveTo'), onAction: () => askTarget(key) },
    {
      id: 'duplicate',
      label: t('edit.duplicate'),
      shortcut: 'CmdOrCtrl+D',
      onAction: () => void rows.duplicate(key),
    },
    ...(askPlan ? [{ id: 'duplicate-to', label: t('edit.duplicateTo'), onAction: () => askPlan(key) }] : []),
    'separator',
    {
      id: 'expand',
      label: t('plan.menu.expandAll'),
      shortcut: '*',
      isDisabled: row.isExpanded === null,
      onAction: () => outline.set((now) => expandBelow(now, getTree(host), key)),
    },
    {
      id: 'collapse',
      label: t('plan.menu.collapse'),
      shortcut: 'Left',
      isDisabled: !row.isExpanded,
      onAction: () => outline.set((now) => setCollapsed(now, [key], true)),
    },
    'separator',
    {
      id: 'remove',
      label: t('plan.menu.remove'),
      shortcut: 'Delete',
      isDanger: true,
      onAction: () => void rows.remove(rows.chosenAt(key)),
    },
  ];
}

const indicatorKinds: readonly PlanIndicator['kind'][] = ['iku', 'ik', 'ikk'];

/** Ctrl+L: the levels of the framework, or whether an indicator is a key one. */
function listLevelEntries(tree: PlanTree, parts: MenuParts): readonly MenuEntry[] {
  const { row, actions, words } = parts;
  const { key, indicator, draft } = row;
  if (indicator) {
    return indicatorKinds.map((kind) => ({
      id: kind,
      label: words.kinds[kind],
      isChosen: indicator.kind === kind,
      onAction: () => void actions.cells.setKind(indicator, kind),
    }));
  }
  const levels: MenuEntry[] = tree.levels.map((level) => ({
    id: level.id,
    label: level.name,
    isChosen: row.kind === 'node' && level.id === row.level.id,
    onAction: () =>
      draft
        ? actions.newRows.setKind(key, { kind: 'node', levelId: level.id })
        : void actions.rows.setLevel(key, level.id),
  }));
  if (!draft) return levels;
  const chosen = row.kind === 'indicator';
  return [
    ...levels,
    {
      id: 'indicator',
      label: actions.host.say.indicator,
      isChosen: chosen,
      onAction: () => actions.newRows.setKind(key, { kind: 'indicator' }),
    },
  ];
}

/** The list itself, floating at its row or at the pointer. What was chosen is handed over when it closes. */
export function RowMenu({
  spot,
  onClose,
  ...parts
}: MenuParts & Readonly<{ spot: MenuSpot; onClose: (act: (() => void) | null) => void }>) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  const [place] = useState(() => findSpot(spot));
  const entries =
    spot.kind === 'row' ? listRowEntries(t, parts) : listLevelEntries(getTree(parts.actions.host), parts);
  return (
    <>
      <span ref={anchor} className="outline-menu-anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        aria-label={spot.kind === 'row' ? t('plan.menu.row') : t('plan.menu.level')}
        onOpenChange={() => onClose(null)}
        placement="bottom start"
        offset={2}
      >
        <ActionMenu
          label={spot.kind === 'row' ? t('plan.menu.row') : t('plan.menu.level')}
          hasFocus
          entries={entries.map((entry) =>
            entry === 'separator' ? entry : { ...entry, onAction: () => onClose(entry.onAction) },
          )}
        />
      </Popover>
    </>
  );
}

/** At the pointer, else under the words of the row that has the keyboard. */
function findSpot({ x, y }: MenuSpot): Readonly<{ x: number; y: number }> {
  if (x !== undefined && y !== undefined) return { x, y };
  const cell = document.querySelector('.outline .grid-active');
  const words = cell?.querySelector('.outline-words, .grid-editor') ?? cell;
  const box = words?.getBoundingClientRect();
  return { x: box?.left ?? 0, y: box?.bottom ?? 0 };
}
