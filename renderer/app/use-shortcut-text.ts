import {
  listAccelerators,
  type MenuCommand,
  type MenuPlatform,
  menuCommands,
} from '../../electron/api/menu.ts';
import { showShortcut } from './shortcut.ts';
import { useDocument } from './use-document.ts';

export const usePlatform = (): MenuPlatform => useDocument((state) => state.app?.platform ?? 'windows');

/** The first shortcut of a menu command as this system writes it. */
export function useShortcutText(): (id: MenuCommand) => string | undefined {
  const platform = usePlatform();
  return (id) => {
    const item = menuCommands.find((one) => one.id === id);
    const first = item && listAccelerators(item, platform)[0];
    return first === undefined ? undefined : showShortcut(first, platform);
  };
}
