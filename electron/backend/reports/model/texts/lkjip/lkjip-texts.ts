import type { ReportLanguage } from '../../report-model.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** The words of the parts of an LKjIP that are made of the plan's lists: officials, money, follow-up, review. */
export type LkjipTexts = Widen<typeof id>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly unknown[]
      ? { readonly [K in keyof T]: Widen<T[K]> }
      : { readonly [K in keyof T]: Widen<T[K]> };

const texts: Readonly<Record<ReportLanguage, LkjipTexts>> = { id, en, da };

export const findLkjipTexts = (language: ReportLanguage): LkjipTexts => texts[language];
