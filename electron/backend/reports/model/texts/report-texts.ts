import type { ReportLanguage } from '../report-model.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** The words of the documents themselves, in the language of the plan; those of the screens live elsewhere. */
export type ReportTexts = Widen<typeof id>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

const texts: Readonly<Record<ReportLanguage, ReportTexts>> = { id, en, da };

export const findReportTexts = (language: ReportLanguage): ReportTexts => texts[language];
