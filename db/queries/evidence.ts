import { createHash } from 'node:crypto';
import { pieceBytes } from '../evidence-store.ts';
import type { Reader } from '../reader.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

/** Where the bytes of a file that is evidence are. `left-out`: this copy of the document was made without them. */
export type FileState = 'whole' | 'left-out' | 'damaged';

/** One piece of a file; null where it is not in the document. */
export async function readPiece(db: Reader, hash: string, position: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('evidence_piece')
    .select('bytes')
    .where('hash', '=', hash)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** How many pieces a file has here; null where its bytes were left out. */
export async function findFile(
  db: Reader,
  hash: string,
): Promise<Readonly<{ sizeBytes: number; pieceCount: number }> | null> {
  const file = await db
    .selectFrom('evidence_file')
    .select(['size_bytes', 'piece_count'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!file || !(await hasPieces(db, hash))) return null;
  return { sizeBytes: file.size_bytes, pieceCount: file.piece_count };
}

const hasPieces = async (db: Reader, hash: string): Promise<boolean> =>
  (await db
    .selectFrom('evidence_piece')
    .select('position')
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/**
 * Reads a file through and holds it to its hash. Other queries come in between its pieces. What the database itself
 * cannot read any more, `isUnreadable` tells from a bug.
 */
export async function checkFile(
  db: Reader,
  hash: string,
  isUnreadable: (error: unknown) => boolean,
): Promise<FileState> {
  try {
    const file = await findFile(db, hash);
    if (!file) return 'left-out';
    const digest = createHash('sha256');
    for (let position = 0; position < file.pieceCount; position += 1) {
      const bytes = await readPiece(db, hash, position);
      if (!bytes || bytes.byteLength > pieceBytes) return 'damaged';
      digest.update(bytes);
    }
    return digest.digest('hex') === hash ? 'whole' : 'damaged';
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return 'damaged';
  }
}

/** Files of the document's evidence read through; those that are not whole, by the row that names them. */
export async function listEvidenceFaults(
  db: Reader,
  isUnreadable: (error: unknown) => boolean,
  wanted: Wanted = 'all',
): Promise<readonly Readonly<{ id: string; name: string; state: Exclude<FileState, 'whole'> }>[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('evidence')
      .select(['id', 'file_name', 'file_hash'])
      .where('kind', '=', 'file')
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('id')
      .execute(),
  );
  const stateOf = new Map<string, FileState>();
  const faults: { id: string; name: string; state: Exclude<FileState, 'whole'> }[] = [];
  for (const { id, file_name: name, file_hash: hash } of rows) {
    if (hash === null) continue;
    const state = stateOf.get(hash) ?? (await checkFile(db, hash, isUnreadable));
    stateOf.set(hash, state);
    if (state !== 'whole') faults.push({ id, name: name ?? '', state });
  }
  return faults;
}

/** The whole of a file; null where a piece of it is missing. */
export async function readFileBytes(db: Reader, hash: string): Promise<Uint8Array | null> {
  const file = await findFile(db, hash);
  if (!file) return null;
  const pieces: Uint8Array[] = [];
  for (let position = 0; position < file.pieceCount; position += 1) {
    const bytes = await readPiece(db, hash, position);
    if (!bytes) return null;
    pieces.push(bytes);
  }
  const whole = Buffer.concat(pieces);
  return createHash('sha256').update(whole).digest('hex') === hash ? whole : null;
}

/** Which of these files have no bytes here: this copy of the document was made without them. */
export async function listLeftOut(db: Reader, hashes: readonly string[]): Promise<readonly string[]> {
  const wanted = [...new Set(hashes)];
  const there = await readInPortions(wanted, (some) =>
    db
      .selectFrom('evidence_piece')
      .select('hash')
      .where('position', '=', 0)
      .where('hash', 'in', some ?? [])
      .execute(),
  );
  const found = new Set(there.map(({ hash }) => hash));
  return wanted.filter((hash) => !found.has(hash));
}
