import type { CommandContext } from '../command.ts';
import type { Decimal } from '../domain/decimal.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { type Month, type MonthFigures, withMonth } from '../domain/months.ts';
import type { Quarter } from '../domain/plan-document.ts';
import { compare, fromDecimal } from '../domain/rational.ts';
import { succeed } from '../domain/result.ts';
import { toMonths } from '../queries/figures.ts';
import type { Row } from '../schema.ts';
import { isMonthElsewhere, keyOf, listCells, toMonthColumns, type Wish, writeCells } from './cells.ts';

export type TargetInput = Readonly<{
  indicatorId: string;
  year: number;
  quarter: Quarter;
  /** The figure is that of one month of the quarter. */
  month?: Month | undefined;
  value: string | null;
  valueMax: string | null;
  ordinalCode: string | null;
}>;

/**
 * Cells of any number of indicators and years; one without a figure, a code and months is removed. A month leaves the
 * rest of its quarter as it is, and the quarter its months.
 */
export async function setTargets(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string; cells: readonly TargetInput[] }>,
): Promise<Result<null>> {
  const known = await listCells(db, 'target', input);
  if (!known.ok) return known;
  const { owners, present } = known.value;
  if (input.cells.some(isTurnedAround)) return refuse('invalid-input', { field: 'valueMax' });
  if (input.cells.some(isNoMonth)) return refuse('invalid-input', { field: 'month' });
  const states = new Map<string, Fields>();
  const wishes = new Map<string, Wish<'target'>>();
  for (const cell of input.cells) {
    const key = keyOf(cell.indicatorId, cell.year, cell.quarter);
    const row = present.get(key);
    const state = mergeCell(states.get(key) ?? (row ? toFields(row) : emptyCell), cell);
    states.set(key, state);
    const { months, ...figure } = state;
    const columns = { ...figure, ...toMonthColumns(months) };
    const isEmpty = Object.values(columns).every((value) => value === null);
    wishes.set(key, {
      present: row,
      patch: isEmpty ? null : columns,
      create: () => ({
        id: newId(),
        organization_id: owners.get(cell.indicatorId) ?? '',
        indicator_id: cell.indicatorId,
        year: cell.year,
        quarter: cell.quarter,
        ...columns,
      }),
    });
  }
  await writeCells(write, 'target', wishes.values());
  return succeed(null);
}

type Fields = Pick<Row<'target'>, 'value' | 'value_max' | 'ordinal_code'> &
  Readonly<{ months: MonthFigures | null }>;

const emptyCell: Fields = { value: null, value_max: null, ordinal_code: null, months: null };

const toFields = (row: Row<'target'>): Fields => ({
  value: row.value,
  value_max: row.value_max,
  ordinal_code: row.ordinal_code,
  months: toMonths(row),
});

/** A predicate takes the place of months: they would make no figure of it. */
function mergeCell(before: Fields, { month, value, valueMax, ordinalCode }: TargetInput): Fields {
  if (month !== undefined) {
    return { ...before, months: withMonth(before.months, month, value as Decimal | null) };
  }
  const months = ordinalCode === null ? before.months : null;
  return { value, value_max: valueMax, ordinal_code: ordinalCode, months };
}

/** A month has one figure and no range, and stands in its own quarter. */
const isNoMonth = (cell: TargetInput): boolean =>
  isMonthElsewhere(cell) ||
  (cell.month !== undefined && (cell.valueMax !== null || cell.ordinalCode !== null));

const isTurnedAround = ({ value, valueMax }: TargetInput): boolean =>
  value !== null &&
  valueMax !== null &&
  compare(fromDecimal(value as Decimal), fromDecimal(valueMax as Decimal)) > 0;
