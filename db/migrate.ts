import { createStatements, type Dialect } from './ddl.ts';
import { createLockStatements } from './ddl-locks.ts';
import { locks as locks0002, tables as tables0002 } from './migrations/0002-initial/index.ts';

/** One step of the schema. Released steps are frozen: files in offices were made by them, statement by statement. */
export type Migration = Readonly<{
  version: number;
  name: string;
  statements: (dialect: Dialect) => readonly string[];
}>;

export const migrations: readonly Migration[] = checkMigrations([
  {
    version: 2,
    name: 'initial',
    statements: (dialect) => [
      ...createStatements(tables0002, dialect),
      ...createLockStatements(locks0002, dialect),
    ],
  },
]);

/** Versions count up from the first one without a gap: a file's `user_version` is that of its last step. */
export function checkMigrations(list: readonly Migration[]): readonly Migration[] {
  const first = list[0]?.version ?? 1;
  list.forEach((migration, index) => {
    const expected = first + index;
    if (migration.version !== expected) {
      throw new Error(`migration ${migration.name} has version ${migration.version}, expected ${expected}`);
    }
  });
  return list;
}

/** The schema a program with these migrations writes. */
export const lastVersion = (list: readonly Migration[]): number => list.at(-1)?.version ?? 0;
/** The oldest schema it can still read: what came before was never released. */
export const oldestVersion = (list: readonly Migration[]): number => list[0]?.version ?? 0;

export const currentVersion = lastVersion(migrations);

/** Every statement from an empty database up to and with the given version. */
export function statementsUpTo(
  version: number,
  dialect: Dialect,
  list: readonly Migration[] = migrations,
): readonly string[] {
  return list.filter((one) => one.version <= version).flatMap((one) => one.statements(dialect));
}
