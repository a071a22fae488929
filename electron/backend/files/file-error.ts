import path from 'node:path';
import { type AppError, refuse } from '../../../db/domain/errors.ts';

type Errno = Error & { readonly code: string };

const isErrno = (error: unknown): error is Errno =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

type Refusal = { readonly ok: false; readonly error: AppError };

/** What reading a folder failed with; rethrows what no file system says. */
export function toFolderRefusal(error: unknown, folder: string): Refusal {
  if (!isErrno(error)) throw error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return refuse('folder-not-found', { folder });
    case 'EACCES':
    case 'EPERM':
      return refuse('folder-unreadable', { folder });
    default:
      return refuse('disk-failed', { name: path.basename(folder) || folder });
  }
}

/** What reading a file failed with. */
export function toFileRefusal(error: unknown, file: string): Refusal {
  if (!isErrno(error)) throw error;
  const name = path.basename(file);
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
      return refuse('file-not-found', { name });
    case 'EISDIR':
      return refuse('file-is-folder', { name });
    default:
      return refuse('disk-failed', { name });
  }
}

/** The step of a write decides what a refusal means: before the rename the folder is at fault, at the rename the target. */
export type WriteStep = 'make' | 'fill' | 'replace';

export function toWriteRefusal(error: unknown, target: string, step: WriteStep): Refusal {
  if (!isErrno(error)) throw error;
  const name = path.basename(target);
  const folder = path.dirname(target);
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    // A limit on the size of files: a memory stick with FAT, or RLIMIT_FSIZE.
    case 'EFBIG':
      return refuse('disk-full', { folder });
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('folder-not-found', { folder });
    case 'EROFS':
      return refuse('folder-read-only', { folder });
    case 'EACCES':
    case 'EPERM':
      return step === 'replace' ? refuse('target-in-use', { name }) : refuse('folder-read-only', { folder });
    case 'EBUSY':
    case 'ETXTBSY':
      return refuse('target-in-use', { name });
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return refuse('file-is-folder', { name });
    case 'ENAMETOOLONG':
      return refuse('file-name-refused', { name: name.slice(0, 100) });
    default:
      return refuse('disk-failed', { name });
  }
}
