export type FileForm = 'zip' | 'compound' | 'other';

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** By its first bytes, whatever its name says: a package (.xlsx, .ods), a compound file (.xls), or neither. */
export function sniffForm(bytes: Uint8Array): FileForm {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) ? 'compound' : 'other';
}
