import type { ReportLanguage } from '../../report-model.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** The words of the tables of a Renstra and of the chapters of Inmendagri 2/2025, each of which the office may put otherwise. */
export type RenstraTexts = Widen<typeof id>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly unknown[]
      ? { readonly [K in keyof T]: Widen<T[K]> }
      : { readonly [K in keyof T]: Widen<T[K]> };

const texts: Readonly<Record<ReportLanguage, RenstraTexts>> = { id, en, da };

export const findRenstraTexts = (language: ReportLanguage): RenstraTexts => texts[language];
