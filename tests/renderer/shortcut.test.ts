import { describe, expect, it } from 'vitest';
import { listAccelerators, type MenuPlatform, menuCommands } from '../../electron/api/menu.ts';
import { type KeyPress, matchesShortcut } from '../../renderer/app/shortcut.ts';
import { showKeys } from '../../renderer/ui/show-keys.ts';

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

describe('keys as they are shown', () => {
  const on = (platform: MenuPlatform) => (keys: string) => showKeys(keys, { platform, space: 'Spasi' });

  it('are written as each system does', () => {
    expect(on('windows')('CmdOrCtrl+Shift+S')).toBe('Ctrl+Shift+S');
    expect(on('mac')('CmdOrCtrl+Shift+S')).toBe('⇧⌘S');
    expect(on('linux')('Alt+Left')).toBe('Alt+←');
  });

  it('are written as keyboards print them, and the space bar in the language of the screen', () => {
    expect(on('windows')('Plus')).toBe('+');
    expect(on('windows')('Shift+Space')).toBe('Shift+Spasi');
    expect(on('mac')('CmdOrCtrl+Space')).toBe('⌘Spasi');
    expect(showKeys('Space', { platform: 'windows', space: 'Space' })).toBe('Space');
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
