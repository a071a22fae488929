import { readFileBytes } from '../../../db/queries/evidence.ts';
import type { Reader } from '../../../db/reader.ts';

/** Tables whose files documents cannot be printed without: they go along, evidence and final documents do not. */
export const carriedTables = ['document_image', 'office_file'] as const;

/** An export of 100 MB can be read back; as text bytes take a third more. */
const mostBytes = 40 * 1024 * 1024;

export type NamedFile = Readonly<{ hash: string; sizeBytes: number }>;
/** The bytes as base64. */
export type CarriedFile = Readonly<{ hash: string; bytes: string }>;

/** The files rows name, each once, in the order of their hashes. */
export function listNamedFiles(rows: readonly unknown[]): readonly NamedFile[] {
  const named = rows as readonly Readonly<{ file_hash: string | null; size_bytes: number | null }>[];
  const sizes = new Map(
    named.flatMap((row) => (row.file_hash ? [[row.file_hash, row.size_bytes ?? 0] as const] : [])),
  );
  return [...sizes]
    .map(([hash, sizeBytes]) => ({ hash, sizeBytes }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
}

/** As many as there is room for, small ones first; what is not in this copy of the file stays behind as well. */
export async function carryFiles(
  db: Reader,
  files: readonly NamedFile[],
): Promise<Readonly<{ carried: readonly CarriedFile[]; left: readonly NamedFile[] }>> {
  const carried: CarriedFile[] = [];
  const left: NamedFile[] = [];
  let total = 0;
  for (const file of files.toSorted((a, b) => a.sizeBytes - b.sizeBytes)) {
    const bytes = total + file.sizeBytes > mostBytes ? null : await readFileBytes(db, file.hash);
    if (bytes === null) {
      left.push(file);
      continue;
    }
    total += bytes.byteLength;
    carried.push({ hash: file.hash, bytes: Buffer.from(bytes).toString('base64') });
  }
  return { carried: carried.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)), left };
}
