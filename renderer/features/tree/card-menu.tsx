import { useRef } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import { ActionMenu, type MenuEntry } from '../../ui/menu-button.tsx';
import type { TreeQuestion } from './tree-dialogs.tsx';

export type MenuSpot = Readonly<{ id: string; x: number; y: number }>;

type Acts = Readonly<{
  edit: (id: string) => void;
  addChild: () => void;
  fold: (id: string) => void;
  open: (id: string) => void;
  remove: (id: string) => void;
  ask: (question: TreeQuestion) => void;
}>;

/** What can be done with a card, where it was asked for. */
export function CardMenu({
  spot,
  drawing,
  isReadOnly,
  acts,
  onClose,
}: {
  readonly spot: MenuSpot;
  readonly drawing: TreeDrawing;
  readonly isReadOnly: boolean;
  readonly acts: Acts;
  /** With what was chosen, if anything was. */
  readonly onClose: (act: (() => void) | null) => void;
}) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  const { id } = spot;
  const card = drawing.cards.find((one) => one.card.id === id)?.card;
  if (!card) return null;
  const entry = (name: string, label: string, act: () => void, shortcut?: string): MenuEntry => ({
    id: name,
    label,
    shortcut,
    onAction: () => onClose(act),
  });
  const changes: readonly MenuEntry[] = [
    entry('edit', t('tree.menu.edit'), () => acts.edit(id), 'Enter'),
    entry('child', t('tree.menu.child'), acts.addChild, 'Ins'),
    entry('move', t('tree.moveTo'), () => acts.ask({ kind: 'move', id })),
    entry('link', t('tree.links.add'), () => acts.ask({ kind: 'link', id })),
    'separator',
    {
      ...(entry('remove', t('tree.remove'), () => acts.remove(id), 'Del') as object),
      isDanger: true,
    } as MenuEntry,
    'separator',
  ];
  const entries: readonly MenuEntry[] = [
    ...(isReadOnly ? [] : changes),
    ...(card.hasChildren
      ? [
          entry(
            'fold',
            card.isFolded ? t('tree.menu.unfold') : t('tree.menu.fold'),
            () => acts.fold(id),
            'Space',
          ),
        ]
      : []),
    entry('open', t('tree.openPlan'), () => acts.open(id), 'CmdOrCtrl+Enter'),
  ];
  return (
    <>
      <span
        ref={anchor}
        className="tree-menu-anchor"
        style={{ insetInlineStart: spot.x, insetBlockStart: spot.y }}
      />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose(null);
        }}
      >
        <ActionMenu label={t('tree.menu.label')} entries={entries} hasFocus />
      </Popover>
    </>
  );
}
