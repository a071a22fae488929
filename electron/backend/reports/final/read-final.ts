import { type Result, refuse } from '../../../../db/domain/errors.ts';
import type { FinalRole } from '../../../../db/domain/final-document.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { checkFile, readFileBytes } from '../../../../db/queries/evidence.ts';
import { findFinalFileRow } from '../../../../db/queries/final.ts';
import type { Reader } from '../../../../db/reader.ts';
import type { Row } from '../../../../db/schema.ts';
import { readModelJson, type SaidDocument } from './said-document.ts';

/** What the database cannot read any more is damage of the one file, and no bug. */
type IsUnreadable = (error: unknown) => boolean;

export type FinalBytes = Readonly<{ bytes: Uint8Array; file: Row<'final_file'> }>;

/** The very bytes that were stored, or the sentence why they are not to be had. */
export async function readFinalBytes(
  db: Reader,
  { id, role }: Readonly<{ id: string; role: FinalRole }>,
  isUnreadable: IsUnreadable,
): Promise<Result<FinalBytes>> {
  const file = await findFinalFileRow(db, id, role);
  if (!file) return refuse('row-not-found', { what: 'final_document' });
  const name = file.file_name;
  const state = await checkFile(db, file.file_hash, isUnreadable);
  if (state !== 'whole') return refuse(`final-${state}`, { name });
  const bytes = await readFileBytes(db, file.file_hash);
  return bytes ? succeed({ bytes, file }) : refuse('final-damaged', { name });
}

/** What a final document says. */
export async function readFinalModel(
  db: Reader,
  id: string,
  isUnreadable: IsUnreadable,
): Promise<Result<SaidDocument>> {
  const read = await readFinalBytes(db, { id, role: 'model' }, isUnreadable);
  if (!read.ok) return read;
  const { bytes, file } = read.value;
  const said = readModelJson(Buffer.from(bytes).toString('utf8'));
  return said === null ? refuse('final-damaged', { name: file.file_name }) : succeed(said);
}
