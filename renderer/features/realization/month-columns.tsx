import { findMonthDueDay } from '../../../db/domain/entry/period-due.ts';
import {
  findDecimalMark,
  formatDate,
  formatDecimal,
  formatPlain,
  nameMonth,
} from '../../../db/domain/format.ts';
import { listMonths, type Month } from '../../../db/domain/months.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import type { CellFacts } from '../../ui/grid/grid-types.ts';
import type { EntryColumn } from './entry-columns.tsx';
import type { EntryStyle } from './entry-facts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { describeIssue } from './issue-text.ts';
import { showDecimal } from './show-figure.ts';

export const monthColumnKey = (month: Month): string => `month-${month}`;

export function readMonthColumn(columnKey: string): Month | null {
  const month = Number(/^month-(\d+)$/.exec(columnKey)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? (month as Month) : null;
}

/** The months of the open quarter, to be filled in where an indicator is measured by month. */
export const makeMonthColumns = (quarter: Quarter, style: EntryStyle): readonly EntryColumn[] =>
  listMonths(quarter).map((month): EntryColumn => {
    const locale = style.language === 'en' ? ('en' as const) : ('id' as const);
    return {
      key: monthColumnKey(month),
      name: nameMonth(month, { locale, style: 'medium' }),
      width: 'fit',
      minWidth: 48,
      align: 'end',
      emphasis: 'entry',
      cell: (row) => (row.kind === 'group' ? { text: '', state: 'heading' } : monthFacts(row, month, style)),
      editor: () => ({ kind: 'number', decimalMark: findDecimalMark(style.locale) }),
    };
  });

function monthFacts(row: IndicatorRow, month: Month, style: EntryStyle): CellFacts {
  const { t, locale, isReadOnly } = style;
  const entry = row.months.find((one) => one.month === month);
  if (!entry) {
    return { text: t('realization.notApplicable'), state: 'not-applicable', message: t('month.byQuarter') };
  }
  const state = isReadOnly ? 'locked' : 'editable';
  if (entry.rejected) {
    const { text } = entry.rejected;
    return {
      text,
      editText: text,
      state,
      mark: 'error',
      message: describeIssue(t, row, entry.rejected, locale),
    };
  }
  if (entry.value === null) {
    const due = findMonthDueDay(row.indicator, row.year, month);
    if (due === null) return { text: '', state };
    return {
      text: '',
      state,
      message: t('month.due', { date: formatDate(due, { locale, style: 'short' }) }),
    };
  }
  const { text, figure } = showDecimal(entry.value, { locale, decimals: row.indicator.decimals });
  const facts = { text, number: figure, editText: formatPlain(entry.value, { locale }), state } as const;
  if (!entry.reading) return facts;
  const value = formatDecimal(entry.reading.value, { locale });
  return { ...facts, mark: 'guess', message: t('realization.marks.read', { value }) };
}
