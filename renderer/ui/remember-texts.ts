import type { TFunction } from 'i18next';

/**
 * The same texts, looked up once each: thousands of cells ask for the same dozen words, and looking one up takes longer
 * than drawing it. Texts with values in them are made anew every time.
 */
export function rememberTexts(t: TFunction): TFunction {
  const known = new Map<string, string>();
  const say = (key: string, ...values: readonly unknown[]): string => {
    const text = known.get(key);
    if (values.length === 0 && text !== undefined) return text;
    const made = t(key as never, ...(values as [])) as string;
    if (values.length === 0) known.set(key, made);
    return made;
  };
  return say as unknown as TFunction;
}
