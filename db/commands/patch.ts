import type { Decimal } from '../domain/decimal.ts';

/** A row's fields as a parser gives them: canonical decimals are plain text there. */
export type Plain<T> = { [K in keyof T]: T[K] extends Decimal | null ? string | null : T[K] };

/** Fields left out (or undefined, as a parser gives them) keep what the row has. */
export type PatchOf<T> = { readonly [K in keyof T]?: T[K] | undefined };

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function keepGiven<T extends Record<string, unknown>>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** How a yes or no stands in a column. */
export const toFlag = (value: boolean | undefined): 0 | 1 | undefined =>
  value === undefined ? undefined : value ? 1 : 0;
