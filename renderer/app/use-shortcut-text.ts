import {
  listAccelerators,
  type MenuCommand,
  type MenuPlatform,
  menuCommands,
} from '../../electron/api/menu.ts';
import { useDocument } from './use-document.ts';

export const usePlatform = (): MenuPlatform => useDocument((state) => state.app?.platform ?? 'windows');

/** The first shortcut of a menu command on this system. */
export function useShortcutOf(): (id: MenuCommand) => string | undefined {
  const platform = usePlatform();
  return (id) => {
    const item = menuCommands.find((one) => one.id === id);
    return item && listAccelerators(item, platform)[0];
  };
}
