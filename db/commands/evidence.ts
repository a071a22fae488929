import type { CommandContext } from '../command.ts';
import type { Quarter } from '../domain/cascade.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import type { KeptFile } from '../evidence-store.ts';
import { findRow } from './rows.ts';

export type AttachedFile = KeptFile &
  Readonly<{ fileName: string; mediaType: string; title: string; documentDate: string | null }>;

/**
 * Files as evidence of one figure, behind what is there: one step to undo. The same bytes twice on one figure are one
 * piece of evidence.
 */
export async function attachFiles(
  { db, write, keepFile, newId }: CommandContext,
  input: Readonly<{ indicatorId: string; year: number; quarter: Quarter; files: readonly AttachedFile[] }>,
): Promise<Result<Readonly<{ ids: readonly string[] }>>> {
  const { indicatorId, year, quarter } = input;
  const indicator = await findRow(db, 'indicator', indicatorId);
  if (!indicator) return refuse('row-not-found', { what: 'indicator' });
  const there = await db
    .selectFrom('evidence')
    .select(['year', 'quarter', 'sort', 'file_hash'])
    .where('indicator_id', '=', indicatorId)
    .execute();
  const known = new Set(
    there.filter((row) => row.year === year && row.quarter === quarter).map((row) => row.file_hash),
  );
  let sort = Math.max(0, ...there.map((row) => row.sort));
  const ids: string[] = [];
  for (const file of input.files) {
    await keepFile(file);
    if (known.has(file.hash)) continue;
    known.add(file.hash);
    sort += 1;
    const id = newId();
    await write.insert('evidence', [
      {
        id,
        organization_id: indicator.organization_id,
        indicator_id: indicatorId,
        year,
        quarter,
        sort,
        kind: 'file',
        title: file.title,
        document_date: file.documentDate,
        note: null,
        file_hash: file.hash,
        file_name: file.fileName,
        media_type: file.mediaType,
        size_bytes: file.sizeBytes,
        location: null,
        body: null,
      },
    ]);
    ids.push(id);
  }
  return succeed({ ids });
}
