import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { FinalDocument, FinalRole } from '../domain/final-document.ts';
import { succeed } from '../domain/result.ts';
import type { KeptFile } from '../evidence-store.ts';
import { findFinalFileRow } from '../queries/final.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';

/** One form of a document, with its bytes. */
export type MadeFile = KeptFile &
  Readonly<{ role: Exclude<FinalRole, 'signed'>; fileName: string; mediaType: string }>;

export type MadeFinal = Omit<FinalDocument, 'id' | 'version' | 'madeAt' | 'madeBy' | 'files'> &
  Readonly<{ planId: string; by: string; files: readonly MadeFile[] }>;

/** Keeps a document as it was made: what it says and every form of it, in one step. */
export async function createFinal(
  { db, write, keepFile, newId, at }: CommandContext,
  made: MadeFinal,
): Promise<Result<Created>> {
  const plan = await findRow(db, 'plan', made.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  if (made.openFindings > 0 && made.reason === null) {
    return refuse('final-needs-reason', { count: made.openFindings });
  }
  const id = newId();
  const owner = { organization_id: plan.organization_id };
  await write.insert('final_document', [
    {
      id,
      ...owner,
      plan_id: plan.id,
      document: made.document,
      year: made.year,
      official: made.official,
      title: made.title,
      signatory: made.signatory,
      document_date: made.documentDate,
      is_dated: made.isDated ? 1 : 0,
      made_at: at,
      made_by: made.by,
      open_findings: made.openFindings,
      reason: made.reason,
      made_with: made.madeWith,
    },
  ]);
  for (const file of made.files) {
    await keepFile(file);
    await write.insert('final_file', [
      {
        id: newId(),
        ...owner,
        final_id: id,
        role: file.role,
        file_hash: file.hash,
        file_name: file.fileName,
        media_type: file.mediaType,
        size_bytes: file.sizeBytes,
        added_at: at,
        added_by: made.by,
        has_signature: null,
        keeps_original: null,
      },
    ]);
  }
  return succeed({ id });
}

export type SignedFile = KeptFile &
  Readonly<{ fileName: string; mediaType: string; hasSignature: boolean; keepsOriginal: boolean }>;

/** Puts the signed PDF beside what was made; one that was put there before gives way to it. */
export async function attachSigned(
  { db, write, keepFile, newId, at }: CommandContext,
  { id, file, by }: Readonly<{ id: string; file: SignedFile; by: string }>,
): Promise<Result<null>> {
  const final = await findRow(db, 'final_document', id);
  if (!final) return refuse('row-not-found', { what: 'final_document' });
  await keepFile(file);
  const columns = {
    file_hash: file.hash,
    file_name: file.fileName,
    media_type: file.mediaType,
    size_bytes: file.sizeBytes,
    added_at: at,
    added_by: by,
    has_signature: file.hasSignature ? 1 : 0,
    keeps_original: file.keepsOriginal ? 1 : 0,
  };
  const before = await findFinalFileRow(db, id, 'signed');
  if (before)
    return before.file_hash === file.hash ? succeed(null) : write.update('final_file', before, columns);
  await write.insert('final_file', [
    { id: newId(), organization_id: final.organization_id, final_id: id, role: 'signed', ...columns },
  ]);
  return succeed(null);
}

/** Takes a final document away with all its forms. Its bytes stay for an undo until the file is cleaned. */
export async function removeFinal(
  { db, write }: CommandContext,
  { id }: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const final = await findRow(db, 'final_document', id);
  if (!final) return refuse('row-not-found', { what: 'final_document' });
  const files = await db
    .selectFrom('final_file')
    .selectAll()
    .where('final_id', '=', id)
    .orderBy('id')
    .execute();
  await write.remove('final_file', files);
  await write.remove('final_document', [final]);
  return succeed(null);
}
