import type { FinalDocument, FinalFile, FinalRole } from '../domain/final-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { checkFile, type FileState } from './evidence.ts';

/** The final documents of a plan with their files, without the bytes. */
export async function listFinals(db: Reader, planId: string): Promise<FinalDocument[]> {
  const rows = await db
    .selectFrom('final_document')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const files = await db
    .selectFrom('final_file')
    .innerJoin('final_document', 'final_document.id', 'final_file.final_id')
    .selectAll('final_file')
    .where('final_document.plan_id', '=', planId)
    .orderBy('final_file.role')
    .execute();
  const filesOf = Map.groupBy(files, (file) => file.final_id);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    document: row.document,
    year: row.year,
    official: row.official,
    title: row.title,
    signatory: row.signatory,
    documentDate: row.document_date,
    isDated: row.is_dated === 1,
    madeAt: row.made_at,
    madeBy: row.made_by,
    openFindings: row.open_findings,
    reason: row.reason,
    madeWith: row.made_with,
    files: (filesOf.get(row.id) ?? []).map(toFile),
  }));
}

const toFile = (row: Row<'final_file'>): FinalFile => ({
  id: row.id,
  version: row.version,
  role: row.role,
  fileHash: row.file_hash,
  fileName: row.file_name,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  addedAt: row.added_at,
  addedBy: row.added_by,
  hasSignature: row.has_signature === null ? null : row.has_signature === 1,
  keepsOriginal: row.keeps_original === null ? null : row.keeps_original === 1,
});

/** One form of a final document; null where the document has none of that kind, or is gone. */
export async function findFinalFileRow(
  db: Reader,
  finalId: string,
  role: FinalRole,
): Promise<Row<'final_file'> | null> {
  const row = await db
    .selectFrom('final_file')
    .selectAll()
    .where('final_id', '=', finalId)
    .where('role', '=', role)
    .executeTakeFirst();
  return row ?? null;
}

/** One final document and the plan it is of; null where it is gone. */
export async function findFinal(
  db: Reader,
  id: string,
): Promise<Readonly<{ planId: string; final: FinalDocument }> | null> {
  const row = await db.selectFrom('final_document').select('plan_id').where('id', '=', id).executeTakeFirst();
  const final = row && (await listFinals(db, row.plan_id)).find((one) => one.id === id);
  return final ? { planId: row.plan_id, final } : null;
}

/** Forms of final documents whose bytes are not what was stored, read through one by one. */
export async function listFinalFaults(
  db: Reader,
  isUnreadable: (error: unknown) => boolean,
): Promise<readonly Readonly<{ id: string; name: string; state: Exclude<FileState, 'whole'> }>[]> {
  const rows = await db.selectFrom('final_file').selectAll().orderBy('id').execute();
  const faults: { id: string; name: string; state: Exclude<FileState, 'whole'> }[] = [];
  for (const { id, file_name: name, file_hash: hash } of rows) {
    const state = await checkFile(db, hash, isUnreadable);
    if (state !== 'whole') faults.push({ id, name, state });
  }
  return faults;
}
