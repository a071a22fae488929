import type { OfficeFile, OfficeStyle } from '../domain/office-style.ts';
import type { PaperSetting } from '../domain/paper.ts';
import type { Reader } from '../reader.ts';

/** At most one row for each kind of document. */
export async function listPapers(db: Reader, organizationId: string): Promise<PaperSetting[]> {
  const rows = await db
    .selectFrom('document_paper')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('document')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    document: row.document,
    width: row.width,
    height: row.height,
    top: row.margin_top,
    bottom: row.margin_bottom,
    left: row.margin_left,
    right: row.margin_right,
    isMono: row.is_mono === 1,
  }));
}

/** One row, or none where nothing was chosen. */
export async function listOfficeStyles(db: Reader, organizationId: string): Promise<OfficeStyle[]> {
  const rows = await db
    .selectFrom('office_style')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    contact: row.contact,
    font: row.font,
    signing: row.signing,
    anchor: row.anchor,
    anchorOther: row.anchor_other,
  }));
}

/** Logo and fonts, without their bytes. */
export async function listOfficeFiles(db: Reader, organizationId: string): Promise<OfficeFile[]> {
  const rows = await db
    .selectFrom('office_file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('role')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    role: row.role,
    fileHash: row.file_hash,
    fileName: row.file_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    width: row.width,
    height: row.height,
    family: row.family,
  }));
}
