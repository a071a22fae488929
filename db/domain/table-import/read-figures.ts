import type { Decimal } from '../decimal.ts';
import type { NumberLocale } from '../format.ts';
import { fromDecimal, multiply, roundHalfUp } from '../rational.ts';
import { type NumberReading, readNumber, readSheetCell } from '../read-number.ts';
import type { CeilingFactor } from './column-roles.ts';
import type { TableCell } from './table.ts';

export type FigureOptions = Readonly<{
  locale: NumberLocale;
  isPercent: boolean;
  neighbours: readonly Decimal[];
}>;

/** What a cell of a figure column says. A date is what a spreadsheet made of `12.5` when nobody looked. */
export type CellFigure =
  | NumberReading
  | Readonly<{ kind: 'date'; text: string }>
  | Readonly<{ kind: 'error'; text: string }>;

export function readFigure(cell: TableCell, { locale, isPercent, neighbours }: FigureOptions): CellFigure {
  if (cell.kind !== 'plain') return { kind: cell.kind, text: cell.text };
  const options = { locale, isPercent, neighbours };
  return cell.raw ? readSheetCell(cell.raw, options) : readNumber(cell.text, options);
}

/** How decimals are marked in texts of a column: by the cells that allow one reading only, else as the office writes. */
export function guessLocale(texts: readonly string[], usual: NumberLocale): 'id' | 'en' {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    const digits = /[\d.,]*\d/.exec(text)?.[0] ?? '';
    if (/\d\.\d{3},\d|^\d+,\d{1,2}$|^\d+,\d{4,}$|(\.\d{3}){2}$/.test(digits)) comma += 1;
    else if (/\d,\d{3}\.\d|^\d+\.\d{1,2}$|^\d+\.\d{4,}$|(,\d{3}){2}$/.test(digits)) point += 1;
  }
  if (comma !== point) return comma > point ? 'id' : 'en';
  return usual === 'en' ? 'en' : 'id';
}

export type RupiahReading = Readonly<{ value: Decimal; isRounded: boolean }>;

/** Whole rupiah: money of a table in thousands or millions is multiplied out. */
export function toRupiah(value: Decimal, factor: CeilingFactor): RupiahReading {
  const exact = multiply(fromDecimal(value), fromDecimal(factor as Decimal));
  return { value: roundHalfUp(exact, 0), isRounded: exact.d !== 1n };
}

/** Digits behind the decimal mark. */
export const countDecimals = (value: Decimal): number => value.split('.')[1]?.length ?? 0;
