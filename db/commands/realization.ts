import type { CommandContext } from '../command.ts';
import type { Decimal } from '../domain/decimal.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { type Month, type MonthFigures, withMonth } from '../domain/months.ts';
import type { Quarter, RealizationCell } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { toMonths } from '../queries/figures.ts';
import type { Row } from '../schema.ts';
import { isMonthElsewhere, keyOf, listCells, toMonthColumns, type Wish, writeCells } from './cells.ts';
import { keepGiven, type PatchOf } from './patch.ts';

type Fields = Readonly<{
  value: string | null;
  ordinalCode: string | null;
  numerator: string | null;
  denominator: string | null;
  missingReason: string | null;
  status: RealizationCell['status'];
  dataDate: string | null;
  dataYear: number | null;
  releaseDate: string | null;
  note: string | null;
}>;

export type RealizationInput = Readonly<{
  indicatorId: string;
  year: number;
  quarter: Quarter;
  /** The figure, and nothing else, is that of one month of the quarter. */
  month?: Month | undefined;
}> &
  PatchOf<Fields>;

type State = Fields & Readonly<{ months: MonthFigures | null }>;

export type Origin = RealizationCell['origin'];

const emptyCell: State = {
  value: null,
  ordinalCode: null,
  numerator: null,
  denominator: null,
  missingReason: null,
  status: 'provisional',
  dataDate: null,
  dataYear: null,
  releaseDate: null,
  note: null,
  months: null,
};

/**
 * Cells of any number of indicators and years. Fields left out keep what the cell has, and a month what its quarter has; a
 * cell left without any figure, code, reason or month is removed. `origin` says who gave the figures, `receiptId` with
 * which sheet or table they came.
 */
export async function setRealizations(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string; cells: readonly RealizationInput[] }>,
  origin: Origin,
  receiptId: string | null = null,
): Promise<Result<null>> {
  const known = await listCells(db, 'realization', input);
  if (!known.ok) return known;
  const { owners, present } = known.value;
  const states = new Map<string, State>();
  const wishes = new Map<string, Wish<'realization'>>();
  for (const cell of input.cells) {
    if (givesBoth(cell)) return refuse('invalid-input', { field: 'missingReason' });
    if (isNoMonth(cell)) return refuse('invalid-input', { field: 'month' });
    const key = keyOf(cell.indicatorId, cell.year, cell.quarter);
    const row = present.get(key);
    const before = row ? toFields(row) : emptyCell;
    const after = mergeCell(states.get(key) ?? before, cell);
    states.set(key, after);
    // A note or a later status does not change who gave the figure.
    const isKept = row !== undefined && saysTheSame(before, after);
    const columns = {
      ...toColumns(after),
      origin: isKept ? row.origin : origin,
      receipt_id: isKept ? row.receipt_id : receiptId,
    };
    wishes.set(key, {
      present: row,
      patch: isEmpty(after) ? null : columns,
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
  await writeCells(write, 'realization', wishes.values());
  return succeed(null);
}

/**
 * A figure and a reason for its absence exclude each other, and a new figure is not the quotient of the old numerator
 * and denominator: what was not given along with it goes.
 */
function mergeCell(before: State, { indicatorId, year, quarter, month, ...given }: RealizationInput): State {
  const told = keepGiven(given);
  if (month !== undefined) {
    if (told.value === undefined) return before;
    const months = withMonth(before.months, month, told.value as Decimal | null);
    return { ...before, months, ...(told.value === null ? {} : { missingReason: null }) };
  }
  if (typeof told.missingReason === 'string') {
    const { status, dataDate, dataYear, releaseDate, note } = before;
    return { ...emptyCell, status, dataDate, dataYear, releaseDate, note, ...told };
  }
  const isValueKept = told.value === undefined || (told.value !== null && told.value === before.value);
  return {
    ...before,
    ...(isValueKept ? {} : { numerator: null, denominator: null }),
    ...(typeof told.ordinalCode === 'string' ? { months: null } : {}),
    ...(givesFigure(told) ? { missingReason: null } : {}),
    ...told,
  };
}

const figures = ['value', 'ordinalCode', 'numerator', 'denominator'] as const;

const givesFigure = (given: PatchOf<Fields>): boolean =>
  figures.some((field) => typeof given[field] === 'string');

const givesBoth = (given: PatchOf<Fields>): boolean =>
  typeof given.missingReason === 'string' && givesFigure(given);

/** A month is a figure and has no status, note or source of its own: those are its quarter's. */
const isNoMonth = (cell: RealizationInput): boolean => {
  if (cell.month === undefined) return false;
  const { indicatorId, year, quarter, month, value, ...others } = cell;
  return isMonthElsewhere(cell) || Object.values(others).some((field) => field !== undefined);
};

const isEmpty = (cell: State): boolean =>
  cell.missingReason === null && cell.months === null && figures.every((field) => cell[field] === null);

const saysTheSame = (a: State, b: State): boolean =>
  a.missingReason === b.missingReason &&
  figures.every((field) => a[field] === b[field]) &&
  [0, 1, 2].every((at) => (a.months?.[at] ?? null) === (b.months?.[at] ?? null));

const toFields = (row: Row<'realization'>): State => ({
  value: row.value,
  ordinalCode: row.ordinal_code,
  numerator: row.numerator,
  denominator: row.denominator,
  missingReason: row.missing_reason,
  status: row.status,
  dataDate: row.data_date,
  dataYear: row.data_year,
  releaseDate: row.release_date,
  note: row.note,
  months: toMonths(row),
});

const toColumns = (cell: State) => ({
  value: cell.value,
  ordinal_code: cell.ordinalCode,
  numerator: cell.numerator,
  denominator: cell.denominator,
  missing_reason: cell.missingReason,
  status: cell.status,
  data_date: cell.dataDate,
  data_year: cell.dataYear,
  release_date: cell.releaseDate,
  note: cell.note,
  ...toMonthColumns(cell.months),
});
