import type { PlanDocument } from '../domain/plan-document.ts';
import { type PlanRecords, recordKinds, recordLists } from '../domain/plan-records.ts';
import type { Reader } from '../reader.ts';
import { listBudgets, listBudgetVersions, listSpendings } from './budget.ts';
import { listRealizations, listTargets } from './figures.ts';
import { listFinals } from './final.ts';
import { listIndicators } from './indicator.ts';
import { listNarratives } from './narrative.ts';
import { listLinkedNodes, listNodeLinks, listNodes } from './node.ts';
import { findOrganization } from './organization.ts';
import { listOfficeFiles, listOfficeStyles, listPapers } from './paper.ts';
import { findPlan, listLevels, listVersions } from './plan.ts';
import { listReceipts } from './receipt.ts';
import { listRecords, type RecordOwner } from './record.ts';
import { listDocumentImages, listReportSections } from './report.ts';
import { listOrdinalScales, listOwnScales, listSettings } from './scoring.ts';
import { listPeriods, listSeals, listVerifications } from './verification.ts';

/** Everything a plan says; null when there is no such plan. Give it a snapshot where someone may write meanwhile. */
export async function readPlanDocument(db: Reader, planId: string): Promise<PlanDocument | null> {
  const owned = await findPlan(db, planId);
  const organization = owned && (await findOrganization(db, owned.organizationId));
  if (!owned || !organization) return null;
  const { plan } = owned;
  return {
    organization,
    plan,
    levels: await listLevels(db, plan.frameworkId),
    nodes: await listNodes(db, planId),
    links: await listNodeLinks(db, planId),
    linkedNodes: await listLinkedNodes(db, planId),
    versions: await listVersions(db, planId),
    indicators: await listIndicators(db, planId),
    targets: await listTargets(db, planId),
    realizations: await listRealizations(db, planId),
    periods: await listPeriods(db, planId),
    seals: await listSeals(db, planId),
    verifications: await listVerifications(db, planId),
    receipts: await listReceipts(db, planId),
    budgetVersions: await listBudgetVersions(db, planId),
    budgets: await listBudgets(db, planId),
    spendings: await listSpendings(db, planId),
    narratives: await listNarratives(db, planId),
    reportSections: await listReportSections(db, planId),
    documentImages: await listDocumentImages(db, planId),
    finals: await listFinals(db, planId),
    papers: await listPapers(db, organization.id),
    officeStyles: await listOfficeStyles(db, organization.id),
    officeFiles: await listOfficeFiles(db, organization.id),
    ordinalScales: await listOrdinalScales(db, organization.id),
    ownScales: await listOwnScales(db, organization.id),
    settings: await listSettings(db, organization.id),
    ...(await readRecords(db, { planId, organizationId: organization.id })),
  };
}

async function readRecords(db: Reader, owner: RecordOwner): Promise<PlanRecords> {
  const lists: [string, unknown][] = [];
  for (const kind of recordKinds) lists.push([recordLists[kind], await listRecords(db, kind, owner)]);
  return Object.fromEntries(lists) as unknown as PlanRecords;
}
