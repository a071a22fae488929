import type { NumberLocale } from '../../../db/domain/format.ts';
import { formatDecimal, formatPercent, formatPlain, formatRupiah } from '../../../db/domain/format.ts';
import { compare, isZero, type Rational, zero } from '../../../db/domain/rational.ts';
import type { CellFacts } from '../../ui/grid/grid-types.ts';
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

/** Of a cell with nothing to say. */
export const emptyFacts: CellFacts = { text: '', state: 'read-only' };

/** With its unit, so that it is not repeated beside every target. */
export const sayIndicator = ({ indicator, moreIndicators }: BudgetRow, words: BudgetWords): string =>
  [
    indicator?.name,
    indicator?.unitOfMeasure ? `(${indicator.unitOfMeasure})` : '',
    moreIndicators > 0 ? words.more(moreIndicators) : '',
  ]
    .filter((part) => part)
    .join(' ');

export function nameFacts(row: BudgetRow, words: BudgetWords): CellFacts {
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

export function targetFacts(
  { indicator, target }: BudgetRow,
  { money, isPlanFixed, isSealed }: ColumnStyle,
): CellFacts {
  if (indicator === null) return emptyFacts;
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

export function moneyFacts(amount: Rational | null, style: MoneyStyle): CellFacts {
  if (amount === null) return emptyFacts;
  return {
    text: showMoney(amount, style),
    number: amount,
    editText: plainMoney(amount, style),
    message: formatRupiah(amount, { locale: style.locale }),
    state: 'read-only',
  };
}

export function differenceFacts(difference: Rational | null, style: MoneyStyle): CellFacts {
  if (difference === null) return emptyFacts;
  const facts = moneyFacts(difference, style);
  return isZero(difference) ? { ...facts, text: '0' } : { ...facts, text: withSign(difference, facts.text) };
}

const withSign = (value: Rational, text: string): string => (compare(value, zero) > 0 ? `+${text}` : text);

export const absorptionFacts = (value: Rational | null, locale: NumberLocale): CellFacts =>
  value === null
    ? emptyFacts
    : { text: formatPercent(value, { locale, decimals: 1 }), number: value, state: 'read-only' };

/** Achievement − absorption in points, as the second method of efficiency judges it. */
export function efficiencyFacts(row: BudgetRow, { words, money }: ColumnStyle): CellFacts {
  if (row.efficiency === null) return emptyFacts;
  const { difference } = row.efficiency;
  const text = formatDecimal(difference, { locale: money.locale, decimals: 1 });
  return {
    text: withSign(difference, text),
    number: difference,
    message: words.sayEfficiency(row),
    state: 'read-only',
  };
}
