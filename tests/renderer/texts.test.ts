import { describe, expect, it } from 'vitest';
import { contract } from '../../electron/api/contract.ts';
import { menuCommands } from '../../electron/api/menu.ts';
import { createTexts, texts } from '../../renderer/text/index.ts';

type Texts = { readonly [key: string]: string | Texts };

function listKeys(group: Texts, prefix = ''): readonly string[] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : listKeys(value, `${prefix}${key}.`),
  );
}

function findText(group: Texts, key: string): string {
  let value: string | Texts | undefined = group;
  for (const part of key.split('.')) value = typeof value === 'object' ? value[part] : undefined;
  return typeof value === 'string' ? value : '';
}

const id = listKeys(texts.id as Texts);
const en = listKeys(texts.en as Texts);
const isSingular = (key: string): boolean => key.endsWith('_one');
const sources: Record<string, string> = import.meta.glob(
  [
    '../../renderer/**/*.{ts,tsx}',
    '../../electron/api/**/*.ts',
    '../../db/domain/**/*.ts',
    '!**/text/{id,en}/**',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const code = Object.values(sources).join('\n');

describe('the texts', () => {
  it('have the same keys in both languages, and singulars beside plurals in English', () => {
    expect(en.filter((key) => !isSingular(key))).toEqual(id);
    const plurals = id.filter((key) => key.endsWith('_other'));
    expect(en.filter(isSingular)).toEqual(plurals.map((key) => key.replace(/_other$/, '_one')));
  });

  it('speak of the same values in both languages', () => {
    const placeholders = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const key of id) {
      const both = [texts.id, texts.en].map((language) => placeholders(findText(language as Texts, key)));
      expect(both[1], key).toEqual(both[0]);
    }
  });

  it('are never empty and never shout, beg or blame', () => {
    for (const key of [...id.map((one) => findText(texts.id as Texts, one))]) {
      expect(key.trim()).not.toBe('');
      expect(key).not.toMatch(/!|\bMohon\b|\bSilakan\b|\bSukses\b|\bOops\b/i);
    }
  });

  it('have no key that nothing uses', () => {
    // `files.titles.${purpose}` uses every key of that form; a literal uses one. Keys made of data (error codes,
    // command names, rules, methods) are compared with that data below or by the types of their own modules. What a
    // comparison found is said by the command line, too.
    const byData = /^(errors|commands|check|explanation|bands)\.|^compare\.counts$/;
    const patterns = [...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{[^`]*\}([\w.-]*)`/g)].map(
      ([, start = '', end = '']) => ({ start, end }),
    );
    const unused = id.filter((key) => {
      const name = key.replace(/_(other|one)$/, '');
      const isMade = patterns.some(({ start, end }) => name.startsWith(start) && name.endsWith(end));
      return !byData.test(key) && !isMade && !code.includes(`'${name}'`);
    });
    expect(unused).toEqual([]);
  });
});

describe('sentences made from data', () => {
  const errorSource = sources['../../db/domain/errors.ts'] ?? '';

  it('exist for every error there is, and for no other', () => {
    const codes = [...errorSource.matchAll(/\{ code: '([\w-]+)'/g)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(30);
    expect(Object.keys(texts.id.errors).sort()).toEqual([...codes].sort());
  });

  it('exist for every reason a row cannot stand somewhere', () => {
    const rules = errorSource.split('export type PlacementRule')[1]?.split(';')[0] ?? '';
    const names = [...rules.matchAll(/'([\w-]+)'/g)].map((match) => match[1]);
    expect(Object.keys(texts.id.errors['not-allowed-here']).sort()).toEqual([...names].sort());
  });

  it('exist for every command that history can hold', () => {
    const names = Object.entries(contract)
      .filter(([name, method]) => method.kind === 'command' && !name.startsWith('history.'))
      .map(([name]) => name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(id, name).toContain(`commands.${name}`);
  });

  it('exist for every item of the menus', () => {
    const { t } = createTexts('id');
    for (const item of menuCommands) expect(t(`menu.items.${item.id}`)).not.toContain('menu.items');
  });
});
