import { describe, expect, it } from 'vitest';
import { listAccelerators, type MenuPlatform, menuCommands } from '../../electron/api/menu.ts';
import { type KeyPress, matchesShortcut, showShortcut } from '../../renderer/app/shortcut.ts';

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { key, code: '', ...none, ...modifiers };
}

describe('matchesShortcut', () => {
  it('takes Ctrl for CmdOrCtrl on Windows and Linux and the command key on macOS', () => {
    const ctrlS = press('s', { ctrlKey: true });
    const cmdS = press('s', { metaKey: true });
    expect(matchesShortcut(ctrlS, 'CmdOrCtrl+S', 'windows')).toBe(true);
    expect(matchesShortcut(ctrlS, 'CmdOrCtrl+S', 'linux')).toBe(true);
    expect(matchesShortcut(ctrlS, 'CmdOrCtrl+S', 'mac')).toBe(false);
    expect(matchesShortcut(cmdS, 'CmdOrCtrl+S', 'mac')).toBe(true);
    expect(matchesShortcut(cmdS, 'CmdOrCtrl+S', 'windows')).toBe(false);
  });

  it('wants every modifier of the shortcut and no other', () => {
    const withShift = press('S', { ctrlKey: true, shiftKey: true });
    expect(matchesShortcut(withShift, 'CmdOrCtrl+S', 'windows')).toBe(false);
    expect(matchesShortcut(withShift, 'CmdOrCtrl+Shift+S', 'windows')).toBe(true);
    expect(matchesShortcut(press('s', { ctrlKey: true, altKey: true }), 'CmdOrCtrl+S', 'windows')).toBe(
      false,
    );
    expect(matchesShortcut(press('s'), 'CmdOrCtrl+S', 'windows')).toBe(false);
  });

  it('finds a digit by its place where the layout writes another character there', () => {
    const french = press('&', { ctrlKey: true, code: 'Digit1' });
    expect(matchesShortcut(french, 'CmdOrCtrl+1', 'windows')).toBe(true);
    expect(matchesShortcut(french, 'CmdOrCtrl+2', 'windows')).toBe(false);
  });

  it('takes a sign however the layout types it', () => {
    const german = press('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' });
    expect(matchesShortcut(german, 'CmdOrCtrl+/', 'windows')).toBe(true);
  });

  it('knows arrows and function keys by their names', () => {
    expect(matchesShortcut(press('ArrowLeft', { altKey: true }), 'Alt+Left', 'windows')).toBe(true);
    expect(matchesShortcut(press('F9'), 'F9', 'windows')).toBe(true);
  });
});

describe('showShortcut', () => {
  it('writes a shortcut as each system does', () => {
    expect(showShortcut('CmdOrCtrl+Shift+S', 'windows')).toBe('Ctrl+Shift+S');
    expect(showShortcut('CmdOrCtrl+Shift+S', 'mac')).toBe('⇧⌘S');
    expect(showShortcut('Alt+Left', 'linux')).toBe('Alt+←');
  });
});

describe('the menu table', () => {
  it.each(['windows', 'mac', 'linux'] as const)(
    'gives no two commands the same shortcut on %s',
    (platform: MenuPlatform) => {
      const all = menuCommands.flatMap((item) => listAccelerators(item, platform));
      expect(all).toEqual([...new Set(all)]);
    },
  );

  it('names each command once', () => {
    const ids = menuCommands.map((item) => item.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
