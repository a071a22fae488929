import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatDecimal } from '../../../../db/domain/format.ts';
import type { SpendingRow, SpendingStatus } from '../../../../db/domain/spending-import/compare-spending.ts';
import type { Translate } from '../../../../electron/api/text/explain-text.ts';
import { sayPeriod, saySpendingRow } from '../../../../electron/api/text/spending-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { MoneyStyle } from '../model/money.ts';

const notTaken: ReadonlySet<SpendingStatus> = new Set(['unknown', 'twice', 'refused']);
/** More are not looked at one by one; what is to be looked at stands first. */
const shownRows = 500;

const rankOf = ({ status, notes }: SpendingRow): number =>
  notTaken.has(status) ? 0 : status === 'sum-differs' || notes.includes('over-ceiling') ? 1 : 2;

/** Each row of the table beside what the plan says now: those that want a look first. */
export function SpendingTable({
  rows,
  money,
  say,
}: {
  readonly rows: readonly SpendingRow[];
  readonly money: MoneyStyle;
  readonly say: Translate;
}) {
  const { t } = useTranslation();
  const { locale } = money;
  const show = (amount: Decimal | null): string =>
    amount === null ? '' : formatDecimal(amount, { locale, decimals: 0 });
  const ordered = rows.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, shownRows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="spending-scroll" tabIndex={0} aria-label={t('budget.spending.table')}>
      <table className="spending-table">
        <thead>
          <tr>
            <th scope="col">{t('budget.columns.name')}</th>
            <th scope="col" className="is-number">
              {t('budget.spending.before')}
            </th>
            <th scope="col" className="is-number">
              {t('budget.spending.after')}
            </th>
            <th scope="col" className="is-number">
              {t('budget.columns.ceiling')}
            </th>
            <th scope="col">{t('budget.spending.status')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => {
            const rank = rankOf(row);
            return (
              <tr key={row.code} data-status={row.status}>
                <th scope="row">
                  <span className="budget-name__code">{row.code} </span>
                  {row.name !== row.code && row.name}
                </th>
                <td className="is-number">
                  {row.cells.map(({ quarter, before }) => (
                    <div key={quarter}>{show(before)}</div>
                  ))}
                </td>
                <td className="is-number">
                  {row.cells.map(({ quarter, before, after }) => (
                    <div key={quarter} className={before === after ? 'muted' : undefined}>
                      <span className="spending-table__period">{sayPeriod(quarter, say)}</span>
                      {show(after)}
                    </div>
                  ))}
                </td>
                <td className="is-number">{show(row.ceiling)}</td>
                <td>
                  <span className="spending-table__status">
                    {rank < 2 && <Icon of={rank === 0 ? CircleAlert : TriangleAlert} size={14} />}
                    <span>{saySpendingRow(row, say, locale)}</span>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
