import type { Dismissal, PlanDocument } from '../plan-document.ts';
import type { Finding } from './finding.ts';

/** What a finding is about: an indicator, a node, or (the empty string) the plan as a whole. */
export const subjectOf = ({ indicatorId, nodeId }: Finding): string => indicatorId ?? nodeId ?? '';

/** What was found, so that a dismissal falls away when it becomes something else. */
export const fingerprintOf = ({ params, figures }: Finding): string =>
  JSON.stringify([
    Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)),
    Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]).slice(0, 1000);

export type DismissedFinding = Readonly<{ finding: Finding; dismissal: Dismissal }>;

/** Findings that ask for something, and those the office has accepted with a reason. */
export function splitDismissed(
  { dismissals }: Pick<PlanDocument, 'dismissals'>,
  findings: readonly Finding[],
): Readonly<{ open: readonly Finding[]; dismissed: readonly DismissedFinding[] }> {
  if (dismissals.length === 0) return { open: findings, dismissed: [] };
  const keyOf = (rule: string, subjectId: string, year: number): string => `${rule} ${subjectId} ${year}`;
  const known = new Map(dismissals.map((one) => [keyOf(one.rule, one.subjectId, one.year), one]));
  const open: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const dismissal = known.get(keyOf(finding.rule, subjectOf(finding), finding.year ?? 0));
    if (dismissal?.fingerprint === fingerprintOf(finding)) dismissed.push({ finding, dismissal });
    else open.push(finding);
  }
  return { open, dismissed };
}
