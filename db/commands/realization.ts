import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Quarter, RealizationCell } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import type { Row } from '../schema.ts';
import { keyOf, listCells, type Wish, writeCells } from './cells.ts';
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

export type RealizationInput = Readonly<{ indicatorId: string; year: number; quarter: Quarter }> &
  PatchOf<Fields>;

export type Origin = RealizationCell['origin'];

const emptyCell: Fields = {
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
};

/**
 * Cells of any number of indicators and years. Fields left out keep what the cell has; a cell left without any figure,
 * code or reason is removed. `origin` says who gave the figures,
 * `receiptId` with which sheet or table they came.
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
  const states = new Map<string, Fields>();
  const wishes = new Map<string, Wish<'realization'>>();
  for (const cell of input.cells) {
    if (givesBoth(cell)) return refuse('invalid-input', { field: 'missingReason' });
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
function mergeCell(before: Fields, { indicatorId, year, quarter, ...given }: RealizationInput): Fields {
  const told = keepGiven(given);
  if (typeof told.missingReason === 'string') {
    const { status, dataDate, dataYear, releaseDate, note } = before;
    return { ...emptyCell, status, dataDate, dataYear, releaseDate, note, ...told };
  }
  const isValueKept = told.value === undefined || (told.value !== null && told.value === before.value);
  return {
    ...before,
    ...(isValueKept ? {} : { numerator: null, denominator: null }),
    ...(givesFigure(told) ? { missingReason: null } : {}),
    ...told,
  };
}

const figures = ['value', 'ordinalCode', 'numerator', 'denominator'] as const;

const givesFigure = (given: PatchOf<Fields>): boolean =>
  figures.some((field) => typeof given[field] === 'string');

const givesBoth = (given: PatchOf<Fields>): boolean =>
  typeof given.missingReason === 'string' && givesFigure(given);

const isEmpty = (cell: Fields): boolean =>
  cell.missingReason === null && figures.every((field) => cell[field] === null);

const saysTheSame = (a: Fields, b: Fields): boolean =>
  a.missingReason === b.missingReason && figures.every((field) => a[field] === b[field]);

const toFields = (row: Row<'realization'>): Fields => ({
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
});

const toColumns = (cell: Fields) => ({
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
});
