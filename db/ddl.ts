import type { Column, ColumnKind, Table } from './columns.ts';

export type Dialect = 'sqlite' | 'postgres';
type Tables = Readonly<Record<string, Table>>;

const types: Record<Dialect, Record<ColumnKind, string>> = {
  sqlite: {
    text: 'text',
    integer: 'integer',
    decimal: 'text',
    flag: 'integer',
    date: 'text',
    timestamp: 'text',
    blob: 'blob',
  },
  // Dates stay text in PostgreSQL too: a period is no instant, and code handles `YYYY-MM-DD` strings alone.
  postgres: {
    text: 'text',
    integer: 'integer',
    decimal: 'numeric',
    flag: 'smallint',
    date: 'text',
    timestamp: 'text',
    blob: 'bytea',
  },
};

const quote = (name: string): string => `"${name}"`;
const quoteAll = (names: readonly string[]): string => names.map(quote).join(', ');
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The statements that make the tables and their indexes, in an order in which every reference finds its table. */
export function createStatements(tables: Tables, dialect: Dialect): readonly string[] {
  return orderByReference(tables).flatMap((name) => {
    const table = tables[name] as Table;
    return [createTable(tables, name, table, dialect), ...createIndexes(name, table)];
  });
}

function createTable(tables: Tables, name: string, table: Table, dialect: Dialect): string {
  const parts = [
    ...Object.entries(table.columns).map(
      ([column, { kind, isNullable }]) =>
        `${quote(column)} ${types[dialect][kind]}${isNullable ? '' : ' not null'}`,
    ),
    `constraint ${quote(`${name}_key`)} primary key (${quoteAll(table.primaryKey)})`,
    ...table.unique.map(
      (columns) =>
        `constraint ${quote(`${name}_has_one_per_${columns.join('_')}`)} unique (${quoteAll(columns)})`,
    ),
    ...Object.entries(table.columns).flatMap(([column, rule]) =>
      columnConstraints(tables, name, column, rule, dialect),
    ),
    ...Object.entries(table.checks).map(([rule, sql]) => `constraint ${quote(rule)} check (${sql})`),
  ];
  return `create table ${quote(name)} (\n  ${parts.join(',\n  ')}\n)${dialect === 'sqlite' ? ' strict' : ''}`;
}

function columnConstraints(
  tables: Tables,
  name: string,
  column: string,
  rule: Column<unknown>,
  dialect: Dialect,
): string[] {
  const made: string[] = [];
  if (rule.references) {
    const key = tables[rule.references]?.primaryKey[0];
    if (!key) throw new Error(`${name}.${column} refers to ${rule.references}, which has no key`);
    made.push(
      `constraint ${quote(`${name}_${column}_refers_to_${rule.references}`)} foreign key (${quote(column)}) ` +
        `references ${quote(rule.references)} (${quote(key)}) on delete restrict`,
    );
  }
  for (const { says, condition } of listConditions(column, rule, dialect)) {
    made.push(`constraint ${quote(`${name}_${column}_${says}`)} check (${condition})`);
  }
  return made;
}

type Condition = Readonly<{ says: string; condition: string }>;

/** What SQL can say of a value in a column beside its type, in the order of the constraints. */
export function listConditions(
  column: string,
  rule: Column<unknown>,
  dialect: Dialect,
): readonly Condition[] {
  const made: Condition[] = [];
  const add = (says: string, condition: string): unknown =>
    made.push({
      says,
      condition: rule.isNullable ? `${quote(column)} is null or (${condition})` : condition,
    });
  if (rule.oneOf) {
    // Opening a file checks every row; SQLite compares with each of a list four times as fast as it looks one up in `in`.
    add('is_known', rule.oneOf.map((value) => `${quote(column)} = ${literal(value)}`).join(' or '));
  }
  if (rule.min !== undefined || rule.max !== undefined) {
    const low = rule.min === undefined ? [] : [`${quote(column)} >= ${rule.min}`];
    const high = rule.max === undefined ? [] : [`${quote(column)} <= ${rule.max}`];
    add('is_in_range', [...low, ...high].join(' and '));
  }
  if (rule.kind === 'flag') add('is_0_or_1', `${quote(column)} in (0, 1)`);
  const form = formOf(rule.kind, quote(column), dialect);
  if (form) add(form.says, form.condition);
  if (rule.isWhole) {
    const condition =
      dialect === 'sqlite' ? `${quote(column)} not glob '*.*'` : `${quote(column)} = trunc(${quote(column)})`;
    add('is_whole', condition);
  }
  return made;
}

const digits = (count: number): string => '[0-9]'.repeat(count);
const sqliteDate = `${digits(4)}-${digits(2)}-${digits(2)}`;
const sqliteTime = `${digits(2)}:${digits(2)}:${digits(2)}.${digits(3)}Z`;

/** What the text in a column must look like, where its type does not say it. */
function formOf(
  kind: ColumnKind,
  name: string,
  dialect: Dialect,
): { says: string; condition: string } | null {
  if (kind === 'decimal') {
    return dialect === 'sqlite'
      ? { says: 'is_canonical_decimal', condition: isCanonicalDecimal(name) }
      : null;
  }
  if (kind === 'date') {
    const condition =
      dialect === 'sqlite'
        ? // date() turns the 30th of February into the 2nd of March, so only a day of the calendar stays itself; words
          // like "now", which it also reads, do not begin with a digit.
          `${name} >= '0' and ${name} < ':' and date(${name}) is ${name}`
        : `${name} ~ '^\\d{4}-\\d{2}-\\d{2}$' and to_char(to_date(${name}, 'YYYY-MM-DD'), 'YYYY-MM-DD') = ${name}`;
    return { says: 'is_a_date', condition };
  }
  if (kind === 'timestamp') {
    const condition =
      dialect === 'sqlite'
        ? `${name} glob '${sqliteDate}T${sqliteTime}'`
        : `${name} ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$'`;
    return { says: 'is_utc', condition };
  }
  return null;
}

/** The form of db/domain/decimal.ts, in the only pattern language SQLite has built in. */
function isCanonicalDecimal(name: string): string {
  return [
    `${name} not glob '*[^0-9.-]*'`,
    `substr(${name}, 2) not glob '*-*'`,
    `${name} not glob '*.*.*'`,
    `(${name} glob '[0-9]*' or ${name} glob '-[0-9]*')`,
    `${name} not glob '0[0-9]*'`,
    `${name} not glob '-0[0-9]*'`,
    `${name} not glob '*.'`,
    `${name} not glob '*.*0'`,
    `${name} <> '-0'`,
  ].join(' and ');
}

function createIndexes(name: string, table: Table): string[] {
  const covered = [table.primaryKey, ...table.unique, ...table.indexes];
  const references = Object.entries(table.columns)
    .filter(([column, rule]) => rule.references && !covered.some((columns) => columns[0] === column))
    .map(([column]) => [column]);
  return [...table.indexes, ...references].map(
    (columns) =>
      `create index ${quote(`${name}_by_${columns.join('_')}`)} on ${quote(name)} (${quoteAll(columns)})`,
  );
}

/** Referred tables first; a table may refer to itself, but not in a circle through others. */
function orderByReference(tables: Tables): readonly string[] {
  const ordered: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (ordered.includes(name)) return;
    if (path.includes(name)) throw new Error(`tables refer in a circle: ${[...path, name].join(' → ')}`);
    for (const { references } of Object.values(tables[name]?.columns ?? {})) {
      if (references && references !== name) visit(references, [...path, name]);
    }
    ordered.push(name);
  };
  for (const name of Object.keys(tables)) visit(name, []);
  return ordered;
}
