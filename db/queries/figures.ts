import type { Decimal } from '../domain/decimal.ts';
import type { MonthFigures } from '../domain/months.ts';
import type { Quarter, RealizationCell, TargetCell } from '../domain/plan-document.ts';
import { type Reader, toReader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { defineStatement } from '../statement.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

type MonthColumns = Pick<Row<'target'>, 'month_1' | 'month_2' | 'month_3'>;

export function toMonths({ month_1, month_2, month_3 }: MonthColumns): MonthFigures | null {
  if (month_1 === null && month_2 === null && month_3 === null) return null;
  return [month_1 as Decimal | null, month_2 as Decimal | null, month_3 as Decimal | null];
}

const toTarget = (row: Row<'target'>): TargetCell => ({
  id: row.id,
  version: row.version,
  indicatorId: row.indicator_id,
  year: row.year,
  quarter: row.quarter as Quarter,
  value: row.value as Decimal | null,
  valueMax: row.value_max as Decimal | null,
  ordinalCode: row.ordinal_code,
  months: toMonths(row),
});

const toRealization = (row: Row<'realization'>): RealizationCell => ({
  id: row.id,
  version: row.version,
  indicatorId: row.indicator_id,
  year: row.year,
  quarter: row.quarter as Quarter,
  value: row.value as Decimal | null,
  ordinalCode: row.ordinal_code,
  numerator: row.numerator as Decimal | null,
  denominator: row.denominator as Decimal | null,
  missingReason: row.missing_reason,
  origin: row.origin,
  status: row.status,
  dataDate: row.data_date,
  dataYear: row.data_year,
  releaseDate: row.release_date,
  note: row.note,
  receiptId: row.receipt_id,
  months: toMonths(row),
});

/** In the order in which the cells were first filled. */
const selectTargets = (db: Reader, planId: string, ids: readonly string[] | null) =>
  db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .innerJoin('node', 'node.id', 'indicator.node_id')
    .selectAll('target')
    .where('node.plan_id', '=', planId)
    .$if(ids !== null, (query) => query.where('target.id', 'in', ids ?? []))
    .orderBy('target.id');

const selectRealizations = (db: Reader, planId: string, ids: readonly string[] | null) =>
  db
    .selectFrom('realization')
    .innerJoin('indicator', 'indicator.id', 'realization.indicator_id')
    .innerJoin('node', 'node.id', 'indicator.node_id')
    .selectAll('realization')
    .where('node.plan_id', '=', planId)
    .$if(ids !== null, (query) => query.where('realization.id', 'in', ids ?? []))
    .orderBy('realization.id');

type OneOf = Readonly<{ planId: string; id: string }>;
const selectOneTarget = defineStatement<OneOf, Row<'target'>>((db, given) =>
  selectTargets(toReader(db), given('planId'), [given('id')]),
);
const selectOneRealization = defineStatement<OneOf, Row<'realization'>>((db, given) =>
  selectRealizations(toReader(db), given('planId'), [given('id')]),
);

const findOnly = (wanted: Wanted): string | undefined =>
  wanted !== 'all' && wanted.length === 1 ? wanted[0] : undefined;

export async function listTargets(db: Reader, planId: string, wanted: Wanted = 'all'): Promise<TargetCell[]> {
  const id = findOnly(wanted);
  const rows =
    id === undefined
      ? await readInPortions(wanted, (ids) => selectTargets(db, planId, ids).execute())
      : await selectOneTarget(db, { planId, id });
  return rows.map(toTarget);
}

export async function listRealizations(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<RealizationCell[]> {
  const id = findOnly(wanted);
  const rows =
    id === undefined
      ? await readInPortions(wanted, (ids) => selectRealizations(db, planId, ids).execute())
      : await selectOneRealization(db, { planId, id });
  return rows.map(toRealization);
}
