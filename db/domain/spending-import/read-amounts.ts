import type { Decimal } from '../decimal.ts';
import type { NumberLocale } from '../format.ts';
import type { Quarter } from '../plan-document.ts';
import { add, fromDecimal, type Rational } from '../rational.ts';
import { guessLocale, readFigure, toRupiah } from '../table-import/read-figures.ts';
import { cellAt, type SpreadTable, type Table, tidyText } from '../table-import/table.ts';
import { type CodePlace, readRowCode } from './find-codes.ts';
import type { SpendingColumn } from './spending-columns.ts';

/** Why an amount is not taken. */
export type AmountFault = 'not-a-number' | 'negative' | 'cell-error' | 'date';

export type ToldAmount = Readonly<{ quarter: Quarter; isCumulative: boolean; amount: Rational }>;

/** A code with all the table says of it. */
export type ToldCode = Readonly<{
  code: string;
  name: string;
  /** Of the sheet, from 0; several where accounts below the code are added up, or where it stands there twice. */
  rows: readonly number[];
  /** It has two totals of its own: nobody knows which one is meant. */
  isTwice: boolean;
  ceiling: Rational | null;
  amounts: readonly ToldAmount[];
  fault: AmountFault | null;
  /** Parts of a rupiah were rounded. */
  isRounded: boolean;
}>;

type CodeRow = Readonly<{ row: number; account: string }>;

/** Everything a table says of spending, code by code in its order. Rows without a code are accounts, totals and notes. */
export function readAmounts(
  table: Table,
  spread: SpreadTable,
  places: Readonly<{
    codes: CodePlace;
    columns: readonly SpendingColumn[];
    firstRow: number;
    /** Of columns that name no quarter; where it is one of the year, the others are left aside. */
    quarter: Quarter | null;
    locale: NumberLocale;
  }>,
): readonly ToldCode[] {
  const { codes, columns, firstRow, quarter, locale } = places;
  const byRole = (role: SpendingColumn['role']) => columns.filter((column) => column.role === role);
  const [account] = byRole('account');
  const [name] = byRole('name');
  const [ceiling] = byRole('ceiling');
  const spent = byRole('spent').filter((one) => quarter === null || (one.quarter ?? quarter) === quarter);
  const textAt = (row: number, column: SpendingColumn | undefined): string =>
    column ? tidyText(spread.at(row, column.index).text) : '';
  const found = new Map<string, CodeRow[]>();
  for (let row = firstRow; row < table.rows.length; row += 1) {
    const code = readRowCode(spread, row, codes);
    if (code === null) continue;
    const rows = found.get(code) ?? [];
    rows.push({ row, account: textAt(row, account) });
    found.set(code, rows);
  }
  const localeOf = new Map(
    columns.map(({ index }) => [
      index,
      guessLocale(
        table.rows.slice(firstRow).flatMap((row) => (row[index]?.raw ? [] : [row[index]?.text ?? ''])),
        locale,
      ),
    ]),
  );
  const read = (row: number, { index }: SpendingColumn): ReadAmount =>
    readMoneyCell(cellAt(table, row, index), localeOf.get(index) ?? 'id');

  return [...found].map(([code, rows]): ToldCode => {
    const counted = chooseRows(rows);
    let fault: AmountFault | null = null;
    let isRounded = false;
    const addUp = (column: SpendingColumn): Rational | null => {
      let total: Rational | null = null;
      for (const { row } of counted.rows) {
        const amount = read(row, column);
        if ('fault' in amount) fault ??= amount.fault;
        else if (amount.value !== null) {
          isRounded ||= amount.isRounded;
          total = total === null ? amount.value : add(total, amount.value);
        }
      }
      return total;
    };
    const amounts: ToldAmount[] = [];
    for (const column of spent) {
      const amount = addUp(column);
      if (amount === null) continue;
      const at = column.quarter ?? quarter ?? 0;
      const { isCumulative } = column;
      // Columns of months make their quarter together.
      const before = amounts.findIndex((one) => one.quarter === at && !one.isCumulative && !isCumulative);
      const known = amounts[before];
      if (known) amounts[before] = { ...known, amount: add(known.amount, amount) };
      else amounts.push({ quarter: at, isCumulative, amount });
    }
    const own = counted.rows[0]?.row ?? firstRow;
    // A ceiling is there to be compared: what cannot be read of it refuses nothing.
    const said = { fault, isRounded };
    return {
      code,
      name: textAt(own, name) || nameBehindCode(textAt(own, byRole('code')[0]), code),
      rows: rows.map(({ row }) => row),
      isTwice: counted.isTwice,
      ceiling: ceiling ? addUp(ceiling) : null,
      amounts: amounts.toSorted((a, b) => a.quarter - b.quarter),
      ...said,
    };
  });
}

const nameBehindCode = (text: string, code: string): string => text.replace(/^[\dXx.\s]+/, '').trim() || code;

/**
 * The row of the code itself, else its accounts: of those only the lowest, because `5.1.02` holds `5.1.02.01` already.
 */
function chooseRows(rows: readonly CodeRow[]): Readonly<{ rows: readonly CodeRow[]; isTwice: boolean }> {
  const own = rows.filter(({ account }) => account === '');
  if (own.length > 0) return { rows: own.slice(0, 1), isTwice: own.length > 1 };
  const isAbove = ({ account }: CodeRow): boolean =>
    rows.some(
      (other) => other.account.startsWith(`${account.replace(/\.$/, '')}.`) && other.account !== account,
    );
  return { rows: rows.filter((row) => !isAbove(row)), isTwice: false };
}

type ReadAmount = Readonly<{ value: Rational | null; isRounded: boolean }> | Readonly<{ fault: AmountFault }>;

function readMoneyCell(cell: Parameters<typeof readFigure>[0], locale: 'id' | 'en'): ReadAmount {
  const figure = readFigure(cell, { locale, isPercent: false, neighbours: [] });
  switch (figure.kind) {
    case 'empty':
    case 'missing':
      return { value: null, isRounded: false };
    case 'number': {
      const { value, isRounded } = toRupiah(figure.value, '1');
      return value.startsWith('-')
        ? { fault: 'negative' }
        : { value: fromDecimal(value as Decimal), isRounded };
    }
    case 'date':
      return { fault: 'date' };
    case 'error':
      return { fault: 'cell-error' };
    default:
      return { fault: 'not-a-number' };
  }
}
