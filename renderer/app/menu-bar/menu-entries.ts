import type { TFunction } from 'i18next';
import {
  listAccelerators,
  type MenuCommandItem,
  type MenuCondition,
  type MenuPlatform,
} from '../../../electron/api/menu.ts';

/** What the enabling of menu items depends on. */
export type MenuState = Readonly<{
  hasDocument: boolean;
  undoLabel: string | null;
  redoLabel: string | null;
  language: 'id' | 'en';
  platform: MenuPlatform;
  isHandled: (id: MenuCommandItem['id']) => boolean;
}>;

/** One line of a menu as it is drawn. */
export type CommandEntry = Readonly<{
  id: MenuCommandItem['id'];
  label: string;
  /** As accelerators are written. */
  shortcut: string | undefined;
  isEnabled: boolean;
  isChosen: boolean;
}>;

const conditions: Readonly<Record<MenuCondition, (state: MenuState, item: MenuCommandItem) => boolean>> = {
  always: () => true,
  document: (state) => state.hasDocument,
  undo: (state) => state.undoLabel !== null,
  redo: (state) => state.redoLabel !== null,
  handled: () => true,
};

/** An item can be chosen when its condition holds and somebody on show carries it out. */
export const isItemEnabled = (item: MenuCommandItem, state: MenuState): boolean =>
  conditions[item.enabledWhen](state, item) && state.isHandled(item.id);

export function describeItem(t: TFunction, item: MenuCommandItem, state: MenuState): CommandEntry {
  const step = item.id === 'edit.undo' ? state.undoLabel : item.id === 'edit.redo' ? state.redoLabel : null;
  return {
    id: item.id,
    label: step ?? t(`menu.items.${item.id}`),
    shortcut: listAccelerators(item, state.platform)[0],
    isEnabled: isItemEnabled(item, state),
    isChosen:
      (item.id === 'view.languageId' && state.language === 'id') ||
      (item.id === 'view.languageEn' && state.language === 'en'),
  };
}
