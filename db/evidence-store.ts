import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Every piece but the last of a file. */
export const pieceBytes = 1_048_576;

export type KeptFile = Readonly<{
  hash: string;
  sizeBytes: number;
  /** In pieces of `pieceBytes`; read without waiting, because nothing but queries is waited for in a transaction. */
  pieces: () => Iterable<Uint8Array>;
}>;

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
