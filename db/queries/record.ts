import type { RecordKind, RecordOf } from '../domain/plan-records.ts';
import type { Reader } from '../reader.ts';
import { hasOrder, isFlag, listRecordColumns, recordTables, toCamel } from '../records.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

export type RecordOwner = Readonly<{ planId: string; organizationId: string }>;

type Loose = Readonly<Record<string, string | number | null>>;

/** The rows of one kind that a plan has, in their order; `wanted` picks some of them by id. */
export async function listRecords<K extends RecordKind>(
  db: Reader,
  kind: K,
  owner: RecordOwner,
  wanted: Wanted = 'all',
): Promise<RecordOf<K>[]> {
  const rows = await readInPortions(wanted, (ids) => select(db, kind, owner, ids));
  const columns = listRecordColumns(kind).map(
    (column) => [column, toCamel(column), isFlag(kind, column)] as const,
  );
  const isOrdered = hasOrder(kind);
  return rows.map((row) => {
    const record: Record<string, unknown> = { id: row.id, version: row.version };
    for (const [column, name, isYesOrNo] of columns)
      record[name] = isYesOrNo ? row[column] === 1 : row[column];
    if (isOrdered) record.sort = row.sort;
    return record as unknown as RecordOf<K>;
  });
}

/** The tables differ in their owners alone; Kysely's types want one name, any of them will do. */
async function select(
  db: Reader,
  kind: RecordKind,
  { planId, organizationId }: RecordOwner,
  ids: readonly string[] | null,
): Promise<Loose[]> {
  const { table, path } = recordTables[kind];
  const nodes = db.selectFrom('node').select('id').where('plan_id', '=', planId);
  let query = db.selectFrom(table as 'legal_basis').selectAll();
  if (path === 'plan') query = query.where('plan_id', '=', planId);
  if (path === 'organization') query = query.where('organization_id', '=', organizationId);
  if (path === 'plan-or-organization') {
    query = query
      .where('organization_id', '=', organizationId)
      .where((where) => where.or([where('plan_id', '=', planId), where('plan_id', 'is', null)]));
  }
  if (path === 'node') query = query.where('node_id' as 'id', 'in', nodes);
  const indicators = db.selectFrom('indicator').select('id').where('node_id', 'in', nodes);
  const indicatorId = 'indicator_id' as 'plan_id';
  if (path === 'indicator') query = query.where(indicatorId, 'in', indicators);
  if (path === 'indicator-or-organization') {
    query = query
      .where('organization_id', '=', organizationId)
      .where((where) => where.or([where(indicatorId, 'in', indicators), where(indicatorId, 'is', null)]));
  }
  if (path === 'duty' || path === 'derived_plan') {
    const owners = db
      .selectFrom(path as 'duty')
      .select('id')
      .where('plan_id', '=', planId);
    query = query.where(`${path}_id` as 'id', 'in', owners);
  }
  if (ids !== null) query = query.where('id', 'in', ids);
  if (hasOrder(kind)) query = query.orderBy('sort');
  return (await query.orderBy('id').execute()) as unknown as Loose[];
}
