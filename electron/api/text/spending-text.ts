import type { Decimal } from '../../../db/domain/decimal.ts';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import type { SpendingRow } from '../../../db/domain/spending-import/compare-spending.ts';
import type { SpendingColumn } from '../../../db/domain/spending-import/spending-columns.ts';
import type { Translate } from './explain-text.ts';

/** What became of a row, with what is worth a look: one line. */
export function saySpendingRow(row: SpendingRow, translate: Translate, locale: NumberLocale): string {
  const money = (amount: Decimal | null): string =>
    amount === null ? '–' : formatDecimal(amount, { locale, decimals: 0 });
  const values = {
    difference: money(row.difference),
    spent: money(row.spent),
    ceiling: money(row.ceiling),
    told: money(row.toldCeiling),
    count: String(row.rows.length),
  };
  const status = translate(`spendingImport.status.${row.status}`, values);
  const fault = row.fault === null ? '' : `: ${translate(`spendingImport.fault.${row.fault}`, {})}`;
  const notes = row.notes.map((note) => translate(`spendingImport.note.${note}`, values));
  return [status + fault, ...notes].join('; ');
}

/** `Realisasi s.d. TW III`. */
export function saySpendingColumn(
  { role, quarter, isCumulative }: Pick<SpendingColumn, 'role' | 'quarter' | 'isCumulative'>,
  translate: Translate,
): string {
  const name = translate(`spendingImport.roles.${role}`, {});
  if (role !== 'spent') return name;
  const period = sayPeriod(quarter, translate);
  return `${name} ${isCumulative ? translate('spendingImport.periods.upTo', { period }) : period}`;
}

export function sayPeriod(quarter: number | null, translate: Translate): string {
  const name = quarter === null ? 'chosen' : quarter === 0 ? 'year' : `q${quarter}`;
  return translate(`spendingImport.periods.${name}`, {});
}
