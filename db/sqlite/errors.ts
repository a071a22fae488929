import { basename, dirname } from 'node:path';
import type { AppError } from '../domain/errors.ts';
import { refuse } from '../domain/errors.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const denials: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);
/** The file system says that this user may not. */
export const isDenial = (error: unknown): boolean => denials.has(codeOf(error));

type Rule = readonly [prefix: string, make: (path: string) => AppError];

const nameOf = (path: string) => ({ name: basename(path) });
const folderOf = (path: string) => ({ folder: dirname(path) });

/** First match wins, so the longer prefix stands first. */
const rules: readonly Rule[] = [
  ['SQLITE_FULL', (path) => refuse('disk-full', folderOf(path)).error],
  ['SQLITE_IOERR_WRITE', (path) => refuse('disk-full', folderOf(path)).error],
  ['SQLITE_IOERR_SHMSIZE', (path) => refuse('disk-full', folderOf(path)).error],
  ['SQLITE_IOERR_CORRUPTFS', (path) => refuse('file-damaged', nameOf(path)).error],
  ['SQLITE_IOERR', (path) => refuse('disk-failed', nameOf(path)).error],
  ['SQLITE_BUSY', (path) => refuse('file-in-use', { ...nameOf(path), holder: '' }).error],
  ['SQLITE_LOCKED', (path) => refuse('file-in-use', { ...nameOf(path), holder: '' }).error],
  ['SQLITE_CORRUPT', (path) => refuse('file-damaged', nameOf(path)).error],
  // Files that are none were told apart by their first bytes; what SQLite itself does not know any more was one.
  ['SQLITE_NOTADB', (path) => refuse('file-damaged', nameOf(path)).error],
  ['SQLITE_READONLY_DIRECTORY', (path) => refuse('folder-read-only', folderOf(path)).error],
  ['SQLITE_READONLY', (path) => refuse('file-read-only', nameOf(path)).error],
  ['SQLITE_PERM', (path) => refuse('file-read-only', nameOf(path)).error],
  ['SQLITE_CANTOPEN_ISDIR', (path) => refuse('file-is-folder', nameOf(path)).error],
  ['SQLITE_CANTOPEN', (path) => refuse('disk-failed', nameOf(path)).error],
  ['ENOENT', (path) => refuse('file-not-found', nameOf(path)).error],
  ['ENOTDIR', (path) => refuse('folder-not-found', folderOf(path)).error],
  ['EISDIR', (path) => refuse('file-is-folder', nameOf(path)).error],
  ['ENOSPC', (path) => refuse('disk-full', folderOf(path)).error],
  ['EDQUOT', (path) => refuse('disk-full', folderOf(path)).error],
  ['EFBIG', (path) => refuse('disk-full', folderOf(path)).error],
  ['EEXIST', (path) => refuse('target-exists', nameOf(path)).error],
  ['EBUSY', (path) => refuse('target-in-use', nameOf(path)).error],
  ['ETXTBSY', (path) => refuse('target-in-use', nameOf(path)).error],
  ['EACCES', (path) => refuse('folder-read-only', folderOf(path)).error],
  ['EPERM', (path) => refuse('folder-read-only', folderOf(path)).error],
  ['EROFS', (path) => refuse('folder-read-only', folderOf(path)).error],
  ['EIO', (path) => refuse('disk-failed', nameOf(path)).error],
  ['ELOOP', (path) => refuse('file-not-found', nameOf(path)).error],
  ['ENAMETOOLONG', (path) => refuse('file-name-refused', nameOf(path)).error],
];

/** What a failure of SQLite or of the file system means for the user; null for a bug, which is to be thrown on. */
export function toAppError(error: unknown, path: string): AppError | null {
  const code = codeOf(error);
  return rules.find(([prefix]) => code.startsWith(prefix))?.[1](path) ?? null;
}

/** As above, for places where only a failure of disk or file is possible: anything else is thrown again. */
export function explainOrThrow(
  error: unknown,
  path: string,
): { readonly ok: false; readonly error: AppError } {
  const explained = toAppError(error, path);
  if (!explained) throw error;
  return { ok: false, error: explained };
}

/** The rule of the schema a row did not keep, by its name; null for any other failure. */
export function findBrokenRule(error: unknown): string | null {
  if (!codeOf(error).startsWith('SQLITE_CONSTRAINT')) return null;
  const message = error instanceof Error ? error.message : '';
  return /constraint failed: (.+)$/.exec(message)?.[1] ?? message;
}
