import type { PlanDocument } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import { listBudgets, listRealizations, listTargets } from './figures.ts';
import { listIndicators } from './indicator.ts';
import { listNarratives } from './narrative.ts';
import { listNodeLinks, listNodes } from './node.ts';
import { findOrganization, listLegalBases, listOfficials, listUnits } from './organization.ts';
import { findPlan, listLevels } from './plan.ts';
import { listOrdinalScales, listSettings } from './scoring.ts';

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
    indicators: await listIndicators(db, planId),
    targets: await listTargets(db, planId),
    realizations: await listRealizations(db, planId),
    budgets: await listBudgets(db, planId),
    units: await listUnits(db, organization.id),
    officials: await listOfficials(db, organization.id),
    legalBases: await listLegalBases(db, { planId, organizationId: organization.id }),
    narratives: await listNarratives(db, planId),
    ordinalScales: await listOrdinalScales(db, organization.id),
    settings: await listSettings(db, organization.id),
  };
}
