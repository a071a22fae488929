import { createHash } from 'node:crypto';
import { type Migration, migrations, statementsUpTo } from '../migrate.ts';
import { type Connection, connectInMemory } from './open.ts';

/** Pieces of evidence are gigabytes and are checked in the background, not while someone waits for the file. */
const uncheckedAtOpening: ReadonlySet<string> = new Set(['evidence_piece']);

const quoteText = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Every table but the pieces of evidence: structure, types and constraints. True when nothing is wrong. */
export function passesQuickCheck(connection: Connection): boolean {
  return listCheckedTables(connection).every(
    (table) => connection.pragma(`quick_check(${quoteText(table)})`, { simple: true }) === 'ok',
  );
}

function listCheckedTables(connection: Connection): readonly string[] {
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'")
    .pluck()
    .all() as string[];
  return tables.filter((table) => !uncheckedAtOpening.has(table));
}

/**
 * The thorough one, indexes against rows and references included; takes about eight times as long. What is wrong with
 * pieces of evidence alone does not keep the rest from being read: each file is held to its own hash.
 */
export function passesFullCheck(connection: Connection): boolean {
  const tables = listCheckedTables(connection);
  const isSound =
    listFaults(connection)?.every(createPieceTest(connection)) ??
    tables.every(
      (table) => connection.pragma(`integrity_check(${quoteText(table)})`, { simple: true }) === 'ok',
    );
  return isSound && tables.every((table) => keepsReferences(connection, table));
}

/** Null where the check itself cannot get past what is wrong, which a check table by table can. */
function listFaults(connection: Connection): readonly string[] | null {
  try {
    const rows = connection.pragma('integrity_check(1000)') as { integrity_check: string }[];
    // What is wrong with pages comes as many lines of one row, under a heading.
    const lines = rows.flatMap((row) => row.integrity_check.split('\n'));
    return lines.filter((line) => line !== 'ok' && !line.startsWith('***'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CORRUPT') return null;
    throw error;
  }
}

/** A fault in the tree of the pieces or of their index, or the pages that are out of reach because of one. */
function createPieceTest(connection: Connection): (fault: string) => boolean {
  const roots = new Set(
    connection.prepare("select rootpage from sqlite_schema where tbl_name = 'evidence_piece'").pluck().all(),
  );
  return (fault) => {
    const tree = /^Tree (\d+) /.exec(fault)?.[1];
    return tree === undefined ? /evidence_piece|never used/.test(fault) : roots.has(Number(tree));
  };
}

const keepsReferences = (connection: Connection, table: string): boolean =>
  (connection.pragma(`foreign_key_check(${quoteText(table)})`) as unknown[]).length === 0;

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

const knownHashes = new WeakMap<readonly Migration[], Map<number, string>>();

/** What `hashSchema` gives for a file that went the given number of steps; made once, because steps do not change. */
export function expectedSchemaHash(version: number, list: readonly Migration[] = migrations): string {
  const ofList = knownHashes.get(list) ?? new Map<number, string>();
  knownHashes.set(list, ofList);
  const hash = ofList.get(version) ?? makeSchemaHash(version, list);
  ofList.set(version, hash);
  return hash;
}

function makeSchemaHash(version: number, list: readonly Migration[]): string {
  const connection = connectInMemory();
  try {
    for (const statement of statementsUpTo(version, 'sqlite', list)) connection.exec(statement);
    return hashSchema(connection);
  } finally {
    connection.close();
  }
}
