import { useTranslation } from 'react-i18next';
import type { SpendingColumn } from '../../../../db/domain/spending-import/spending-columns.ts';
import { columnName } from '../../../../db/domain/table-import/table.ts';
import type { Translate } from '../../../../electron/api/text/explain-text.ts';
import { saySpendingColumn } from '../../../../electron/api/text/spending-text.ts';
import { Select } from '../../../ui/select.tsx';
import type { SpendingChoices } from './use-spending-import.ts';

type Meaning = Pick<SpendingColumn, 'role' | 'quarter' | 'isCumulative'>;

const spent = (quarter: Meaning['quarter'], isCumulative = false): Meaning => ({
  role: 'spent',
  quarter,
  isCumulative,
});
const plain = (role: Meaning['role']): Meaning => ({ role, quarter: null, isCumulative: false });

const meanings: readonly Meaning[] = [
  plain('ignore'),
  plain('name'),
  plain('account'),
  plain('ceiling'),
  spent(null),
  ...([1, 2, 3, 4, 0] as const).map((quarter) => spent(quarter)),
  spent(null, true),
  ...([2, 3, 4] as const).map((quarter) => spent(quarter, true)),
];

const keyOf = ({ role, quarter, isCumulative }: Meaning): string =>
  `${role} ${quarter ?? 'chosen'}${isCumulative ? ' up-to' : ''}`;

/** What each column of the table holds, as far as it was seen, and otherwise as a person says. */
export function SpendingColumns({
  columns,
  onChoose,
}: {
  readonly columns: readonly SpendingColumn[];
  readonly onChoose: (column: SpendingChoices['columns'][number]) => void;
}) {
  const { t } = useTranslation();
  const say = t as unknown as Translate;
  const shown = columns.filter(({ role, heading }) => role !== 'code' && heading !== '');
  return (
    <fieldset className="spending-columns">
      <legend className="visually-hidden">{t('budget.spending.columns')}</legend>
      {shown.map((column) => {
        // A month is a quarter here, and stays one of the choices.
        const known = meanings.some((one) => keyOf(one) === keyOf(column)) ? meanings : [...meanings, column];
        return (
          <Select
            key={column.index}
            label={`${columnName(column.index)} ${column.heading}`}
            isLabelShown
            isWide
            options={known.map((one) => ({ id: keyOf(one), label: saySpendingColumn(one, say) }))}
            value={keyOf(column)}
            onChange={(chosen) => {
              const meaning = known.find((one) => keyOf(one) === chosen);
              if (!meaning) return;
              const { role, quarter, isCumulative } = meaning;
              onChoose({ index: column.index, role, quarter, isCumulative });
            }}
          />
        );
      })}
    </fieldset>
  );
}
