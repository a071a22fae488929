import { createContext, useCallback, useContext } from 'react';
import type { MenuPlatform } from '../../electron/api/menu.ts';

/** How keys are written: as the system does, and a key without a sign of its own in the language of the screen. */
export type KeyStyle = Readonly<{ platform: MenuPlatform; space: string }>;

export const KeyStyleContext = createContext<KeyStyle>({ platform: 'windows', space: 'Space' });

const macSigns: Readonly<Record<string, string>> = {
  cmdorctrl: '⌘',
  cmd: '⌘',
  ctrl: '⌃',
  shift: '⇧',
  alt: '⌥',
};
const signs: Readonly<Record<string, string>> = {
  cmdorctrl: 'Ctrl',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  plus: '+',
};

/** A shortcut (`CmdOrCtrl+Shift+S`, `Space`) as people read it: `Ctrl+Shift+S`, on macOS `⇧⌘S`; „Spasi“. */
export function showKeys(accelerator: string, { platform, space }: KeyStyle): string {
  const parts = accelerator.split('+');
  const write = (part: string): string => {
    const name = part.toLowerCase();
    return name === 'space' ? space : (signs[name] ?? part);
  };
  if (platform !== 'mac') return parts.map(write).join('+');
  const held = ['ctrl', 'alt', 'shift', 'cmd', 'cmdorctrl']
    .filter((name) => parts.slice(0, -1).some((part) => part.toLowerCase() === name))
    .map((name) => macSigns[name]);
  return [...held, write(parts.at(-1) ?? '')].join('');
}

/** Everything that shows a key writes it with this, so that a menu, a tooltip and the list of shortcuts agree. */
export function useShowKeys(): (accelerator: string) => string {
  const style = useContext(KeyStyleContext);
  return useCallback((accelerator) => showKeys(accelerator, style), [style]);
}
