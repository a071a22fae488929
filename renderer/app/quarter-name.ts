import type { TFunction } from 'i18next';

const quarterKeys = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' } as const;

/** The name of a quarter as texts take it: "III" in TW III, "3" in Q3. */
export const nameQuarter = (t: TFunction, quarter: 1 | 2 | 3 | 4): { readonly name: string } => ({
  name: t(`realization.quarterNames.${quarterKeys[quarter]}`),
});
