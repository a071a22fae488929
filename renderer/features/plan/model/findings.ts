import { checkPlan } from '../../../../db/domain/check/check-plan.ts';
import { type DismissedFinding, splitDismissed } from '../../../../db/domain/check/dismissals.ts';
import type { Finding, Severity } from '../../../../db/domain/check/finding.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';

export type PlanFindings = Readonly<{
  all: readonly Finding[];
  /** What the office has accepted with a reason. */
  dismissed: readonly DismissedFinding[];
  counts: Readonly<Record<Severity, number>>;
  /** What has to be put right or looked at; advice is not counted. */
  count: number;
  /** By the row they stand at: an indicator's own, else the node's, else the plan's (key `plan`). */
  byRow: ReadonlyMap<string, readonly Finding[]>;
}>;

export const planKey = 'plan';
export const rowKeyOf = (finding: Finding): string => finding.indicatorId ?? finding.nodeId ?? planKey;

/** The same finding in two lists: before and after something was put right. */
export const findingIdOf = (finding: Finding): string =>
  [finding.rule, rowKeyOf(finding), finding.year ?? '', ...Object.values(finding.params)].join(' ');

const known = new WeakMap<PlanDocument, PlanFindings>();

/** What the auditor says of the plan as it is now; asked by the outline, the panel and the navigation alike. */
export function findFindings(plan: PlanDocument): PlanFindings {
  const seen = known.get(plan);
  if (seen) return seen;
  const { open: all, dismissed } = splitDismissed(plan, checkPlan(plan));
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of all) counts[severity] += 1;
  const found: PlanFindings = {
    all,
    dismissed,
    counts,
    count: counts.error + counts.warning,
    byRow: Map.groupBy(all, rowKeyOf),
  };
  known.set(plan, found);
  return found;
}

/**
 * A target that is missing between others is an error of its cell; a row without any target is only unfinished, which
 * the list says and the cells already show.
 */
export function marksCell(finding: Finding, hasTargets: boolean): 'error' | 'warning' | null {
  if (finding.year === null) return null;
  if (finding.rule === 'target-missing') return hasTargets ? 'error' : null;
  return finding.severity === 'error' ? 'error' : 'warning';
}

/**
 * F8 and Shift+F8: round and round, beginning at the first. Where the one gone to last has been put right, the next one
 * has come into its place. Null where there is nothing to go to.
 */
export function stepFinding(
  findings: readonly Finding[],
  current: Readonly<{ index: number; id: string }> | null,
  way: -1 | 1,
): number | null {
  const count = findings.length;
  if (count === 0) return null;
  if (current === null) return way > 0 ? 0 : count - 1;
  const there = findings[current.index];
  const isGone = way > 0 && (!there || findingIdOf(there) !== current.id);
  return isGone ? current.index % count : (current.index + way + count) % count;
}
