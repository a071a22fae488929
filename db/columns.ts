/**
 * Tables as data: one description gives the DDL of each dialect and the row types Kysely works with,
 * so that neither can drift from the other.
 */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'flag' | 'date' | 'timestamp' | 'blob';

export type Column<T> = Readonly<{
  kind: ColumnKind;
  isNullable: boolean;
  oneOf?: readonly string[];
  references?: string;
  min?: number;
  max?: number;
  /** A decimal without a fraction: rupiah. */
  isWhole?: boolean;
  /** Never present at run time: carries the TypeScript type of a value. */
  type?: T;
}>;

type Bounds = { readonly min?: number; readonly max?: number };

export const text = (): Column<string> => ({ kind: 'text', isNullable: false });
export const integer = (bounds: Bounds = {}): Column<number> => ({
  kind: 'integer',
  isNullable: false,
  ...bounds,
});
/** Canonical decimal text in SQLite (held by a CHECK), `numeric` in PostgreSQL, a string in code. */
export const decimalNumber = (): Column<string> => ({ kind: 'decimal', isNullable: false });
/** A decimal without a fraction: whole rupiah. */
export const wholeNumber = (): Column<string> => ({ kind: 'decimal', isNullable: false, isWhole: true });
/** 0 or 1, a number in both dialects. */
export const flag = (): Column<number> => ({ kind: 'flag', isNullable: false });
/** `YYYY-MM-DD`. */
export const date = (): Column<string> => ({ kind: 'date', isNullable: false });
/** UTC, ISO 8601 with milliseconds. */
export const timestamp = (): Column<string> => ({ kind: 'timestamp', isNullable: false });
/** Bytes; never in a tracked table, whose rows the history writes as JSON. */
export const blob = (): Column<Uint8Array> => ({ kind: 'blob', isNullable: false });
export const oneOf = <const V extends readonly string[]>(...values: V): Column<V[number]> => ({
  kind: 'text',
  isNullable: false,
  oneOf: values,
});
export const reference = (table: string): Column<string> => ({
  kind: 'text',
  isNullable: false,
  references: table,
});
/** A reference to a table whose key is a number. */
export const numberReference = (table: string): Column<number> => ({
  kind: 'integer',
  isNullable: false,
  references: table,
});
export const nullable = <T>(column: Column<T>): Column<T | null> =>
  ({ ...column, isNullable: true }) as Column<T | null>;

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type Table<C extends Columns = Columns> = Readonly<{
  columns: C;
  primaryKey: readonly (keyof C & string)[];
  unique: readonly (readonly (keyof C & string)[])[];
  /** Indexes beside those of the primary key, the unique constraints and the references (which get one each). */
  indexes: readonly (readonly (keyof C & string)[])[];
  /** Conditions over several columns, in SQL that both dialects read; the name says the rule. */
  checks: Readonly<Record<string, string>>;
}>;

type TableRules<C extends Columns> = Partial<Omit<Table<C>, 'columns'>>;

/** A table with rows of an organisation: every one has an id (UUIDv7), its organisation and the version a writer saw. */
export function table<const C extends Columns>(columns: C, rules: TableRules<C & RowColumns> = {}) {
  return plainTable({ ...rowColumns, ...columns }, { primaryKey: ['id'], ...rules });
}

/** A table that carries its own key. */
export function plainTable<const C extends Columns>(columns: C, rules: TableRules<C>): Table<C> {
  return { columns, primaryKey: [], unique: [], indexes: [], checks: {}, ...rules };
}

const rowColumns = {
  id: { kind: 'text', isNullable: false } as Column<string>,
  organization_id: { kind: 'text', isNullable: false, references: 'organization' } as Column<string>,
  version: { kind: 'integer', isNullable: false, min: 1 } as Column<number>,
} as const;
type RowColumns = typeof rowColumns;

type ValueOf<C> = C extends Column<infer T> ? T : never;
/** The row type of a table. */
export type RowOf<T> = T extends Table<infer C> ? { [K in keyof C]: ValueOf<C[K]> } : never;
