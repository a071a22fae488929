import type { Table } from '../columns.ts';
import { listConditions } from '../ddl.ts';
import type { DamagedValue } from '../domain/errors.ts';
import { tables } from '../migrations/0002-initial/index.ts';
import type { Connection } from './open.ts';

type Row = Readonly<Record<string, unknown>>;

/** Bytes have no form to lose; each file is held to its own hash. */
const unchecked: ReadonlySet<string> = new Set(['evidence_piece']);
/** As much of a value as a sentence bears. */
const shownLength = 60;

const quote = (name: string): string => `"${name}"`;

/**
 * The values that break the rules of their own column. SQLite leaves these rules out on a file it may only read, and
 * names no more than the table where it does not. Only for a schema of this very version.
 */
export function listDamagedValues(connection: Connection): readonly DamagedValue[] {
  return Object.entries<Table>(tables).flatMap(([name, table]) =>
    unchecked.has(name) ? [] : listOfTable(connection, name, table),
  );
}

function listOfTable(connection: Connection, name: string, { columns }: Table): DamagedValue[] {
  const rules = Object.entries(columns).flatMap(([column, rule]) => {
    const conditions = listConditions(column, rule, 'sqlite').map(({ condition }) => `(${condition})`);
    return conditions.length === 0 ? [] : [{ column, breaks: `not (${conditions.join(' and ')})` }];
  });
  if (rules.length === 0) return [];
  const select = connection.prepare(
    `select *, ${rules.map(({ breaks }, index) => `${breaks} as "broken ${index}"`).join(', ')} ` +
      `from ${quote(name)} where ${rules.map(({ breaks }) => breaks).join(' or ')}`,
  );
  return (select.all() as Row[]).flatMap((row) =>
    rules
      .filter((_, index) => row[`broken ${index}`] === 1)
      .map(({ column }) => ({
        table: name,
        column,
        value: String(row[column]).slice(0, shownLength),
        subject: describeSubject(connection, row),
        year: typeof row.year === 'number' ? row.year : 0,
        quarter: typeof row.quarter === 'number' ? row.quarter : 0,
      })),
  );
}

/** What the row itself says it is, else what it belongs to. */
function describeSubject(connection: Connection, row: Row): string {
  const own = [row.name, row.text, row.title].find((text) => typeof text === 'string');
  if (own !== undefined) return String(own);
  const find = (sql: string, id: unknown): unknown => connection.prepare(sql).pluck().get(id);
  const found =
    (typeof row.indicator_id === 'string'
      ? find('select name from indicator where id = ?', row.indicator_id)
      : null) ??
    (typeof row.node_id === 'string' ? find('select text from node where id = ?', row.node_id) : null);
  return String(found ?? row.id ?? row.seq ?? '');
}
