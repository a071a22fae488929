import { createHash } from 'node:crypto';
import { type Migration, migrations, statementsUpTo } from '../migrate.ts';
import { type Connection, connectInMemory } from './open.ts';

/** Pieces of evidence are gigabytes and are checked in the background, not while someone waits for the file. */
const uncheckedAtOpening: ReadonlySet<string> = new Set(['evidence']);

const quoteText = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Every table but evidence: structure, types and constraints. True when nothing is wrong. */
export function passesQuickCheck(connection: Connection): boolean {
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'")
    .pluck()
    .all() as string[];
  return tables
    .filter((table) => !uncheckedAtOpening.has(table))
    .every((table) => connection.pragma(`quick_check(${quoteText(table)})`, { simple: true }) === 'ok');
}

/** The thorough one, indexes against rows and references included; takes about eight times as long. */
export function passesFullCheck(connection: Connection): boolean {
  return (
    connection.pragma('integrity_check', { simple: true }) === 'ok' &&
    (connection.pragma('foreign_key_check') as unknown[]).length === 0
  );
}

/**
 * One hash over every table, index, trigger and view. A file whose schema is not exactly what the migrations make
 * has something in it that this program did not put there.
 */
export function hashSchema(connection: Connection): string {
  const rows = connection
    .prepare(
      "select type, name, tbl_name, coalesce(sql, '') from sqlite_schema " +
        "where name not like 'sqlite\\_stat%' escape '\\' order by type, name, tbl_name",
    )
    .raw()
    .all() as string[][];
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** What `hashSchema` gives for a file that went the given number of steps. */
export function expectedSchemaHash(version: number, list: readonly Migration[] = migrations): string {
  const connection = connectInMemory();
  try {
    for (const statement of statementsUpTo(version, 'sqlite', list)) connection.exec(statement);
    return hashSchema(connection);
  } finally {
    connection.close();
  }
}
