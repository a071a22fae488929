import type { PlanDocument } from '../plan-document.ts';
import { checkIndicators } from './check-indicators.ts';
import { checkTargets } from './check-targets.ts';
import { checkWords } from './check-words.ts';
import type { Finding, Severity } from './finding.ts';

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * What an evaluator would ask about a plan (validation rules drawn from the AKIP criteria 1.b.5, 1.b.7, 1.b.8, 2.a.2).
 * Findings come worst first and, within a severity, in reading order.
 */
export function checkPlan(document: PlanDocument): readonly Finding[] {
  const findings = [
    ...checkPeriod(document),
    ...checkChain(document),
    ...checkIndicators(document),
    ...checkTargets(document),
    ...checkWords(document),
  ];
  return findings
    .map((finding, position) => ({ finding, position }))
    .sort((a, b) => weight[a.finding.severity] - weight[b.finding.severity] || a.position - b.position)
    .map(({ finding }) => finding);
}

function checkPeriod({ plan }: PlanDocument): Finding[] {
  if (plan.periodStart !== null) return [];
  return [
    {
      rule: 'plan-without-period',
      severity: 'warning',
      nodeId: null,
      indicatorId: null,
      year: null,
      params: { plan: plan.title },
      figures: {},
    },
  ];
}

/** An objective needs an indicator and, once the plan has programs, a program; a program needs an objective. */
function checkChain(document: PlanDocument): Finding[] {
  const measured = new Set(document.indicators.map((indicator) => indicator.nodeId));
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const programs = document.nodes.filter((node) => node.levelKind === 'program');
  const isObjective = (id: string | null): boolean => id !== null && byId.get(id)?.levelKind === 'objective';
  const linked = new Set(document.links.flatMap((link) => [link.fromNodeId, link.toNodeId]));
  const carried = new Set(programs.map((program) => program.parentId));

  const findings: Finding[] = [];
  const at = (nodeId: string, text: string) => ({
    nodeId,
    indicatorId: null,
    year: null,
    params: { text },
    figures: {},
  });
  for (const node of document.nodes) {
    if (node.levelKind === 'objective') {
      if (!measured.has(node.id)) {
        findings.push({ rule: 'objective-without-indicator', severity: 'error', ...at(node.id, node.text) });
      }
      if (programs.length > 0 && !carried.has(node.id) && !linked.has(node.id)) {
        findings.push({ rule: 'objective-without-program', severity: 'warning', ...at(node.id, node.text) });
      }
    }
    if (node.levelKind === 'program' && !isObjective(node.parentId) && !linked.has(node.id)) {
      findings.push({ rule: 'program-without-objective', severity: 'warning', ...at(node.id, node.text) });
    }
  }
  return findings;
}
