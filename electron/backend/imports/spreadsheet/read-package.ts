import { constants, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { SpreadsheetRefusal } from './workbook.ts';

/** Entries of a package by name, inflated. */
export type PackageEntries = ReadonlyMap<string, Uint8Array>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record and its longest comment. */
const endSearch = 22 + 0xffff;

type Entry = Readonly<{
  name: string;
  method: number;
  packedBytes: number;
  offset: number;
  isEncrypted: boolean;
}>;

/**
 * Takes a package apart by its directory. Sizes are counted while inflating, because what headers promise is for the
 * writer of the file to choose.
 */
export function readPackage(bytes: Uint8Array): PackageEntries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of listEntries(view, bytes)) {
    checkName(entry.name);
    if (entry.isEncrypted) throw new SpreadsheetRefusal('password');
    if (entry.name.endsWith('/')) continue;
    const content = inflate(view, bytes, entry, limits.inflatedBytes - total);
    total += content.byteLength;
    const isBomb =
      content.byteLength > limits.ratioFromBytes && content.byteLength > entry.packedBytes * limits.ratio;
    if (isBomb) throw new SpreadsheetRefusal('too-large-inside');
    if (isPackage(content)) throw new SpreadsheetRefusal('nested');
    entries.set(entry.name, content);
  }
  return entries;
}

function listEntries(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) throw new SpreadsheetRefusal('too-large-inside');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    need(at + 46 <= view.byteLength && view.getUint32(at, true) === entrySignature);
    const nameLength = view.getUint16(at + 28, true);
    need(at + 46 + nameLength <= view.byteLength);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endSearch);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new SpreadsheetRefusal('damaged');
}

/** A name that leads out of the package has no business in a table. */
function checkName(name: string): void {
  const isOutside = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name);
  if (isOutside) throw new SpreadsheetRefusal('damaged');
}

function inflate(view: DataView, bytes: Uint8Array, entry: Entry, room: number): Uint8Array {
  const { offset, packedBytes, method } = entry;
  need(offset + 30 <= view.byteLength && view.getUint32(offset, true) === localSignature);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  need(start + packedBytes <= view.byteLength);
  const packed = bytes.subarray(start, start + packedBytes);
  if (packedBytes > room) throw new SpreadsheetRefusal('too-large-inside');
  if (method === 0) return packed;
  need(method === 8);
  probe(packed);
  // Past the ratio the whole is refused anyway, so nothing more than that is ever made.
  const cap = Math.min(room, Math.max(limits.ratioFromBytes, packedBytes * limits.ratio)) + 1;
  try {
    return inflateRawSync(packed, { maxOutputLength: cap });
  } catch (error) {
    throw new SpreadsheetRefusal(isTooLarge(error) ? 'too-large-inside' : 'damaged');
  }
}

const probedBytes = 64 * 1024;

/** A bomb shows itself in its first bytes, before anything of its size is made. */
function probe(packed: Uint8Array): void {
  if (packed.byteLength <= probedBytes) return;
  const head = packed.subarray(0, probedBytes);
  try {
    inflateRawSync(head, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: probedBytes * limits.ratio,
    });
  } catch (error) {
    if (isTooLarge(error)) throw new SpreadsheetRefusal('too-large-inside');
    throw new SpreadsheetRefusal('damaged');
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

function need(condition: boolean): void {
  if (!condition) throw new SpreadsheetRefusal('damaged');
}

const isPackage = (content: Uint8Array): boolean =>
  content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4;
