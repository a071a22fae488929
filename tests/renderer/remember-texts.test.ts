import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { rememberTexts } from '../../renderer/ui/remember-texts.ts';

it('looks a text up once, and makes one with values in it every time', () => {
  const asked: string[] = [];
  const source = ((key: string, values?: { count: number }) => {
    asked.push(key);
    return values ? `${key} ${values.count}` : key;
  }) as unknown as TFunction;
  const t = rememberTexts(source) as unknown as (key: string, values?: object) => string;
  expect([t('a'), t('a'), t('b')]).toEqual(['a', 'a', 'b']);
  expect([t('a', { count: 1 }), t('a', { count: 2 }), t('a')]).toEqual(['a 1', 'a 2', 'a']);
  expect(asked).toEqual(['a', 'b', 'a', 'a']);
});
