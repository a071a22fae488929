import { createStatements, type Dialect } from './ddl.ts';
import { tables as tables0001 } from './migrations/0001-initial/index.ts';

/** One step of the schema. Released steps are frozen: files in offices were made by them, statement by statement. */
export type Migration = Readonly<{
  version: number;
  name: string;
  statements: (dialect: Dialect) => readonly string[];
}>;

export const migrations: readonly Migration[] = checkMigrations([
  { version: 1, name: 'initial', statements: (dialect) => createStatements(tables0001, dialect) },
]);

/** Versions count 1, 2, 3 … without a gap: a file's `user_version` is the number of steps it has gone. */
export function checkMigrations(list: readonly Migration[]): readonly Migration[] {
  list.forEach((migration, index) => {
    if (migration.version !== index + 1) {
      throw new Error(`migration ${migration.name} has version ${migration.version}, expected ${index + 1}`);
    }
  });
  return list;
}

export const currentVersion = migrations.length;

/** Every statement from an empty database up to and with the given version. */
export function statementsUpTo(
  version: number,
  dialect: Dialect,
  list: readonly Migration[] = migrations,
): readonly string[] {
  return list.filter((one) => one.version <= version).flatMap((one) => one.statements(dialect));
}
