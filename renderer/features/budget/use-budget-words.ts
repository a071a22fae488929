import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeRemainder } from '../../../db/domain/appraisal/efficiency.ts';
import { formatPercent, formatRupiah, type NumberLocale } from '../../../db/domain/format.ts';
import type { BudgetVersion } from '../../../db/domain/plan-document.ts';
import type { Rational } from '../../../db/domain/rational.ts';
import type { BudgetRow } from './model/budget-rows.ts';

const columnKeys = [
  'name',
  'indicator',
  'target',
  'ceiling',
  'difference',
  'spent',
  'absorption',
  'efficiency',
  'supports',
] as const;

export type BudgetWords = Readonly<{
  columns: Readonly<Record<(typeof columnKeys)[number], string>>;
  total: string;
  expand: string;
  collapse: string;
  byQuarter: string;
  supportsHint: string;
  more: (count: number) => string;
  sayEfficiency: (row: Pick<BudgetRow, 'achievement' | 'absorption' | 'efficiency'>) => string;
  sayMismatch: (difference: Rational) => string;
  sayCodeProblem: (problem: NonNullable<BudgetRow['codeProblem']>) => string;
  nameVersion: (version: Pick<BudgetVersion, 'kind' | 'number'>) => string;
}>;

/** What the grid says, in the language of the screen and the number format of the file. */
export function useBudgetWords(locale: NumberLocale): BudgetWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      columns: Object.fromEntries(
        columnKeys.map((key) => [key, t(`budget.columns.${key}`)]),
      ) as BudgetWords['columns'],
      total: t('budget.total'),
      expand: t('budget.expand'),
      collapse: t('budget.collapse'),
      byQuarter: t('budget.byQuarter'),
      supportsHint: t('budget.supportsHint'),
      more: (count) => t('budget.more', { count }),
      sayEfficiency: ({ achievement, absorption, efficiency }) => {
        if (achievement === null || absorption === null || efficiency === null) return '';
        const share = (value: Rational): string => formatPercent(value, { locale });
        const values = { achievement: share(achievement), absorption: share(absorption) };
        const verdict = t(`achievement.budget.verdicts.${efficiency.verdict}`);
        const { isJudged, remainder } = judgeRemainder({ achievement, absorption });
        return [
          t('budget.efficiency.difference', { ...values, verdict }),
          isJudged
            ? t('budget.efficiency.remainder', { remainder: share(remainder) })
            : t('budget.efficiency.notJudged'),
        ].join(' ');
      },
      sayMismatch: (difference) => t('budget.mismatch', { amount: formatRupiah(difference, { locale }) }),
      sayCodeProblem: (problem) => {
        if (problem === 'unknown') return t('budget.code.unknown');
        return problem.kind === 'pattern'
          ? t('budget.code.pattern', { level: t(`budget.code.levels.${problem.level}`) })
          : t('budget.code.parent', { parent: problem.parent });
      },
      nameVersion: ({ kind, number }) => t(`budget.versions.${kind}`, { number }),
    }),
    [t, locale],
  );
}
