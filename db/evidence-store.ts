import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { tables } from './migrations/0002-initial/index.ts';
import { type Reader, toReader } from './reader.ts';
import type { Database, TrackedTable } from './schema.ts';

/** Every piece but the last of a file. */
export const pieceBytes = 1_048_576;

export type KeptFile = Readonly<{
  hash: string;
  sizeBytes: number;
  /** In pieces of `pieceBytes`; read without waiting, because nothing but queries is waited for in a transaction. */
  pieces: () => Iterable<Uint8Array>;
}>;

/** Bytes at hand, as a file to be kept. */
export const toKeptFile = (bytes: Uint8Array): KeptFile => ({
  hash: createHash('sha256').update(bytes).digest('hex'),
  sizeBytes: bytes.byteLength,
  pieces: () => cutPieces(bytes),
});

function* cutPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/**
 * Puts the bytes of a file into the document unless they are there already. They go in with the transaction of a
 * command, but not into its history: what is undone is that they are evidence.
 */
export async function keepFile(
  tx: Transaction<Database>,
  { hash, sizeBytes, pieces }: KeptFile,
): Promise<void> {
  const pieceCount = Math.ceil(sizeBytes / pieceBytes);
  const known = await tx
    .selectFrom('evidence_piece')
    .select((of) => of.fn.countAll().as('count'))
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  // A copy without files knows the file and has none of its pieces.
  if (Number(known.count) === pieceCount) return;
  await tx.deleteFrom('evidence_piece').where('hash', '=', hash).execute();
  await tx.deleteFrom('evidence_file').where('hash', '=', hash).execute();
  await tx
    .insertInto('evidence_file')
    .values({ hash, size_bytes: sizeBytes, piece_count: pieceCount })
    .execute();
  let position = 0;
  for (const bytes of pieces()) {
    await tx.insertInto('evidence_piece').values({ hash, position, bytes }).execute();
    position += 1;
  }
}

/** Tables whose rows name a file by its hash: what none of them names is of no use any more. */
export const fileHolders = Object.keys(tables).filter(
  (name) => 'file_hash' in tables[name as TrackedTable].columns,
) as readonly 'evidence'[];

/** Files whose bytes are here and that no row names any more: they wait for an undo of what removed them. */
export async function listUnusedFiles(
  db: Reader,
): Promise<readonly Readonly<{ hash: string; sizeBytes: number }>[]> {
  const named = new Set<string | null>();
  for (const table of fileHolders) {
    for (const row of await db.selectFrom(table).select('file_hash').distinct().execute()) {
      named.add(row.file_hash);
    }
  }
  const files = await db
    .selectFrom('evidence_file')
    .select(['hash', 'size_bytes'])
    .where((where) =>
      where.exists(
        where
          .selectFrom('evidence_piece')
          .select('position')
          .whereRef('evidence_piece.hash', '=', 'evidence_file.hash')
          .where('position', '=', 0),
      ),
    )
    .execute();
  return files.flatMap(({ hash, size_bytes: sizeBytes }) => (named.has(hash) ? [] : [{ hash, sizeBytes }]));
}

/** Drops the bytes that no row names. They are not of the history: what is undone afterwards names a file without bytes. */
export function dropUnusedFiles(
  db: Kysely<Database>,
): Promise<Readonly<{ files: number; sizeBytes: number }>> {
  return db.transaction().execute(async (tx) => {
    const unused = await listUnusedFiles(toReader(tx));
    for (const { hash } of unused) {
      await tx.deleteFrom('evidence_piece').where('hash', '=', hash).execute();
      await tx.deleteFrom('evidence_file').where('hash', '=', hash).execute();
    }
    return { files: unused.length, sizeBytes: unused.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
  });
}
