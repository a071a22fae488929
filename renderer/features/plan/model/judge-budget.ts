import type { Decimal } from '../../../../db/domain/decimal.ts';
import type { NumberLocale } from '../../../../db/domain/format.ts';
import {
  compare,
  countDecimals,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
} from '../../../../db/domain/rational.ts';
import { readNumber, readSheetCell } from '../../../../db/domain/read-number.ts';
import type { FigureIssue, TypedFigure, Verdict } from './judge-target.ts';

/** Budgets are shown and typed in millions of rupiah and kept in rupiah. */
export const million = rational(1_000_000n);

/**
 * Rp100 trillion in one row of a plan is beyond any office: such a figure was meant in rupiah, not in millions.
 */
const largestInMillions = rational(100_000_000n);

/** Amounts that name their unit are rupiah: "Rp3.420.000.000", "3,42 miliar". A bare figure is millions. */
const namesRupiah = /^\s*\(?\s*-?\s*(?:Rp|IDR)/i;

export const toMillions = (rupiah: Rational): Rational => divide(rupiah, million);

type BudgetTyped = TypedFigure & Readonly<{ locale: NumberLocale }>;

/** The ceiling in whole rupiah that was typed or pasted; null for an empty cell. */
export function judgeBudget({ text, raw, locale }: BudgetTyped): Verdict<Decimal | null> {
  const reading = raw == null ? readNumber(text, { locale, isMoney: true }) : readSheetCell(raw, { locale });
  if (reading.kind === 'empty' || reading.kind === 'missing') return { ok: true, value: null };
  if (reading.kind === 'range') return refuse({ kind: 'no-range' });
  if (reading.kind === 'text') return refuse({ kind: 'no-number', text: reading.text });
  if (reading.kind === 'invalid') return refuse({ kind: 'unreadable', reason: reading.reason });
  const figure = fromDecimal(reading.value);
  if (namesRupiah.test(text) || reading.marks.includes('multiplied')) return keepWhole(figure);
  if (compare(figure, largestInMillions) >= 0 && countDecimals(figure, 0) === 0) {
    return refuse({ kind: 'rupiah-in-millions', read: reading.value, suggestion: reading.value });
  }
  return keepWhole(multiply(figure, million));
}

const refuse = (issue: FigureIssue): Verdict<Decimal | null> => ({ ok: false, issue });

const keepWhole = (rupiah: Rational): Verdict<Decimal | null> =>
  countDecimals(rupiah, 0) === 0
    ? { ok: true, value: roundHalfUp(rupiah, 0) }
    : refuse({ kind: 'no-whole-rupiah' });

/** No column shows thousandths of a thousand rupiah; the exact amount is in the cell's own text. */
const maxShownDecimals = 3;
/** From a billion on decimals of a million only widen the columns: whole millions are shown, the amount on hover. */
const wholeFrom = rational(1_000n);

/**
 * As many decimals of a million as the most exact amount needs, the same for all, so that points stand in line; none
 * where there are amounts of a billion and more, beside which nobody reads them.
 */
export function countBudgetDecimals(ceilings: readonly Decimal[]): number {
  let most = 0;
  for (const ceiling of ceilings) {
    const millions = toMillions(fromDecimal(ceiling));
    if (compare(millions, wholeFrom) >= 0) return 0;
    most = Math.max(most, countDecimals(millions, maxShownDecimals) ?? maxShownDecimals);
  }
  return most;
}
