import type { OfficeFileRole } from '../../../db/domain/office-style.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { toRichText } from '../../../db/domain/rich-text/plain-text.ts';
import { listImageIds } from '../../../db/domain/rich-text/rich-text.ts';
import { readFileBytes } from '../../../db/queries/evidence.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readPlanVersion } from '../../../db/queries/plans.ts';
import type { Reader } from '../../../db/reader.ts';
import { isReportOfOfficials, type ReportKind } from '../../api/report-kinds.ts';
import { noCompanions, type ReportCompanions } from './model/report-companions.ts';

/**
 * What a document needs from beside its plan: for agreements the adopted states, and who the head answers to; for an
 * LKjIP and the IKU dictionary the adopted states, whose targets may have been others.
 */
export async function readCompanions(
  db: Reader,
  document: PlanDocument,
  kind: ReportKind,
): Promise<ReportCompanions> {
  const images = await readImages(db, document, kind);
  const officeFiles = await readOfficeFiles(db, document);
  const isOfOfficials = isReportOfOfficials(kind);
  if (!isOfOfficials && kind !== 'lkjip' && kind !== 'iku-sheets')
    return { ...noCompanions, images, officeFiles };
  const { plan, versions, organization } = document;
  const states: ReportCompanions['states'][number][] = [];
  for (const { number, adoptedOn } of versions.toSorted((a, b) => a.number - b.number)) {
    const state = await readPlanVersion(db, { planId: plan.id, number });
    if (state) states.push({ adoptedOn, document: state });
  }
  const servesId = isOfOfficials ? plan.servesId : null;
  const served = servesId === null ? null : await readPlanDocument(db, servesId);
  const isAbove = served !== null && served.organization.id !== organization.id;
  return { states, superiors: isAbove ? served.officials : [], images, officeFiles };
}

/** The logo and the font; what a light copy left out is absent. */
async function readOfficeFiles(
  db: Reader,
  { officeFiles }: PlanDocument,
): Promise<ReadonlyMap<OfficeFileRole, Uint8Array>> {
  const files = new Map<OfficeFileRole, Uint8Array>();
  for (const { role, fileHash } of officeFiles) {
    const bytes = await readFileBytes(db, fileHash);
    if (bytes) files.set(role, new Uint8Array(bytes));
  }
  return files;
}

/** Only of the pictures that stand in a text of the document. */
async function readImages(
  db: Reader,
  { narratives, documentImages }: PlanDocument,
  kind: ReportKind,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const used = new Set(
    narratives.filter((one) => one.document === kind).flatMap(({ body }) => listImageIds(toRichText(body))),
  );
  const images = new Map<string, Uint8Array>();
  for (const { id, fileHash } of documentImages) {
    const bytes = used.has(id) ? await readFileBytes(db, fileHash) : null;
    if (bytes) images.set(id, new Uint8Array(bytes));
  }
  return images;
}
