import type { RowOf } from './columns.ts';
import type { tables } from './migrations/0002-initial/index.ts';

/** The tables as Kysely sees them, inferred from the table descriptions. */
export type Database = { [T in keyof typeof tables]: RowOf<(typeof tables)[T]> };
export type TableName = keyof Database;
export type Row<T extends TableName> = Database[T];

/** Tables whose rows people change through commands; the history keeps their states. */
export type TrackedTable = Exclude<TableName, 'history' | 'history_change' | 'file_property'>;
