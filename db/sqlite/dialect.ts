import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../schema.ts';
import type { Connection } from './open.ts';

type Statement = ReturnType<Connection['prepare']>;

/** Preparing a statement takes longer than running it; a session needs some hundred different ones. */
const cachedStatements = 500;

const noStatement = { reader: false, run: () => ({ changes: 0, lastInsertRowid: 0 }) };

/**
 * Kysely over one connection. Its driver prepares every statement anew and begins transactions deferred, whose later
 * upgrade fails at once when another process has written (SQLITE_BUSY_SNAPSHOT): here statements are kept and a
 * writing connection's transactions are immediate.
 */
export function createKysely(connection: Connection): Kysely<Database> {
  const cache = new Map<string, Statement>();

  const prepare = (sql: string): Statement => {
    const kept = cache.get(sql);
    if (kept) {
      // Put last again: the first of the map is the one that was not used for longest.
      cache.delete(sql);
      cache.set(sql, kept);
      return kept;
    }
    const statement = connection.prepare(hideValues(sql));
    cache.set(sql, statement);
    const oldest = cache.keys().next();
    if (cache.size > cachedStatements && !oldest.done) cache.delete(oldest.value);
    return statement;
  };

  const begin = connection.readonly ? 'begin' : 'begin immediate';
  return new Kysely<Database>({
    dialect: new SqliteDialect({
      database: {
        prepare: (sql) => {
          if (sql === 'begin') return prepare(begin);
          // A full disk rolls back by itself; a second rollback would hide its error behind "no transaction is active".
          if (sql === 'rollback' && !connection.inTransaction) return noStatement as unknown as Statement;
          return prepare(sql);
        },
        close: () => {
          cache.clear();
          connection.close();
        },
      },
    }),
  });
}

/**
 * This build of SQLite looks at bound values while it plans a join or a limit, and prepares the statement anew each
 * time one is bound: 30 µs instead of 2. A unary plus, which changes nothing else, keeps it from looking.
 */
const hideValues = (sql: string): string =>
  sql.startsWith('select') ? sql.replaceAll(' = ?', ' = +?').replaceAll(' limit ?', ' limit +?') : sql;
