import type { AnyRow } from './changes.ts';
import type { Column, Table } from './columns.ts';
import { parseDecimal } from './domain/decimal.ts';
import type { ImportRule } from './domain/errors.ts';
import { tables } from './migrations/0002-initial/index.ts';
import { type TrackedTable, untrackedTables } from './schema.ts';

/** What is wrong and where: `node[3].level_id` is a column of the fourth row of a table. */
export type RowFault = Readonly<{ rule: ImportRule; place: string }>;
export type CheckedRows = Readonly<Record<TrackedTable, readonly AnyRow[]>>;
export type Checked<T> = Readonly<{ ok: true; value: T }> | (Readonly<{ ok: false }> & RowFault);

export const refuseRows = (rule: ImportRule, place: string) => ({ ok: false, rule, place }) as const;

/** The history and the identity belong to one file, bytes are no text; everything else is what it says. */
const ownTables: ReadonlySet<string> = new Set(untrackedTables);
export const contentTables = Object.keys(tables).filter((name) => !ownTables.has(name)) as TrackedTable[];

export const describeTable = (name: TrackedTable): Table => tables[name];

/**
 * Rows of foreign origin held to the descriptions of the tables: names, types, forms, references and what may be there
 * once. Conditions over several columns are SQL and left to the database.
 */
export function checkRows(given: unknown): Checked<CheckedRows> {
  if (!isPlainObject(given)) return refuseRows('no-rows', 'tables');
  const unknown = Object.keys(given).find((name) => !contentTables.includes(name as TrackedTable));
  if (unknown !== undefined) return refuseRows('unknown-table', unknown);
  const rows: Partial<Record<TrackedTable, readonly AnyRow[]>> = {};
  for (const name of contentTables) {
    const list = given[name];
    if (list === undefined) return refuseRows('missing-table', name);
    if (!Array.isArray(list)) return refuseRows('no-rows', name);
    const fault = findFirst(list, (row, index) =>
      findRowFault(describeTable(name), row, `${name}[${index}]`),
    );
    if (fault) return { ok: false, ...fault };
    rows[name] = list as readonly AnyRow[];
  }
  const checked = rows as CheckedRows;
  const fault = findRepetition(checked) ?? findBrokenReference(checked);
  return fault ? { ok: false, ...fault } : { ok: true, value: checked };
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findFirst<T>(list: readonly T[], find: (one: T, index: number) => RowFault | null): RowFault | null {
  for (const [index, one] of list.entries()) {
    const fault = find(one, index);
    if (fault) return fault;
  }
  return null;
}

function findRowFault({ columns, primaryKey }: Table, row: unknown, place: string): RowFault | null {
  if (!isPlainObject(row)) return { rule: 'no-rows', place };
  const unknown = Object.keys(row).find((name) => !Object.hasOwn(columns, name));
  if (unknown !== undefined) return { rule: 'unknown-column', place: `${place}.${unknown}` };
  return findFirst(Object.entries(columns), ([name, column]) => {
    const at = `${place}.${name}`;
    if (!Object.hasOwn(row, name)) return { rule: 'missing-column', place: at };
    const isKept = fits(column, row[name]) && (!primaryKey.includes(name) || isKey(row[name]));
    return isKept ? null : { rule: 'wrong-value', place: at };
  });
}

function fits(column: Column<unknown>, value: unknown): boolean {
  if (value === null) return column.isNullable;
  if (column.oneOf && !column.oneOf.some((one) => one === value)) return false;
  switch (column.kind) {
    case 'integer':
      return Number.isSafeInteger(value) && isInRange(column, value as number);
    case 'flag':
      return value === 0 || value === 1;
    case 'decimal':
      return isDecimal(value) && !(column.isWhole && value.includes('.'));
    case 'date':
      return isDate(value);
    case 'timestamp':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
    case 'text':
      // Half of a surrogate pair would be kept as another character than it came.
      return typeof value === 'string' && value.isWellFormed();
    case 'blob':
      return false;
  }
}

/** An id that a page can name (electron/api/method.ts). */
const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= 64;

const isInRange = ({ min, max }: Column<unknown>, value: number): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);

const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && parseDecimal(value) === value;

/** A day of the calendar: the 30th of February becomes another one. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
}

/** Two rows with one id, or alike where only one may be. */
function findRepetition(rows: CheckedRows): RowFault | null {
  return findFirst(contentTables, (name) => {
    const { primaryKey, unique } = describeTable(name);
    return findFirst([primaryKey, ...unique], (columns) => {
      const seen = new Set<string>();
      return findFirst(rows[name], (row, index) => {
        const values = columns.map((column) => row[column] ?? null);
        // As in SQL, what is not known is like nothing else.
        if (values.includes(null)) return null;
        const key = JSON.stringify(values);
        if (seen.has(key)) return { rule: 'duplicate-row', place: `${name}[${index}].${columns.join(', ')}` };
        seen.add(key);
        return null;
      });
    });
  });
}

function findBrokenReference(rows: CheckedRows): RowFault | null {
  const idsOf = new Map(contentTables.map((name) => [name, new Set(rows[name].map((row) => row.id))]));
  return findFirst(contentTables, (name) => {
    const references = Object.entries(describeTable(name).columns).filter(([, { references: to }]) => to);
    return findFirst(rows[name], (row, index) =>
      findFirst(references, ([column, { references: to }]) => {
        const id = row[column] ?? null;
        const isThere = id === null || idsOf.get(to as TrackedTable)?.has(id);
        return isThere ? null : { rule: 'broken-reference', place: `${name}[${index}].${column}` };
      }),
    );
  });
}
