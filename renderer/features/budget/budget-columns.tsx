import { ChevronDown, ChevronRight } from 'lucide-react';
import type { NumberLocale } from '../../../db/domain/format.ts';
import {
  findDecimalMark,
  formatDecimal,
  formatPercent,
  formatPlain,
  formatRupiah,
} from '../../../db/domain/format.ts';
import { compare, hundred, isZero, type Rational, toFixedHalfUp, zero } from '../../../db/domain/rational.ts';
import type { CellFacts, GridColumn, GridLayout } from '../../ui/grid/grid-types.ts';
import { Icon } from '../../ui/icon.tsx';
import type { BudgetRow } from './model/budget-rows.ts';
import { type MoneyStyle, plainMoney, showMoney } from './model/money.ts';
import type { BudgetWords } from './use-budget-words.ts';

export type ColumnStyle = Readonly<{
  words: BudgetWords;
  money: MoneyStyle;
  isReadOnly: boolean;
  /** The plan's own ceilings of an adopted plan are fixed; its budget documents are not. */
  isCeilingFixed: boolean;
  isPlanFixed: boolean;
  /** The year: what was spent in it and its targets stay as they are. */
  isSealed: boolean;
  hasDifference: boolean;
  /** Too narrow for the output indicator; too narrow for what the details of a row say as well. */
  isNarrow: boolean;
  isCrowded: boolean;
  toggle: (rowKey: string) => void;
}>;

const empty: CellFacts = { text: '', state: 'read-only' };
const indentPx = 14;

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
            row.indicator === null ? empty : { text: sayIndicator(row, words), state: 'read-only' },
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

/** With its unit, so that it is not repeated beside every target. */
const sayIndicator = ({ indicator, moreIndicators }: BudgetRow, words: BudgetWords): string =>
  [
    indicator?.name,
    indicator?.unitOfMeasure ? `(${indicator.unitOfMeasure})` : '',
    moreIndicators > 0 ? words.more(moreIndicators) : '',
  ]
    .filter((part) => part)
    .join(' ');

function nameFacts(row: BudgetRow, words: BudgetWords): CellFacts {
  if (row.node === null) return { text: words.total, state: 'heading' };
  const text = [row.node.code, row.node.text].filter((part) => part).join(' ');
  const problem = row.codeProblem && words.sayCodeProblem(row.codeProblem);
  const isShort = row.shownCode !== (row.node.code ?? '');
  return {
    text,
    state: 'heading',
    ...(problem ? { mark: 'warning', message: problem } : isShort ? { message: text } : {}),
  };
}

function NameCell({
  row,
  words,
  toggle,
}: {
  readonly row: BudgetRow;
  readonly words: BudgetWords;
  readonly toggle: (rowKey: string) => void;
}) {
  if (row.node === null) return words.total;
  return (
    <span className="budget-name" style={{ paddingInlineStart: row.depth * indentPx }}>
      {row.isExpanded === null ? (
        <span className="budget-name__leaf" />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="budget-name__toggle"
          aria-label={row.isExpanded ? words.collapse : words.expand}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => toggle(row.key)}
        >
          <Icon of={row.isExpanded ? ChevronDown : ChevronRight} size={14} />
        </button>
      )}
      <span className={row.isExpanded === null ? 'budget-name__text' : 'budget-name__text is-upper'}>
        {row.shownCode && <span className="budget-name__code">{row.shownCode} </span>}
        {row.node.text}
      </span>
    </span>
  );
}

function targetFacts(
  { indicator, target }: BudgetRow,
  { money, isPlanFixed, isSealed }: ColumnStyle,
): CellFacts {
  if (indicator === null) return empty;
  const state = isPlanFixed || isSealed || indicator.valueKind !== 'number' ? 'read-only' : 'editable';
  const { locale } = money;
  if (target?.ordinalCode) return { text: target.ordinalCode, state };
  if (!target || target.value === null) return { text: '', state };
  const show = (value: typeof target.value): string =>
    value === null ? '' : formatDecimal(value, { locale });
  const figure =
    target.valueMax === null ? show(target.value) : `${show(target.value)}–${show(target.valueMax)}`;
  return {
    text: figure,
    ...(indicator.unitOfMeasure ? { message: `${figure} ${indicator.unitOfMeasure}` } : {}),
    number: target.valueMax === null ? target.value : null,
    editText: formatPlain(target.value, { locale }),
    state,
  };
}

function moneyFacts(amount: Rational | null, style: MoneyStyle): CellFacts {
  if (amount === null) return empty;
  return {
    text: showMoney(amount, style),
    number: amount,
    editText: plainMoney(amount, style),
    message: formatRupiah(amount, { locale: style.locale }),
    state: 'read-only',
  };
}

function differenceFacts(difference: Rational | null, style: MoneyStyle): CellFacts {
  if (difference === null) return empty;
  const facts = moneyFacts(difference, style);
  return isZero(difference) ? { ...facts, text: '0' } : { ...facts, text: withSign(difference, facts.text) };
}

const withSign = (value: Rational, text: string): string => (compare(value, zero) > 0 ? `+${text}` : text);

const absorptionFacts = (value: Rational | null, locale: NumberLocale): CellFacts =>
  value === null
    ? empty
    : { text: formatPercent(value, { locale, decimals: 1 }), number: value, state: 'read-only' };

/** Achievement − absorption in points, as the second method of efficiency judges it. */
function efficiencyFacts(row: BudgetRow, { words, money }: ColumnStyle): CellFacts {
  if (row.efficiency === null) return empty;
  const { difference } = row.efficiency;
  const text = formatDecimal(difference, { locale: money.locale, decimals: 1 });
  return {
    text: withSign(difference, text),
    number: difference,
    message: words.sayEfficiency(row),
    state: 'read-only',
  };
}

const barPx = 32;

/** What is spent of the ceiling: the figure says it, the bar is to be compared down the column. */
function AbsorptionBar({ value, text }: { readonly value: Rational | null; readonly text: string }) {
  if (value === null) return null;
  const share = compare(value, hundred) > 0 ? 100 : Number(toFixedHalfUp(value, 0));
  return (
    <span className="budget-absorption">
      <svg width={barPx} height="8" aria-hidden="true">
        <rect className="budget-absorption__track" width={barPx} height="8" rx="2" />
        <rect
          className={compare(value, hundred) > 0 ? 'budget-absorption__over' : 'budget-absorption__done'}
          width={(share / 100) * barPx}
          height="8"
          rx="2"
        />
      </svg>
      <span>{text}</span>
    </span>
  );
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
