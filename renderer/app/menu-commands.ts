import { createContext, useContext, useEffect, useRef } from 'react';
import type { MenuCommand } from '../../electron/api/menu.ts';

type Handler = Readonly<{ act: () => void; isEnabled: boolean }>;

export type MenuCommands = ReturnType<typeof createMenuCommands>;

/**
 * Who carries out what a menu or shortcut asks for. The last one who took it on does it, so that a screen may answer
 * before the shell does.
 */
export function createMenuCommands() {
  const handlers = new Map<MenuCommand, readonly Handler[]>();
  const listeners = new Set<() => void>();
  let edition = 0;
  const change = (id: MenuCommand, next: readonly Handler[]): void => {
    handlers.set(id, next);
    edition += 1;
    for (const listener of listeners) listener();
  };
  const find = (id: MenuCommand): Handler | undefined => handlers.get(id)?.at(-1);
  return {
    add: (id: MenuCommand, handler: Handler): (() => void) => {
      change(id, [...(handlers.get(id) ?? []), handler]);
      return () =>
        change(
          id,
          (handlers.get(id) ?? []).filter((one) => one !== handler),
        );
    },
    isHandled: (id: MenuCommand): boolean => find(id)?.isEnabled ?? false,
    /** False when nobody does it now. */
    run: (id: MenuCommand): boolean => {
      const handler = find(id);
      if (!handler?.isEnabled) return false;
      handler.act();
      return true;
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getEdition: (): number => edition,
  } as const;
}

export const MenuCommandsContext = createContext<MenuCommands | null>(null);

export function useMenuCommands(): MenuCommands {
  const commands = useContext(MenuCommandsContext);
  if (commands === null) throw new Error('MenuCommandsContext is missing around this component');
  return commands;
}

/** Takes on a menu command while the component is on show: `useMenuCommand('file.print', print, hasPages)`. */
export function useMenuCommand(id: MenuCommand, act: () => void, isEnabled = true): void {
  const commands = useMenuCommands();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => commands.add(id, { act: () => latest.current(), isEnabled }), [commands, id, isEnabled]);
}
