import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatDecimal, formatPlain, type NumberLocale } from '../../../../db/domain/format.ts';
import {
  compare,
  countDecimals,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  zero,
} from '../../../../db/domain/rational.ts';
import { readNumber, readSheetCell, type SheetCell } from '../../../../db/domain/read-number.ts';

/** How money is shown and typed; it is always kept in whole rupiah. */
export type MoneyUnit = 'rupiah' | 'million';

const million = rational(1_000_000n);

/** No column shows more than thousandths of a million; the exact amount is in the cell's own text. */
const maxShownDecimals = 3;

export type MoneyStyle = Readonly<{ unit: MoneyUnit; locale: NumberLocale; decimals: number }>;

const inUnit = (rupiah: Rational, unit: MoneyUnit): Rational =>
  unit === 'million' ? divide(rupiah, million) : rupiah;

export const showMoney = (rupiah: Rational, { unit, locale, decimals }: MoneyStyle): string =>
  formatDecimal(inUnit(rupiah, unit), { locale, decimals: unit === 'million' ? decimals : 0 });

/** Where typing begins: all of the figure, in the unit of the column. */
export const plainMoney = (rupiah: Rational, { unit, locale }: MoneyStyle): string =>
  formatPlain(inUnit(rupiah, unit), { locale });

/** As many decimals of a million as the most exact amount needs, the same for all, so that points stand in line. */
export function countMoneyDecimals(amounts: readonly Decimal[]): number {
  return amounts.reduce((most, amount) => {
    if (most === maxShownDecimals) return most;
    const needed = countDecimals(divide(fromDecimal(amount), million), maxShownDecimals);
    return Math.max(most, needed ?? maxShownDecimals);
  }, 0);
}

export type MoneyIssue = 'not-a-number' | 'below-zero' | 'no-whole-rupiah' | 'too-large';
export type ReadMoney =
  | Readonly<{ ok: true; value: Decimal | null }>
  | Readonly<{ ok: false; issue: MoneyIssue }>;

/** Amounts that name their unit are rupiah, whatever the column shows: "Rp3.420.000.000", "3,42 miliar". */
const namesRupiah = /^\s*\(?\s*-?\s*(?:Rp|IDR)/i;
/** Rp100,000 trillion: such a figure was typed in rupiah where millions were meant. */
const tooLarge = rational(100_000_000_000_000_000n);

/** The amount in whole rupiah that was typed or pasted; null for an empty cell. */
export function readMoney(
  typed: Readonly<{ text: string; raw?: SheetCell | null }>,
  { unit, locale }: Pick<MoneyStyle, 'unit' | 'locale'>,
): ReadMoney {
  const reading =
    typed.raw == null
      ? readNumber(typed.text, { locale, isMoney: true })
      : readSheetCell(typed.raw, { locale });
  if (reading.kind === 'empty' || reading.kind === 'missing') return { ok: true, value: null };
  if (reading.kind !== 'number') return { ok: false, issue: 'not-a-number' };
  const figure = fromDecimal(reading.value);
  const isRupiah = unit === 'rupiah' || namesRupiah.test(typed.text) || reading.marks.includes('multiplied');
  const rupiah = isRupiah ? figure : multiply(figure, million);
  if (compare(rupiah, zero) < 0) return { ok: false, issue: 'below-zero' };
  if (countDecimals(rupiah, 0) !== 0) return { ok: false, issue: 'no-whole-rupiah' };
  if (compare(rupiah, tooLarge) > 0) return { ok: false, issue: 'too-large' };
  return { ok: true, value: roundHalfUp(rupiah, 0) };
}
