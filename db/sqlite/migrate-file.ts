import { type Migration, migrations } from '../migrate.ts';
import type { Connection } from './open.ts';

export const readUserVersion = (connection: Connection): number =>
  connection.pragma('user_version', { simple: true }) as number;

/**
 * Takes a database to the newest schema: all missing steps in one immediate transaction, `user_version` set inside
 * it, so that whatever ends the process, the file is at the old version or at the new one. References are not held
 * while tables are rebuilt; they are checked before the commit.
 */
export function migrateConnection(connection: Connection, list: readonly Migration[] = migrations): void {
  const from = readUserVersion(connection);
  const missing = list.filter((migration) => migration.version > from);
  if (missing.length === 0) return;
  connection.pragma('foreign_keys = OFF');
  try {
    connection
      .transaction(() => {
        for (const migration of missing) runMigration(connection, migration);
        const broken = connection.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`migration leaves ${broken.length} references without a row`);
      })
      .immediate();
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function runMigration(connection: Connection, { version, name, statements }: Migration): void {
  try {
    for (const statement of statements('sqlite')) connection.exec(statement);
    connection.pragma(`user_version = ${version}`);
  } catch (error) {
    // The code is what tells a full disk from a bug, so it has to survive the added context.
    const code = error instanceof Error && 'code' in error ? { code: error.code } : {};
    throw Object.assign(new Error(`migration ${version} (${name}) failed`, { cause: error }), code);
  }
}
