import { findDecimalMark } from '../../../db/domain/format.ts';
import type { GridColumn, GridLayout } from '../../ui/grid/grid-types.ts';
import { AbsorptionBar, indentPx, NameCell } from './budget-cells.tsx';
import {
  absorptionFacts,
  type ColumnStyle,
  differenceFacts,
  efficiencyFacts,
  emptyFacts,
  moneyFacts,
  nameFacts,
  sayIndicator,
  targetFacts,
} from './budget-facts.ts';
import type { BudgetRow } from './model/budget-rows.ts';
import type { BudgetWords } from './use-budget-words.ts';

export function makeBudgetColumns(style: ColumnStyle): readonly GridColumn<BudgetRow>[] {
  const { words, money, hasDifference, isNarrow, isCrowded } = style;
  const decimalMark = findDecimalMark(money.locale);
  const columns: (GridColumn<BudgetRow> | null)[] = [
    {
      key: 'name',
      name: words.columns.name,
      width: 'fill',
      minWidth: 194,
      wraps: true,
      cell: (row) => nameFacts(row, words),
      render: (row) => <NameCell row={row} words={words} toggle={style.toggle} />,
    },
    isNarrow
      ? null
      : {
          key: 'indicator',
          name: words.columns.indicator,
          width: 'fill',
          minWidth: 150,
          wraps: true,
          cell: (row) =>
            row.indicator === null ? emptyFacts : { text: sayIndicator(row, words), state: 'read-only' },
          render: (_, facts) => <span className="budget-wrap">{facts.text}</span>,
        },
    {
      key: 'target',
      name: words.columns.target,
      width: 'fit',
      minWidth: 64,
      maxWidth: 110,
      align: 'end',
      cell: (row) => targetFacts(row, style),
      editor: () => ({ kind: 'number', decimalMark }),
    },
    {
      key: 'ceiling',
      name: words.columns.ceiling,
      width: 'fit',
      minWidth: 84,
      align: 'end',
      emphasis: 'entry',
      cell: (row) => ({
        ...moneyFacts(row.ceiling, money),
        state: row.isCeilingSum || style.isCeilingFixed ? 'read-only' : 'editable',
        ...(row.mismatch ? { mark: 'warning', message: words.sayMismatch(row.mismatch) } : {}),
      }),
      editor: () => ({ kind: 'number', decimalMark }),
    },
    hasDifference
      ? {
          key: 'difference',
          name: words.columns.difference,
          width: 'fit',
          minWidth: 78,
          align: 'end',
          cell: (row) => differenceFacts(row.difference, money),
        }
      : null,
    {
      key: 'spent',
      name: words.columns.spent,
      width: 'fit',
      minWidth: 84,
      align: 'end',
      cell: (row) => ({
        ...moneyFacts(row.spent, money),
        state:
          row.isSpentSum || row.isByQuarter || style.isReadOnly || style.isSealed ? 'read-only' : 'editable',
        ...(row.isByQuarter && !row.isSpentSum ? { message: words.byQuarter } : {}),
      }),
      editor: () => ({ kind: 'number', decimalMark }),
    },
    {
      key: 'absorption',
      name: words.columns.absorption,
      width: isCrowded ? 64 : 88,
      align: 'end',
      cell: (row) => absorptionFacts(row.absorption, money.locale),
      ...(isCrowded
        ? {}
        : { render: (row, facts) => <AbsorptionBar value={row.absorption} text={facts.text} /> }),
    },
    {
      key: 'efficiency',
      name: words.columns.efficiency,
      width: 'fit',
      minWidth: 68,
      align: 'end',
      cell: (row) => efficiencyFacts(row, style),
    },
    isCrowded
      ? null
      : {
          key: 'supports',
          name: words.columns.supports,
          width: 'fit',
          minWidth: 76,
          maxWidth: 140,
          cell: (row) => ({ text: row.supports.join(', '), state: 'read-only', message: words.supportsHint }),
        },
  ];
  return columns.flatMap((column) => column ?? []);
}

const lineHeightPx = 18;
const rowPaddingPx = 10;
/** The longest official titles; nothing of them is cut. */
const maxLines = 8;

/** Titles and indicators are read whole. */
export const makeBudgetRowHeight =
  (words: BudgetWords) =>
  (row: BudgetRow, layout: GridLayout): number => {
    const name = `${row.shownCode} ${row.node?.text ?? ''}`;
    const nameWidth = layout.innerWidthOf('name') - row.depth * indentPx - 22;
    const indicatorWidth = layout.innerWidthOf('indicator');
    const lines = Math.max(
      layout.countLines(name, nameWidth, row.isExpanded === null ? 'normal' : 'strong'),
      row.indicator && indicatorWidth > 0 ? layout.countLines(sayIndicator(row, words), indicatorWidth) : 1,
    );
    return rowPaddingPx + lineHeightPx * Math.min(maxLines, lines);
  };
