import { findHead } from '../officials.ts';
import type { PlanDocument } from '../plan-document.ts';
import { checkBudgets, checkCodes } from './check-budget.ts';
import { checkChain } from './check-chain.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkIndicators } from './check-indicators.ts';
import { checkLinks } from './check-links.ts';
import { checkSameIndicators } from './check-same-indicators.ts';
import { checkSeries } from './check-series.ts';
import { checkStatements } from './check-statements.ts';
import { checkTargets } from './check-targets.ts';
import { checkWords } from './check-words.ts';
import { type Finding, findInPlan, type Severity } from './finding.ts';

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * What an evaluator would ask about a plan, and what published plans get wrong. Findings come worst first and, within a
 * severity, in reading order.
 */
export function checkPlan(document: PlanDocument): readonly Finding[] {
  const findings = [
    ...checkOffice(document),
    ...checkStatements(document),
    ...checkChain(document),
    ...checkLinks(document),
    ...checkIndicators(document),
    ...checkSameIndicators(document),
    ...checkTargets(document),
    ...checkSeries(document),
    ...checkEvidence(document),
    ...checkBudgets(document),
    ...checkCodes(document),
    ...checkWords(document),
  ];
  const placeOf = new Map(document.nodes.map((node, index) => [node.id, index]));
  const place = ({ nodeId }: Finding): number => (nodeId === null ? -1 : (placeOf.get(nodeId) ?? -1));
  return findings
    .map((finding, position) => ({ finding, position, place: place(finding) }))
    .sort(
      (a, b) =>
        weight[a.finding.severity] - weight[b.finding.severity] ||
        a.place - b.place ||
        a.position - b.position,
    )
    .map(({ finding }) => finding);
}

function checkOffice({ plan, officials }: PlanDocument): Finding[] {
  const lastDay = plan.periodEnd === null ? null : `${plan.periodEnd}-12-31`;
  // Who signs is asked once the office has begun to say who its people are.
  const isHeadless = officials.length > 0 && lastDay !== null && findHead(officials, lastDay) === null;
  return [
    ...(plan.periodStart === null
      ? [findInPlan('plan-without-period', { params: { plan: plan.title } })]
      : []),
    ...(isHeadless ? [findInPlan('office-without-head', { params: { day: lastDay } })] : []),
  ];
}
