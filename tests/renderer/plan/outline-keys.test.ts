import { describe, expect, it } from 'vitest';
import {
  type KeySituation,
  type PressedKey,
  readOutlineKey,
} from '../../../renderer/features/plan/model/read-key.ts';

function press(keys: string): PressedKey {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

const select: KeySituation = { mode: 'select', columnKey: 'text', isNew: false, draft: null };
const edit = (text: string, isCaretAtStart = false, isNew = false): KeySituation => ({
  mode: 'edit',
  columnKey: 'text',
  isNew,
  draft: { text, isCaretAtStart },
});

describe('keys on a selected row', () => {
  it.each([
    ['Enter', 'new-sibling'],
    ['Ctrl+Enter', 'new-child'],
    ['Delete', 'remove'],
    ['ArrowRight', 'expand'],
    ['ArrowLeft', 'collapse'],
    ['Shift+*', 'expand-all'],
    ['Alt+ArrowUp', 'move-up'],
    ['Alt+ArrowDown', 'move-down'],
    ['Ctrl+l', 'choose-level'],
    ['Shift+F10', 'row-menu'],
    ['ContextMenu', 'row-menu'],
  ])('%s asks for %s', (keys, asked) => {
    expect(readOutlineKey(press(keys), select)).toBe(asked);
  });

  it.each(['Tab', 'F2', 'Shift+Enter', 'a', 'Shift+ArrowRight', 'Ctrl+ArrowRight', 'Ctrl+Delete'])(
    '%s is left to the grid',
    (keys) => {
      expect(readOutlineKey(press(keys), select)).toBeNull();
    },
  );

  it('leaves Enter, Delete and arrows to the grid in the columns of figures', () => {
    const figures = { ...select, columnKey: '2026' };
    for (const keys of ['Enter', 'Delete', 'ArrowRight', 'Ctrl+Enter', '*']) {
      expect(readOutlineKey(press(keys), figures)).toBeNull();
    }
    expect(readOutlineKey(press('Alt+ArrowUp'), figures)).toBe('move-up');
  });
});

describe('keys while a text is written', () => {
  it('changes the level with Tab in a new row, in an empty one and before the text, and nowhere else', () => {
    expect(readOutlineKey(press('Tab'), edit('Cakupan', false, true))).toBe('deeper');
    expect(readOutlineKey(press('Shift+Tab'), edit('Cakupan', false, true))).toBe('shallower');
    expect(readOutlineKey(press('Tab'), edit(''))).toBe('deeper');
    expect(readOutlineKey(press('Shift+Tab'), edit('Cakupan', true))).toBe('shallower');
    expect(readOutlineKey(press('Tab'), edit('Cakupan'))).toBeNull();
  });

  it('goes on to the next row with Enter in a new row, and keeps the text of an old one', () => {
    expect(readOutlineKey(press('Enter'), edit('x', false, true))).toBe('submit-and-continue');
    expect(readOutlineKey(press('Enter'), edit('x'))).toBe('commit');
    expect(readOutlineKey(press('Alt+Enter'), edit('x'))).toBeNull();
  });

  it('gives up a new row with Escape and leaves an old one to the grid', () => {
    expect(readOutlineKey(press('Escape'), edit('x', false, true))).toBe('discard');
    expect(readOutlineKey(press('Escape'), edit('x'))).toBeNull();
  });
});
