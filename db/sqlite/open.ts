import Database from 'better-sqlite3';

/** A raw connection; nothing outside db/sqlite sees one. */
export type Connection = Database.Database;

/** How long a write waits for another process's transaction before it is refused. */
const busyTimeoutMs = 5000;

/**
 * The only place that makes a connection: an encrypted file will need another driver here, and nowhere else.
 * The settings come first, because a hostile file must not act before them (sqlite.org/security.html).
 */
export function connect(path: string, { readonly }: { readonly: boolean }): Connection {
  const connection = new Database(path, { readonly, fileMustExist: true, timeout: busyTimeoutMs });
  return secure(connection);
}

/** An empty database at a path where nothing is yet. */
export function connectNew(path: string): Connection {
  return secure(new Database(path, { timeout: busyTimeoutMs }));
}

/** A database that lives only as long as the connection. */
export function connectInMemory(): Connection {
  return secure(new Database(':memory:'));
}

function secure(connection: Connection): Connection {
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('mmap_size = 0');
  connection.pragma('foreign_keys = ON');
  return connection;
}
