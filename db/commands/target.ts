import type { CommandContext } from '../command.ts';
import type { Decimal } from '../domain/decimal.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Quarter } from '../domain/plan-document.ts';
import { compare, fromDecimal } from '../domain/rational.ts';
import { succeed } from '../domain/result.ts';
import { keyOf, listCells, type Wish, writeCells } from './cells.ts';

export type TargetInput = Readonly<{
  indicatorId: string;
  year: number;
  quarter: Quarter;
  value: string | null;
  valueMax: string | null;
  ordinalCode: string | null;
}>;

/** Cells of any number of indicators and years; one without a figure and a code is removed. */
export async function setTargets(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string; cells: readonly TargetInput[] }>,
): Promise<Result<null>> {
  const known = await listCells(db, 'target', input);
  if (!known.ok) return known;
  const { owners, present } = known.value;
  if (input.cells.some(isTurnedAround)) return refuse('invalid-input', { field: 'valueMax' });
  const wishes = new Map<string, Wish<'target'>>();
  for (const cell of input.cells) {
    const key = keyOf(cell.indicatorId, cell.year, cell.quarter);
    const columns = { value: cell.value, value_max: cell.valueMax, ordinal_code: cell.ordinalCode };
    const isEmpty = Object.values(columns).every((value) => value === null);
    wishes.set(key, {
      present: present.get(key),
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

const isTurnedAround = ({ value, valueMax }: TargetInput): boolean =>
  value !== null &&
  valueMax !== null &&
  compare(fromDecimal(value as Decimal), fromDecimal(valueMax as Decimal)) > 0;
