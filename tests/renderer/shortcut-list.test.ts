import { describe, expect, it } from 'vitest';
import { listShortcuts } from '../../renderer/app/shortcut-list.ts';
import { verification as inEnglish } from '../../renderer/text/en/verification.ts';
import { verification as inIndonesian } from '../../renderer/text/id/verification.ts';
import { showKeys } from '../../renderer/ui/show-keys.ts';

const sources: Record<string, string> = import.meta.glob(
  ['../../renderer/**/*.{ts,tsx}', '!../../renderer/text/**', '!../../renderer/app/shortcut-list.ts'],
  { query: '?raw', import: 'default', eager: true },
);

const show = (keys: string): string => showKeys(keys, { platform: 'windows', space: 'Spasi' });
const listed = new Set(
  listShortcuts('windows', (id) => inIndonesian.keys[id]).flatMap(({ keys }) => keys.map(show)),
);
/** The key of a chord without what is held down with it. */
const listedKeys = new Set([...listed].map((chord) => (chord.split('+').at(-1) ?? '').toLowerCase()));

function findAll(pattern: RegExp): readonly string[] {
  return [
    ...new Set(
      Object.values(sources).flatMap((text) => [...text.matchAll(pattern)].map((one) => one[1] ?? '')),
    ),
  ];
}

const inWords: Readonly<Record<string, string>> = { PageUp: 'pgup', PageDown: 'pgdn' };

describe('the list of shortcuts', () => {
  it('names every key with a name that a screen listens for', () => {
    const heard = findAll(/(?:key === |case )'(F\d+|Insert|Delete|PageUp|PageDown)'/g);
    expect(heard).toEqual(expect.arrayContaining(['F2', 'F6', 'F8', 'Insert', 'Delete', 'PageUp']));
    const missing = heard.filter((key) => !listedKeys.has((inWords[key] ?? key).toLowerCase()));
    expect(missing).toEqual([]);
  });

  it('names every shortcut that a menu or a button shows', () => {
    const shown = findAll(/shortcut: '([^']+)'/g).concat(findAll(/'((?:Ctrl|CmdOrCtrl)\+[^']+)'/g));
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.map(show).filter((keys) => !listed.has(keys))).toEqual([]);
  });

  it('leaves to one function how a key is written', () => {
    const given = findAll(/shortcut(?:=|: )["']([^"']+)["']/g);
    expect(given).toEqual(expect.arrayContaining(['CmdOrCtrl+Enter', 'Space', 'Alt+Up', 'Plus']));
    // Written for the reader already: as Windows names it, or by its sign.
    expect(given.filter((keys) => /^Ctrl\+|[←↑→↓−]|^\+$/.test(keys))).toEqual([]);
  });

  it('names every key of the editor of texts that is not the same everywhere', () => {
    const bound = findAll(/'((?:Shift-)?Mod-[^']+)':/g).map((keys) => {
      const parts = keys.replace('Shift-Mod', 'Mod-Shift').split('-');
      return show(parts.map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part)).join('+'));
    });
    expect(bound.length).toBeGreaterThan(5);
    const missing = bound.filter(
      (keys) => ![...listed].some((one) => one.toLowerCase() === keys.toLowerCase()),
    );
    expect(missing).toEqual([]);
  });

  it('names the letters of Verifikasi in the language of the screen', () => {
    for (const { keys } of [inIndonesian, inEnglish]) {
      const lines = listShortcuts('windows', (id) => keys[id]).filter(
        ({ group }) => group === 'verification',
      );
      expect(lines.flatMap((line) => line.keys).sort()).toEqual(
        Object.values(keys)
          .map((letter) => letter.toUpperCase())
          .sort(),
      );
    }
  });

  it('says nothing twice in a group', () => {
    const lines = listShortcuts('windows', (id) => inIndonesian.keys[id]).map(
      ({ group, text }) => `${group} ${text.kind} ${text.id}`,
    );
    expect(new Set(lines).size).toBe(lines.length);
  });
});
