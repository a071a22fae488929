import type { AnyRow, NewRow, RowPatch } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { needsReason } from '../domain/action-plan.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { findEvidenceFault } from '../domain/evidence-kind.ts';
import type { ActionStatus, RecordKind, RecordValues } from '../domain/plan-records.ts';
import { succeed } from '../domain/result.ts';
import type { Reader } from '../reader.ts';
import {
  findReference,
  hasOrder,
  isFlag,
  listRecordColumns,
  listReferrers,
  listUniqueColumns,
  recordTables,
  toCamel,
} from '../records.ts';
import type { Row, TrackedTable } from '../schema.ts';
import type { Created } from './organization.ts';
import type { PatchOf, Plain } from './patch.ts';
import { findRow } from './rows.ts';
import { type Place, placeAmong } from './sort.ts';

/** A record's fields as a parser gives them. */
export type RecordInput<K extends RecordKind> = Plain<RecordValues<K>>;

type Columns = Record<string, string | number | null>;

/** Adds a row to one of the plan's lists, at its end unless a place is given. */
export async function createRecord<K extends RecordKind>(
  { db, write, newId }: CommandContext,
  input: Readonly<{ kind: K; planId: string; values: RecordInput<K> }> & Partial<Place>,
): Promise<Result<Created>> {
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const { table, path, owner } = recordTables[input.kind];
  const columns = toColumns(input.kind, input.values);
  if (path === 'plan') columns.plan_id = plan.id;
  const refusal = await checkColumns(db, input.kind, columns);
  if (!refusal.ok) return refusal;
  const id = newId();
  if (hasOrder(input.kind)) {
    const ownerId = path === 'organization' ? plan.organization_id : (columns[owner] ?? null);
    const sort = await place({ db, write }, { table, owner, ownerId, id, at: input });
    if (!sort.ok) return sort;
    columns.sort = sort.value;
  }
  const row = { id, organization_id: plan.organization_id, ...columns };
  await write.insert(table, [row as unknown as NewRow<TrackedTable>]);
  return succeed({ id });
}

/** Adds rows behind those that are there, all or none: a table pasted from elsewhere is one step. */
export async function createRecords<K extends RecordKind>(
  context: CommandContext,
  input: Readonly<{ kind: K; planId: string; rows: readonly RecordInput<K>[] }>,
): Promise<Result<Readonly<{ ids: readonly string[] }>>> {
  const ids: string[] = [];
  for (const values of input.rows) {
    const created = await createRecord(context, { kind: input.kind, planId: input.planId, values });
    if (!created.ok) return created;
    ids.push(created.value.id);
  }
  return succeed({ ids });
}

export async function updateRecord<K extends RecordKind>(
  { db, write }: CommandContext,
  input: Readonly<{ kind: K; id: string; version: number; patch: PatchOf<RecordInput<K>> }>,
): Promise<Result<null>> {
  const { table } = recordTables[input.kind];
  const before = await findRow(db, table, input.id);
  if (!before) return refuse('row-not-found', { what: table });
  const columns = toColumns(input.kind, input.patch);
  const refusal = await checkColumns(db, input.kind, { ...(before as unknown as Columns), ...columns });
  if (!refusal.ok) return refusal;
  return write.update(table, before, columns as RowPatch<TrackedTable>, input.version);
}

/** All or none: a range pasted, filled or cleared in a grid is one step. */
export async function updateRecords<K extends RecordKind>(
  context: CommandContext,
  input: Readonly<{
    kind: K;
    rows: readonly Readonly<{ id: string; version: number; patch: PatchOf<RecordInput<K>> }>[];
  }>,
): Promise<Result<null>> {
  for (const row of input.rows) {
    const updated = await updateRecord(context, { kind: input.kind, ...row });
    if (!updated.ok) return updated;
  }
  return succeed(null);
}

export async function moveRecord(
  { db, write }: CommandContext,
  input: Readonly<{ kind: RecordKind; id: string }> & Place,
): Promise<Result<null>> {
  const { table, owner } = recordTables[input.kind];
  const row = await findRow(db, table, input.id);
  if (!row) return refuse('row-not-found', { what: table });
  if (!hasOrder(input.kind)) return refuse('invalid-input', { field: 'afterId' });
  const ownerId = (row as unknown as Columns)[owner] ?? null;
  const sort = await place({ db, write }, { table, owner, ownerId, id: input.id, at: input });
  if (!sort.ok) return sort;
  return write.update(table, row, { sort: sort.value } as RowPatch<TrackedTable>);
}

/** With the rows that mean nothing without it; refused while anything else refers to one of them. */
export async function removeRecord(
  { db, write }: CommandContext,
  input: Readonly<{ kind: RecordKind; id: string }>,
): Promise<Result<null>> {
  const { table } = recordTables[input.kind];
  const row = await findRow(db, table, input.id);
  if (!row) return refuse('row-not-found', { what: table });
  const branch = await collectParts(db, input.kind, row as unknown as AnyRow);
  const ids = new Set(branch.map(({ row: one }) => one.id));
  for (const one of branch) {
    for (const referrer of listReferrers(one.table)) {
      const users = await listReferring(db, referrer, String(one.row.id));
      const user = users.find(({ id }) => !ids.has(id));
      if (user) return refuse('row-in-use', { what: table, by: referrer.table });
    }
  }
  for (const one of branch.toReversed())
    await write.remove(one.table, [one.row as unknown as Row<TrackedTable>]);
  return succeed(null);
}

/** All or none, each with what means nothing without it. */
export async function removeRecords(
  context: CommandContext,
  input: Readonly<{ kind: RecordKind; ids: readonly string[] }>,
): Promise<Result<null>> {
  for (const id of input.ids) {
    const removed = await removeRecord(context, { kind: input.kind, id });
    if (!removed.ok) return removed;
  }
  return succeed(null);
}

type Branch = readonly Readonly<{ table: TrackedTable; row: AnyRow }>[];

async function collectParts(db: Reader, kind: RecordKind, row: AnyRow): Promise<Branch> {
  const { table, parts } = recordTables[kind];
  const found: { table: TrackedTable; row: AnyRow }[] = [{ table, row }];
  for (const part of parts) {
    const referrer = { table: recordTables[part.kind].table, column: part.column };
    for (const below of await listReferring(db, referrer, String(row.id))) {
      found.push(...(await collectParts(db, part.kind, below)));
    }
  }
  return found;
}

const listReferring = async (
  db: Reader,
  { table, column }: Readonly<{ table: TrackedTable; column: string }>,
  id: string,
): Promise<AnyRow[]> => {
  const rows = await db
    .selectFrom(table as 'gloss')
    .selectAll()
    .where(column as 'id', '=', id)
    .orderBy('id')
    .execute();
  return rows as unknown as AnyRow[];
};

function toColumns(kind: RecordKind, values: Readonly<Record<string, unknown>>): Columns {
  const columns: Columns = {};
  for (const column of listRecordColumns(kind)) {
    const value = values[toCamel(column)];
    if (value === undefined) continue;
    columns[column] = (isFlag(kind, column) ? (value ? 1 : 0) : value) as string | number | null;
  }
  return columns;
}

/** Rules that hold between columns, and rows that are named but not there. */
async function checkColumns(db: Reader, kind: RecordKind, columns: Columns): Promise<Result<null>> {
  for (const [column, id] of Object.entries(columns)) {
    const table = id === null ? null : findReference(kind, column);
    if (table && table !== 'organization' && !(await findRow(db, table, String(id)))) {
      return refuse('row-not-found', { what: table });
    }
    if (table === recordTables[kind].table && id === columns.id) {
      return refuse('invalid-input', { field: toCamel(column) });
    }
  }
  if (kind === 'evidence') {
    const values = Object.fromEntries(Object.entries(columns).map(([name, value]) => [toCamel(name), value]));
    const field = findEvidenceFault(values);
    if (field !== null) return refuse('invalid-input', { field });
  }
  // A correction is one figure: a number or a predicate.
  if (
    kind === 'correction' &&
    ((columns.value ?? null) === null) === ((columns.ordinal_code ?? null) === null)
  ) {
    return refuse('invalid-input', { field: 'value' });
  }
  const { valid_from: from, valid_to: to } = columns;
  if (typeof from === 'string' && typeof to === 'string' && to < from) {
    return refuse('invalid-input', { field: 'validTo' });
  }
  const { start_month: start, end_month: end } = columns;
  if (typeof start === 'number' && typeof end === 'number' && end < start) {
    return refuse('invalid-input', { field: 'endMonth' });
  }
  if (kind === 'action' && needsReason(columns.status as ActionStatus) && !hasText(columns.reason)) {
    return refuse('reason-missing', {});
  }
  const { part_id: part, whole_id: whole, value } = columns;
  if (
    (part ?? null) === null ? (whole ?? null) !== null : (whole ?? null) === null || (value ?? null) !== null
  ) {
    return refuse('invalid-input', { field: 'partId' });
  }
  return checkUnique(db, kind, columns);
}

const hasText = (value: string | number | null | undefined): boolean =>
  typeof value === 'string' && value.trim() !== '';

async function checkUnique(db: Reader, kind: RecordKind, columns: Columns): Promise<Result<null>> {
  const { table } = recordTables[kind];
  for (const unique of listUniqueColumns(table)) {
    let query = db.selectFrom(table as 'gloss').select('id');
    for (const column of unique) query = query.where(column as 'id', '=', columns[column] as string);
    const same = await query.executeTakeFirst();
    if (same && same.id !== columns.id) return refuse('row-exists', { what: table });
  }
  return succeed(null);
}

type Placing = Readonly<{
  table: TrackedTable;
  owner: string;
  ownerId: string | number | null;
  id: string;
  at: Partial<Place>;
}>;

async function place(
  { db, write }: Pick<CommandContext, 'db' | 'write'>,
  { table, owner, ownerId, id, at }: Placing,
): Promise<Result<number>> {
  const siblings = await db
    .selectFrom(table as 'gloss')
    .selectAll()
    .where(owner as 'id', ownerId === null ? 'is' : '=', ownerId as string)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const given = at as { afterId?: string | null };
  const to: Place = given.afterId === undefined ? { atEnd: true } : { afterId: given.afterId };
  const placed = placeAmong(siblings, id, to);
  if (!placed) return refuse('row-not-found', { what: table });
  const sortOf = new Map(placed.moved.map((row) => [row.id, row.sort]));
  for (const row of siblings) {
    const sort = sortOf.get(row.id);
    if (sort === undefined) continue;
    await write.update(table, row as unknown as Row<TrackedTable>, { sort } as RowPatch<TrackedTable>);
  }
  return succeed(placed.sort);
}
