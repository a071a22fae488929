import { useSyncExternalStore } from 'react';
import { useMenuCommands } from '../menu-commands.ts';
import { useDocument } from '../use-document.ts';
import { usePlatform } from '../use-shortcut-text.ts';
import { useUndoState } from '../use-undo.ts';
import type { MenuState } from './menu-entries.ts';

export function useMenuState(): MenuState {
  const commands = useMenuCommands();
  // Draws again whenever a screen takes on or gives up a command.
  useSyncExternalStore(commands.subscribe, commands.getEdition);
  const hasDocument = useDocument((state) => state.info !== null);
  const language = useDocument((state) => state.app?.language ?? 'id');
  const platform = usePlatform();
  const { undoLabel, redoLabel } = useUndoState();
  return { hasDocument, undoLabel, redoLabel, language, platform, isHandled: commands.isHandled };
}
