import { basename } from 'node:path';
import { type DamagedValue, type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { lastVersion, type Migration, migrations, oldestVersion } from '../migrate.ts';
import { listDamagedValues } from './damaged-values.ts';
import { toAppError } from './errors.ts';
import { applicationId, type Header } from './header.ts';
import { expectedSchemaHash, hashSchema, passesFullCheck, passesQuickCheck } from './integrity.ts';
import { readUserVersion } from './migrate-file.ts';
import type { Connection } from './open.ts';

type Identifying = Pick<Header, 'applicationId' | 'userVersion'>;

/** Ours, and of a version this program can read? The same question to the header and to the open database. */
export function checkIdentity(found: Identifying, path: string, list: readonly Migration[]): Result<null> {
  const name = basename(path);
  if (found.applicationId !== applicationId) return refuse('file-foreign', { name });
  const appVersion = lastVersion(list);
  if (found.userVersion > appVersion) {
    return refuse('file-newer-than-app', { name, fileVersion: found.userVersion, appVersion });
  }
  // Files are created whole, at a version: zero means that something else wrote here.
  if (found.userVersion < 1) return refuse('file-damaged', { name });
  return found.userVersion < oldestVersion(list) ? refuse('file-before-release', { name }) : succeed(null);
}

type CheckOptions = Readonly<{
  list: readonly Migration[];
  isThorough: boolean;
  /** Values that break the rules of their column are told instead of refused. */
  takesDamagedValues?: boolean;
}>;

/**
 * Identity, structure and schema of an open database, in the order in which a hostile file can do least. Gives the
 * damaged values it was asked to take.
 */
export function checkDatabase(
  connection: Connection,
  path: string,
  options: CheckOptions,
): Result<readonly DamagedValue[]> {
  try {
    return check(connection, path, options);
  } catch (error) {
    const isSqlite = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
    if (!isSqlite) throw error;
    // What SQLite cannot make sense of here ("unsupported file format", "malformed schema") it wrote well once.
    return {
      ok: false,
      error: toAppError(error, path) ?? refuse('file-damaged', { name: basename(path) }).error,
    };
  }
}

function check(
  connection: Connection,
  path: string,
  { list, isThorough, takesDamagedValues = false }: CheckOptions,
): Result<readonly DamagedValue[]> {
  const version = readUserVersion(connection);
  const identity = checkIdentity(
    {
      applicationId: connection.pragma('application_id', { simple: true }) as number,
      userVersion: version,
    },
    path,
    list,
  );
  if (!identity.ok) return identity;
  const name = basename(path);
  const isSound = (): boolean =>
    passesQuickCheck(connection) &&
    hashSchema(connection) === expectedSchemaHash(version, list) &&
    (!isThorough || passesFullCheck(connection));
  const keepsRules = isSound();
  // On a connection that may only read SQLite knows no rules of values, and elsewhere it names none of those it found.
  if (keepsRules && !connection.readonly) return succeed([]);
  if (!keepsRules && !withoutRules(connection, isSound)) return refuse('file-damaged', { name });
  const isCurrent = list === migrations && version === lastVersion(list);
  const damaged = isCurrent ? listDamagedValues(connection) : [];
  const [first] = damaged;
  if (takesDamagedValues || (keepsRules && !first)) return succeed(damaged);
  return first
    ? refuse('value-damaged', { name, count: damaged.length, ...first })
    : refuse('file-damaged', { name });
}

/** Asks again about everything but the rules of values. */
function withoutRules(connection: Connection, isSound: () => boolean): boolean {
  connection.pragma('ignore_check_constraints = ON');
  try {
    return isSound();
  } finally {
    connection.pragma('ignore_check_constraints = OFF');
  }
}
