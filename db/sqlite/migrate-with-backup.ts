import { basename, dirname, extname, join } from 'node:path';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { lastVersion, type Migration } from '../migrate.ts';
import { copyDatabase } from './backup.ts';
import { passesFullCheck } from './integrity.ts';
import { migrateConnection, readUserVersion } from './migrate-file.ts';
import type { Connection } from './open.ts';

/**
 * Brings an older file to this version, after a copy of it as it was: named with the version and the second, so that
 * no second update overwrites it. Checked thoroughly before, and by migrateConnection's own checks inside.
 */
export async function migrateWithBackup(
  connection: Connection,
  path: string,
  { list, now }: Readonly<{ list: readonly Migration[]; now: () => Date }>,
): Promise<Result<null>> {
  const version = readUserVersion(connection);
  if (version >= lastVersion(list)) return succeed(null);
  if (!passesFullCheck(connection)) return refuse('file-damaged', { name: basename(path) });
  const saved = await copyDatabase(connection, backupPathOf(path, version, now()), { replace: false });
  if (!saved.ok) return saved;
  migrateConnection(connection, list);
  return succeed(null);
}

/** `Renstra (versi 1, 2026-11-21 19.20.05).sakip`: no character a file system refuses. */
function backupPathOf(path: string, version: number, at: Date): string {
  const ending = extname(path);
  const second = at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  return join(dirname(path), `${basename(path, ending)} (versi ${version}, ${second})${ending}`);
}
