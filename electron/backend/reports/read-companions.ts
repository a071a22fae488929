import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readPlanVersion } from '../../../db/queries/plans.ts';
import type { Reader } from '../../../db/reader.ts';
import { isReportOfOfficials, type ReportKind } from '../../api/report-kinds.ts';
import { noCompanions, type ReportCompanions } from './model/report-companions.ts';

/**
 * What a document needs from beside its plan: for agreements the adopted states, and who the head answers to; for an
 * LKjIP the adopted states, whose targets may have been others.
 */
export async function readCompanions(
  db: Reader,
  { plan, versions, organization }: PlanDocument,
  kind: ReportKind,
): Promise<ReportCompanions> {
  const isOfOfficials = isReportOfOfficials(kind);
  if (!isOfOfficials && kind !== 'lkjip') return noCompanions;
  const states: ReportCompanions['states'][number][] = [];
  for (const { number, adoptedOn } of versions.toSorted((a, b) => a.number - b.number)) {
    const document = await readPlanVersion(db, { planId: plan.id, number });
    if (document) states.push({ adoptedOn, document });
  }
  const servesId = isOfOfficials ? plan.servesId : null;
  const served = servesId === null ? null : await readPlanDocument(db, servesId);
  const isAbove = served !== null && served.organization.id !== organization.id;
  return { states, superiors: isAbove ? served.officials : [] };
}
