import type { ReportLanguage } from '../../report-model.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** The words of decree, dictionary, agreement, action plan, measurement and summary, in the language of the plan. */
export type DocumentTexts = Widen<typeof id>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => readonly string[]
    ? (...args: A) => readonly string[]
    : T extends (...args: infer A) => string
      ? (...args: A) => string
      : { readonly [K in keyof T]: Widen<T[K]> };

const texts: Readonly<Record<ReportLanguage, DocumentTexts>> = { id, en, da };

export const findDocumentTexts = (language: ReportLanguage): DocumentTexts => texts[language];
