import { findMonths } from '../../../db/domain/action-plan.ts';
import { findDecimalMark, formatPlain } from '../../../db/domain/format.ts';
import { findQuarter, hasMonths, type Month, mayHaveMonths, readMonth } from '../../../db/domain/months.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import type { CellFacts, GridColumn } from '../../ui/grid/grid-types.ts';
import { showTargetCell } from '../indicator/model/target-cells.ts';
import { showDecimal } from '../realization/show-figure.ts';
import {
  type ActionStyle,
  emptyFacts,
  makeDraftReader,
  makeNameColumn,
  makeStatusColumn,
} from './action-columns.tsx';
import type { ActionRow } from './model/action-rows.ts';

type IndicatorLine = Extract<ActionRow, { kind: 'indicator' }>;

/** The months of the year with a bar over those an action runs in, the monthly targets of indicators that have them, and of others the quarterly ones at
 * their ends. */
export function makeTimelineColumns(style: ActionStyle): readonly GridColumn<ActionRow>[] {
  const { words, locale } = style;
  const withDraft = makeDraftReader(style);
  return [
    makeNameColumn(style),
    ...words.months.map((name, index): GridColumn<ActionRow> => {
      const month = index + 1;
      return {
        key: `m${month}`,
        name,
        width: 'fit',
        minWidth: 46,
        align: 'end',
        cell: (row) => {
          if (row.kind === 'node') return emptyFacts;
          if (row.kind === 'indicator') {
            if (isByMonth(row)) return withDraft(row, `m${month}`, monthFacts(row, month as Month, style));
            const cell = month % 3 === 0 ? row.cells[(month / 3) as Quarter] : undefined;
            return {
              ...showTargetCell(row.indicator, cell, { locale, isReadOnly: true }),
              state: 'read-only',
            };
          }
          const months = findMonths(row.action);
          const isIn = months !== null && month >= months.start && month <= months.end;
          return isIn
            ? { text: '●', message: words.runs, state: 'read-only' }
            : { text: '', state: 'read-only' };
        },
        render: (row, facts) => (row.kind === 'action' ? <Bar row={row} month={month} /> : facts.text),
        editor: () => ({ kind: 'number', decimalMark: findDecimalMark(locale) }),
      };
    }),
    makeStatusColumn(style),
  ];
}

function Bar({
  row,
  month,
}: {
  readonly row: Extract<ActionRow, { kind: 'action' }>;
  readonly month: number;
}) {
  const months = findMonths(row.action);
  if (months === null || month < months.start || month > months.end) return null;
  const ends = [month === months.start && 'is-start', month === months.end && 'is-end']
    .filter(Boolean)
    .join(' ');
  return <span className={`action-bar action-bar--${row.action.status} ${ends}`} />;
}

/** Its targets are set by month, or to be. */
export const isByMonth = ({ indicator, cells }: IndicatorLine): boolean =>
  mayHaveMonths(indicator) && (indicator.frequency === 'monthly' || cells.some(hasMonths));

function monthFacts(
  { indicator, cells }: IndicatorLine,
  month: Month,
  { locale, isReadOnly }: ActionStyle,
): CellFacts {
  const state = isReadOnly ? 'read-only' : 'editable';
  const value = readMonth(cells[findQuarter(month)], month);
  if (value === null) return { text: '', state };
  const { text, figure } = showDecimal(value, { locale, decimals: indicator.decimals });
  return { text, number: figure, editText: formatPlain(value, { locale }), state };
}
