import type { DocumentImage, ReportSection } from '../domain/report-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

type OfPlan = 'report_section' | 'document_image';

/** What a plan has of its documents, or of it only the rows with these ids. */
async function readOfPlan<T extends OfPlan>(
  db: Reader,
  table: T,
  { planId, wanted }: Readonly<{ planId: string; wanted: Wanted }>,
): Promise<readonly Row<T>[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom(table as 'report_section')
      .selectAll()
      .where('plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('id')
      .execute(),
  );
  return rows as unknown as readonly Row<T>[];
}

/** What was changed of the sections of the plan's documents. */
export async function listReportSections(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<ReportSection[]> {
  const rows = await readOfPlan(db, 'report_section', { planId, wanted });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    document: row.document,
    year: row.year,
    section: row.section,
    parent: row.parent,
    title: row.title,
    isShown: row.is_shown === 1,
    place: row.place,
  }));
}

/** The pictures of the plan's texts, without their bytes. */
export async function listDocumentImages(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<DocumentImage[]> {
  const rows = await readOfPlan(db, 'document_image', { planId, wanted });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    fileHash: row.file_hash,
    fileName: row.file_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    width: row.width,
    height: row.height,
  }));
}
