import type { MenuPlatform } from '../../electron/api/menu.ts';

/** What a keyboard event says; a plain object in tests. */
export type KeyPress = Readonly<{
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}>;

type Chord = Readonly<{ key: string; ctrl: boolean; meta: boolean; shift: boolean; alt: boolean }>;

const keyNames: Readonly<Record<string, string>> = {
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  esc: 'escape',
  plus: '+',
};

function parseChord(accelerator: string, platform: MenuPlatform): Chord {
  const parts = accelerator.split('+').map((part) => part.toLowerCase());
  const key = parts.at(-1) ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  const isMac = platform === 'mac';
  return {
    key: keyNames[key] ?? key,
    ctrl: has('ctrl') || (has('cmdorctrl') && !isMac),
    meta: has('cmd') || (has('cmdorctrl') && isMac),
    shift: has('shift'),
    alt: has('alt'),
  };
}

/** The key as it is labelled; a digit also by its place, which a layout may give another character. */
function isKey(press: KeyPress, key: string): boolean {
  if (press.key.toLowerCase() === key) return true;
  return /^\d$/.test(key) && press.code === `Digit${key}`;
}

/** Whether a key press is this shortcut (`CmdOrCtrl+Shift+S`), with no modifier more and none less. */
export function matchesShortcut(press: KeyPress, accelerator: string, platform: MenuPlatform): boolean {
  const chord = parseChord(accelerator, platform);
  // On many layouts a sign such as "/" is typed with Shift: it is the sign that counts.
  const isSign = /^[^a-z0-9]$/.test(chord.key);
  return (
    isKey(press, chord.key) &&
    press.ctrlKey === chord.ctrl &&
    press.metaKey === chord.meta &&
    press.altKey === chord.alt &&
    (press.shiftKey === chord.shift || isSign)
  );
}
