import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { isDenial } from './errors.ts';

/** "SELA": tells a file of this program from every other SQLite database. Stored in users' files; never changes. */
export const applicationId = 0x53454c41;

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerBytes = 100;

/** Places in the header (sqlite.org/fileformat2.html §1.3). */
const at = {
  pageSize: 16,
  writeVersion: 18,
  readVersion: 19,
  changeCounter: 24,
  pageCount: 28,
  userVersion: 60,
  applicationId: 68,
  versionValidFor: 92,
};

export type Header = Readonly<{
  userVersion: number;
  applicationId: number;
  /** The file was last open in WAL mode and not closed cleanly, or is open now. */
  isWal: boolean;
  /** Null where the file is as long as its header says. */
  lengthFault: 'not-whole-pages' | 'shorter-than-stated' | null;
}>;

/** Reads the first 100 bytes without SQLite, so that a file that is none of ours is never opened, let alone changed. */
export function readHeader(path: string): Result<Header> {
  const name = basename(path);
  const status = statSync(path);
  if (status.isDirectory()) return refuse('file-is-folder', { name });
  // Opening a pipe would wait for someone to write into it.
  if (!status.isFile()) return refuse('file-not-sqlite', { name });
  if (status.size === 0) return refuse('file-empty', { name });
  const file = openForReading(path);
  if (file === null) return refuse('file-unreadable', { name });
  try {
    const bytes = Buffer.alloc(headerBytes);
    const length = readSync(file, bytes, 0, headerBytes, 0);
    if (!bytes.subarray(0, magic.length).equals(magic)) return refuse('file-not-sqlite', { name });
    if (length < headerBytes) return refuse('file-damaged', { name });
    const pageSize = readPageSize(bytes);
    if (pageSize === null || !hasKnownFormat(bytes)) return refuse('file-damaged', { name });
    return succeed({
      userVersion: bytes.readUInt32BE(at.userVersion),
      applicationId: bytes.readUInt32BE(at.applicationId),
      isWal: bytes.readUInt8(at.writeVersion) === 2,
      lengthFault: findLengthFault(bytes, pageSize, status.size),
    });
  } finally {
    closeSync(file);
  }
}

/** Null where this user may not read the file. */
function openForReading(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (isDenial(error)) return null;
    throw error;
  }
}

/** SQLite opens a file of a later write format for reading alone, and would then call it read-only. */
const hasKnownFormat = (bytes: Buffer): boolean =>
  [at.writeVersion, at.readVersion].every((place) => [1, 2].includes(bytes.readUInt8(place)));

function readPageSize(bytes: Buffer): number | null {
  const stored = bytes.readUInt16BE(at.pageSize);
  const pageSize = stored === 1 ? 65_536 : stored;
  const isPowerOfTwo = (pageSize & (pageSize - 1)) === 0;
  return pageSize >= 512 && isPowerOfTwo ? pageSize : null;
}

function findLengthFault(bytes: Buffer, pageSize: number, size: number): Header['lengthFault'] {
  if (size % pageSize !== 0) return 'not-whole-pages';
  // The stated page count holds only where it was written together with the last change.
  const isStated = bytes.readUInt32BE(at.changeCounter) === bytes.readUInt32BE(at.versionValidFor);
  const pages = bytes.readUInt32BE(at.pageCount);
  return isStated && pages * pageSize > size ? 'shorter-than-stated' : null;
}
