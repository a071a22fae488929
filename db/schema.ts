import type { RowOf } from './columns.ts';
import type { tables } from './migrations/0002-initial/index.ts';

/** The tables as Kysely sees them, inferred from the table descriptions. */
export type Database = { [T in keyof typeof tables]: RowOf<(typeof tables)[T]> };
export type TableName = keyof Database;
export type Row<T extends TableName> = Database[T];

/** Tables whose rows people change through commands; the history keeps their states. */
export type TrackedTable = Exclude<TableName, (typeof untrackedTables)[number]>;

/** What belongs to one file (its history, its identity) and the bytes of evidence, which no command changes. */
export const untrackedTables = [
  'history',
  'history_change',
  'file_property',
  'evidence_file',
  'evidence_piece',
] as const;
