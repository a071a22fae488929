import { useEffect } from 'react';
import {
  listAccelerators,
  type MenuCommand,
  type MenuPlatform,
  menuCommands,
} from '../../electron/api/menu.ts';
import { isDialogOpen } from '../ui/open-dialog.ts';
import { useMenuCommands } from './menu-commands.ts';
import { focusPane, rememberFocus } from './panes.ts';
import { matchesShortcut } from './shortcut.ts';
import { usePlatform } from './use-shortcut-text.ts';

/** In a text these belong to the text until it is left. */
const leftToText: ReadonlySet<MenuCommand> = new Set(['edit.undo', 'edit.redo', 'view.back', 'view.forward']);

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

function findCommand(event: KeyboardEvent, platform: MenuPlatform): MenuCommand | null {
  const item = menuCommands.find((one) =>
    listAccelerators(one, platform).some((accelerator) => matchesShortcut(event, accelerator, platform)),
  );
  return item?.id ?? null;
}

/** The shortcuts of the menus and the walk through the panes, wherever the focus is. While a dialog is open nothing else happens. */
export function useGlobalKeys(): void {
  const commands = useMenuCommands();
  const platform = usePlatform();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      if (event.key === 'F6') {
        event.preventDefault();
        if (!isDialogOpen()) focusPane(event.shiftKey ? -1 : 1);
        return;
      }
      const id = findCommand(event, platform);
      if (id === null || (isText(event.target) && leftToText.has(id))) return;
      // Handled or not, the browser must not answer with its own window, page or dialog.
      event.preventDefault();
      if (!isDialogOpen()) commands.run(id);
    }
    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', rememberFocus);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', rememberFocus);
    };
  }, [commands, platform]);
}
