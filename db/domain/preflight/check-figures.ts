import type { CascadeScore } from '../cascade-score.ts';
import { checkPlan } from '../check/check-plan.ts';
import { splitDismissed } from '../check/dismissals.ts';
import { listProvisional, listUnfilled } from '../overview/cycle.ts';
import type { PlanDocument, PlanIndicator } from '../plan-document.ts';
import { listPlanYears } from '../score-plan.ts';
import { isStrategic } from '../strategic.ts';
import { findPeriod } from '../verification/period.ts';
import { findItem, type PreflightItem } from './preflight-finding.ts';

/** Indicators with a target for the year of which nobody has said what was reached, or why that is not known. */
export function findUnmeasured(plan: PlanDocument, year: number): readonly PreflightItem[] {
  const unfilled = new Set(listUnfilled(plan, year));
  return plan.indicators.flatMap(({ id, name }) =>
    unfilled.has(id)
      ? [findItem(name, { screen: 'realization', indicatorId: id, year, filter: 'empty' })]
      : [],
  );
}

/** Figures that their publisher has not confirmed yet. */
export function findProvisional(plan: PlanDocument, year: number): readonly PreflightItem[] {
  const provisional = new Set(listProvisional(plan, year));
  return plan.indicators.flatMap(({ id, name }) =>
    provisional.has(id) ? [findItem(name, { screen: 'realization', indicatorId: id, year })] : [],
  );
}

/**
 * Indicators of the statements an LKjIP accounts for that reached too little, or so much that their target is in
 * question, and of which nobody wrote why (Permenpan RB 53/2014: the causes of success and failure are analysed).
 */
export function findUnanalysed(
  plan: PlanDocument,
  year: number,
  score: CascadeScore,
): readonly PreflightItem[] {
  const strategic = new Set(plan.nodes.filter(isStrategic).map(({ id }) => id));
  const explained = new Set(
    plan.narratives.flatMap((one) =>
      one.document === 'lkjip' && one.year === year && one.section === 'causes' ? [one.subjectId] : [],
    ),
  );
  const isAsked = ({ id, nodeId }: PlanIndicator): boolean =>
    strategic.has(nodeId) && !explained.has(nodeId) && score.indicators.get(id)?.analysisNeed != null;
  return plan.indicators.flatMap((one) =>
    isAsked(one) && !isAnalysed(plan, one.id, year)
      ? [findItem(one.name, { screen: 'achievement', indicatorId: one.id, year, filter: 'analysis' })]
      : [],
  );
}

const isAnalysed = ({ analyses }: PlanDocument, indicatorId: string, year: number): boolean =>
  analyses.some(
    (one) =>
      one.indicatorId === indicatorId &&
      one.year === year &&
      [one.causes, one.obstacles].some((text) => (text ?? '').trim() !== ''),
  );

/** The year's figures are neither verified nor sealed: they may still change. */
export function findUnsettled(plan: PlanDocument, year: number): readonly PreflightItem[] {
  const status = findPeriod(plan, year, 0)?.status ?? 'draft';
  return status === 'verified' || status === 'sealed'
    ? []
    : [findItem(String(year), { screen: 'verification', year })];
}

/** Indicators without a target in some year of the period. */
export function findUntargeted(plan: PlanDocument): readonly PreflightItem[] {
  if (plan.plan.periodStart === null) return [];
  const years = listPlanYears(plan);
  const filled = new Set(plan.targets.map((cell) => `${cell.indicatorId} ${cell.year}`));
  return plan.indicators.flatMap(({ id, name, nodeId }) => {
    const missing = years.filter((year) => !filled.has(`${id} ${year}`));
    const place = { screen: 'plan', indicatorId: id, nodeId } as const;
    return missing.length === 0 ? [] : [findItem(name, place, { found: missing.join(', ') })];
  });
}

/** A year without a single target: nothing of what was reached can be measured against the plan. */
export const findUntargetedYear = (plan: PlanDocument, year: number): readonly PreflightItem[] =>
  plan.targets.some((cell) => cell.year === year)
    ? []
    : plan.indicators.map(({ id, name, nodeId }) =>
        findItem(name, { screen: 'plan', indicatorId: id, nodeId }, { found: String(year) }),
      );

/** What the auditor calls wrong and nobody accepted. */
export function findPlanErrors(plan: PlanDocument): readonly PreflightItem[] {
  const errors = splitDismissed(plan, checkPlan(plan)).open.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? [] : [findItem(String(errors.length), { screen: 'plan', filter: 'findings' })];
}
