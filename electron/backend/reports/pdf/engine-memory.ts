import type { InitOutput } from '@myriaddreamin/typst-ts-web-compiler';

const mebibyte = 1024 * 1024;
/** What a report of a hundred pages takes, twice edited. Pages that are never written to cost nothing. */
const reservedBytes = 384 * mebibyte;
/** What laying out and writing a report of a hundred pages asks for beside what the engine remembers. */
const roomBytes = 128 * mebibyte;
/** The engine's addresses end at 4 GB; where it asks for more it ends in an unreadable fault. */
const fullBytes = 3072 * mebibyte;
/** The engine forgets nothing it has ever laid out: 15–35 MB for each edit of a report of a hundred pages. */
const grownBytes = 384 * mebibyte;
const alignment = 8;

/**
 * Asks for memory in one piece and gives it back to the engine's own allocator. Each time the engine's memory grows V8
 * collects garbage throughout, a hundred times in one report: a third of the time of a first one, four fifths of the
 * time in which the pages of a later one are written.
 */
function claim(wasm: InitOutput, bytes: number): void {
  if (wasm.memory.buffer.byteLength + bytes > fullBytes) return;
  const place = wasm.__wbindgen_export(bytes, alignment);
  wasm.__wbindgen_export4(place, bytes, alignment);
}

export const reserveMemory = (wasm: InitOutput): void => claim(wasm, reservedBytes);

/** Before each document: does nothing while there is as much room in one piece. */
export const makeRoom = (wasm: InitOutput): void => claim(wasm, roomBytes);

/** Whether an engine whose first document took `first` bytes remembers so much that a new one should take its place. */
export const isWorn = (bytes: number, first: number): boolean =>
  bytes > fullBytes || bytes > first + grownBytes;
