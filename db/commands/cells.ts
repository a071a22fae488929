import type { ChangeWriter, NewRow, RowPatch } from '../changes.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { MonthFigures } from '../domain/months.ts';
import { succeed } from '../domain/result.ts';
import { readInPortions } from '../queries/by-ids.ts';
import { type Reader, toReader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { defineStatement } from '../statement.ts';

type CellTable = 'target' | 'realization' | 'budget' | 'spending';

/** A cell as it is to be: null for one that is to be empty, which is no row at all. */
export type Wish<T extends CellTable> = Readonly<{
  present: Row<T> | undefined;
  patch: RowPatch<T> | null;
  /** The whole row, for a cell that is not there yet. */
  create: () => NewRow<T>;
}>;

/** Writes any number of cells: those to go and those to come in batches, those that differ one by one. */
export async function writeCells<T extends CellTable>(
  write: ChangeWriter,
  table: T,
  wishes: Iterable<Wish<T>>,
): Promise<void> {
  const gone: Row<T>[] = [];
  const added: NewRow<T>[] = [];
  for (const { present, patch, create } of wishes) {
    if (patch === null) {
      if (present) gone.push(present);
    } else if (present) {
      await write.update(table, present, patch);
    } else {
      added.push(create());
    }
  }
  await write.remove(table, gone);
  await write.insert(table, added);
}

type FigureTable = 'target' | 'realization';
type CellPlace = Readonly<{ indicatorId: string; year: number; quarter: number }>;

/** What is known of the cells a command names. */
export type KnownCells<T extends FigureTable> = Readonly<{
  /** Each indicator with the organization its figures belong to. */
  owners: ReadonlyMap<string, string>;
  /** The rows that are there, by `keyOf`. */
  present: ReadonlyMap<string, Row<T>>;
}>;

type Named = Readonly<{
  planId: string;
  ids: readonly string[];
  years: readonly number[];
  quarters: readonly number[];
}>;

/** In one query, because typing a single figure waits for it. */
const selectCells = (db: Reader, table: FigureTable, { planId, ids, years, quarters }: Named) =>
  db
    .selectFrom('indicator')
    .innerJoin('node', 'node.id', 'indicator.node_id')
    .leftJoin(`${table as 'target'} as cell`, (join) =>
      join
        .onRef('cell.indicator_id', '=', 'indicator.id')
        .on('cell.year', 'in', years)
        .on('cell.quarter', 'in', quarters),
    )
    .selectAll('cell')
    .select(['indicator.id as owner_id', 'indicator.organization_id as owner_organization_id'])
    .where('node.plan_id', '=', planId)
    .where('indicator.id', 'in', ids);

type CellRow = Awaited<ReturnType<ReturnType<typeof selectCells>['execute']>>[number];
type OneCell = Readonly<{ planId: string; indicatorId: string; year: number; quarter: number }>;

const defineOneCell = (table: FigureTable) =>
  defineStatement<OneCell, CellRow>((db, given) =>
    selectCells(toReader(db), table, {
      planId: given('planId'),
      ids: [given('indicatorId')],
      years: [given('year')],
      quarters: [given('quarter')],
    }),
  );
const selectOneCell = { target: defineOneCell('target'), realization: defineOneCell('realization') };

/** Refuses an indicator that is not in the plan. */
export async function listCells<T extends FigureTable>(
  db: Reader,
  table: T,
  { planId, cells }: Readonly<{ planId: string; cells: readonly CellPlace[] }>,
): Promise<Result<KnownCells<T>>> {
  const distinct = <V>(values: readonly V[]): V[] => [...new Set(values)];
  const wanted = distinct(cells.map((cell) => cell.indicatorId));
  const years = distinct(cells.map((cell) => cell.year));
  const quarters = distinct(cells.map((cell) => cell.quarter));
  const [only] = cells;
  const rows =
    only && cells.length === 1
      ? await selectOneCell[table](db, { planId, ...only })
      : await readInPortions(wanted, (ids) =>
          selectCells(db, table, { planId, ids: ids ?? [], years, quarters }).execute(),
        );
  const owners = new Map(rows.map((row) => [row.owner_id, row.owner_organization_id]));
  if (owners.size < wanted.length) return refuse('row-not-found', { what: 'indicator' });
  const present = new Map<string, Row<T>>();
  for (const { owner_id, owner_organization_id, ...cell } of rows) {
    if (cell.id === null || cell.year === null || cell.quarter === null) continue;
    present.set(keyOf(owner_id, cell.year, cell.quarter), cell as unknown as Row<T>);
  }
  return succeed({ owners, present });
}

type MonthPlace = Readonly<{ quarter: number; month?: number | undefined }>;

/** Months and their quarter are one row: a month of another quarter would be written to the wrong one. */
export const isMonthElsewhere = ({ quarter, month }: MonthPlace): boolean =>
  month !== undefined && Math.ceil(month / 3) !== quarter;

/** How months stand in their columns. */
export const toMonthColumns = (months: MonthFigures | null) => ({
  month_1: months?.[0] ?? null,
  month_2: months?.[1] ?? null,
  month_3: months?.[2] ?? null,
});

/** One cell may be named twice in a paste that overlaps itself: the later one counts. */
export const keyOf = (owner: string, year: number, third: number | string): string =>
  `${owner} ${year} ${third}`;
