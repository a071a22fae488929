import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../db/domain/check/finding.ts';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import { plan as texts } from '../../text/id/plan.ts';
import { sayError } from '../../ui/error-text.ts';
import type { FigureIssue } from './model/judge-target.ts';
import type { OutlineWords } from './model/outline-row.ts';
import type { Reason } from './model/placement.ts';

export function sayReason(t: TFunction, reason: Reason): string {
  if (reason.rule === 'nothing-above') return t('plan.nothingAbove');
  const { rule, level, parent } = reason;
  return sayError(t, { code: 'not-allowed-here', detail: { rule, level, parent } });
}

/** A finding as one sentence, its figures in the number format of the file. */
export function sayFinding(t: TFunction, finding: Finding, locale: NumberLocale): string {
  const figures = Object.fromEntries(
    Object.entries(finding.figures).map(([name, figure]) => [name, formatDecimal(figure, { locale })]),
  );
  const values: Readonly<Record<string, string>> = { ...finding.params, ...figures };
  // Every rule has its own values; a union of keys cannot show which.
  return t(`check.${finding.rule}` as 'check.indicator-without-unit', values as { indicator: string });
}

/** The same where the row's name stands above it. */
export function sayShortly(t: TFunction, finding: Finding, locale: NumberLocale): string {
  const { rule, year } = finding;
  return hasShort(rule) ? t(`plan.short.${rule}`, { year: year ?? '' }) : sayFinding(t, finding, locale);
}

const hasShort = (rule: string): rule is keyof typeof texts.short => rule in texts.short;

export function sayFigureIssue(t: TFunction, issue: FigureIssue, locale: NumberLocale): string {
  switch (issue.kind) {
    case 'out-of-bounds':
    case 'far': {
      const read = formatDecimal(issue.read, { locale });
      return issue.kind === 'far' ? t('plan.issues.far', { read }) : t('plan.issues.outOfBounds', { read });
    }
    case 'rupiah-in-millions':
      return t('plan.issues.rupiahInMillions', { read: formatDecimal(issue.read, { locale }) });
    case 'no-number':
      return t('errors.not-a-number', { text: issue.text });
    case 'unknown-code':
      return t('plan.issues.unknownCode', { codes: issue.codes.join(', ') });
    case 'unreadable':
      return t(`plan.issues.unreadable.${issue.reason}`);
    case 'range-out-of-bounds':
      return t('plan.issues.rangeOutOfBounds');
    case 'no-range':
      return t('plan.issues.noRange');
    case 'no-scale':
      return t('plan.issues.noScale');
    case 'no-whole-rupiah':
      return t('plan.issues.noWholeRupiah');
  }
}

/** What the outline says, in the language of the screen and the number format of the file. */
export function useOutlineWords(locale: NumberLocale): OutlineWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      kinds: { iku: t('plan.kinds.iku'), ik: t('plan.kinds.ik'), ikk: t('plan.kinds.ikk') },
      directions: {
        positive: t('plan.direction.positive'),
        negative: t('plan.direction.negative'),
        stabilize: t('plan.direction.stabilize'),
      },
      budgetUnit: t('plan.budgetUnit'),
      unitHint: t('plan.columns.unit'),
      baselineHint: t('plan.columns.baseline'),
      sayIssue: (issue) =>
        issue.kind === 'figure' ? sayFigureIssue(t, issue.issue, locale) : sayError(t, issue.error),
      sayError: (error) => sayError(t, error),
      sayFinding: (finding) => sayFinding(t, finding, locale),
      gaps: {
        'without-goal': t('plans.gaps.without-goal'),
        'without-objective': t('plans.gaps.without-objective'),
        'without-program': t('plans.gaps.without-program'),
        'serves-nothing': t('plans.gaps.serves-nothing'),
        'without-unit': t('plans.gaps.without-unit'),
      },
      sayBaselineYear: (year) => t('plan.baselineYear', { year }),
      locale,
    }),
    [t, locale],
  );
}
