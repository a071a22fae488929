import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** A name beside a file, on the same disk, that no program takes for a document; short, whatever the file's is. */
export const draftPathOf = (path: string): string => join(dirname(path), `.selaras-${randomUUID()}.tmp`);

/** File systems take names of 255 bytes; SQLite needs room for `-journal` behind the document's. */
const longestNameBytes = 255 - '-journal'.length;

export const isNameTooLong = (path: string): boolean => Buffer.byteLength(basename(path)) > longestNameBytes;
