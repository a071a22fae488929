import i18next from 'i18next';
import type { Finding } from '../../db/domain/check/finding.ts';
import { criterionOf, showCriterion } from '../../db/domain/check/rules.ts';
import type { AppError } from '../../db/domain/errors.ts';
import type { Explained } from '../../db/domain/explain.ts';
import { formatDecimal } from '../../db/domain/format.ts';
import type { NumberLocale } from '../../db/domain/plan-document.ts';
import type { Language } from '../api/app.ts';
import { check as checkEn } from '../api/text/en/check.ts';
import { checkWhy as checkWhyEn } from '../api/text/en/check-why.ts';
import { compare as compareEn, planState as planStateEn } from '../api/text/en/compare.ts';
import { entrySheet as entrySheetEn } from '../api/text/en/entry-sheet.ts';
import { errors as errorsEn } from '../api/text/en/errors.ts';
import { evidenceIndex as evidenceIndexEn } from '../api/text/en/evidence-index.ts';
import { explanation as explanationEn } from '../api/text/en/explanation.ts';
import { final as finalEn } from '../api/text/en/final.ts';
import {
  importProblem as importProblemEn,
  importWords as importWordsEn,
  matrix as matrixEn,
} from '../api/text/en/import-problems.ts';
import { preflight as preflightEn } from '../api/text/en/preflight.ts';
import { spendingImport as spendingImportEn } from '../api/text/en/spending-import.ts';
import { findErrorText } from '../api/text/error-text.ts';
import { writeExplanation } from '../api/text/explain-text.ts';
import { check as checkId } from '../api/text/id/check.ts';
import { checkWhy as checkWhyId } from '../api/text/id/check-why.ts';
import { compare as compareId, planState as planStateId } from '../api/text/id/compare.ts';
import { entrySheet as entrySheetId } from '../api/text/id/entry-sheet.ts';
import { errors as errorsId } from '../api/text/id/errors.ts';
import { evidenceIndex as evidenceIndexId } from '../api/text/id/evidence-index.ts';
import { explanation as explanationId } from '../api/text/id/explanation.ts';
import { final as finalId } from '../api/text/id/final.ts';
import {
  importProblem as importProblemId,
  importWords as importWordsId,
  matrix as matrixId,
} from '../api/text/id/import-problems.ts';
import { preflight as preflightId } from '../api/text/id/preflight.ts';
import { spendingImport as spendingImportId } from '../api/text/id/spending-import.ts';
import { cli as cliEn } from './text/en.ts';
import { cli as cliId } from './text/id.ts';

/** Sentences of the command line, from the same texts the screens use. */
export type Translator = Readonly<{
  language: Language;
  text: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  error: (error: AppError) => string;
  finding: (finding: Finding, locale: NumberLocale) => string;
  /** Why a finding matters: the criterion it costs. */
  why: (finding: Finding) => string;
  explanation: (explained: Explained) => string;
  /** A text that screens share, by its whole key. */
  shared: (key: string, params: Readonly<Record<string, string | number>>) => string;
}>;

const resources = {
  id: {
    translation: {
      cli: cliId,
      errors: errorsId,
      importProblem: importProblemId,
      importWords: importWordsId,
      matrix: matrixId,
      spendingImport: spendingImportId,
      evidenceIndex: evidenceIndexId,
      entrySheet: entrySheetId,
      check: checkId,
      checkWhy: checkWhyId,
      explanation: explanationId,
      compare: compareId,
      planState: planStateId,
      final: finalId,
      preflight: preflightId,
    },
  },
  en: {
    translation: {
      cli: cliEn,
      errors: errorsEn,
      importProblem: importProblemEn,
      importWords: importWordsEn,
      matrix: matrixEn,
      spendingImport: spendingImportEn,
      evidenceIndex: evidenceIndexEn,
      entrySheet: entrySheetEn,
      check: checkEn,
      checkWhy: checkWhyEn,
      explanation: explanationEn,
      compare: compareEn,
      planState: planStateEn,
      final: finalEn,
      preflight: preflightEn,
    },
  },
};

export function createTranslator(language: Language): Translator {
  const instance = i18next.createInstance();
  // Values are written to a terminal, not into a page: escaping would change them.
  instance.init({ lng: language, resources, initAsync: false, interpolation: { escapeValue: false } });
  const text: Translator['text'] = (key, params = {}) => instance.t(key, params);
  return {
    language,
    text: (key, params) => text(`cli.${key}`, params),
    error: (error) => {
      const { key, values } = findErrorText(error);
      return text(`errors.${key}`, values);
    },
    finding: ({ rule, params, figures }, locale) => {
      const written = Object.entries(figures).map(([name, figure]) => [
        name,
        formatDecimal(figure, { locale }),
      ]);
      return text(`check.${rule}`, { ...params, ...Object.fromEntries(written) });
    },
    why: ({ rule }) => {
      const criterion = criterionOf(rule);
      if (criterion === null) return text('checkWhy.order');
      const words = text(`checkWhy.criteria.${criterion}`);
      return text('checkWhy.costs', { criterion: showCriterion(criterion), words });
    },
    explanation: (explained) => writeExplanation(explained, (key, params) => text(key, params)),
    shared: (key, params) => text(key, params),
  };
}
