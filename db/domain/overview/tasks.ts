import type { CascadeScore } from '../cascade-score.ts';
import type { CheckRule, Finding } from '../check/finding.ts';
import { listReleased } from '../entry/release.ts';
import type { PlanDocument, Quarter } from '../plan-document.ts';
import { listProvisional, listUnfilled } from './cycle.ts';

/** One thing waiting to be done, with how many there are and the first place of it. */
export type Task =
  | Readonly<{ kind: 'fill-realizations'; count: number; indicatorId: string }>
  /** Figures that have come out since; the place of the one that waits longest. */
  | Readonly<{ kind: 'enter-released'; count: number; indicatorId: string; year: number; quarter: Quarter }>
  | Readonly<{ kind: 'look-at-low'; count: number; indicatorId: string }>
  | Readonly<{ kind: 'settle-provisional'; count: number; indicatorId: string }>
  | Readonly<{ kind: 'findings'; rule: CheckRule; count: number; finding: Finding }>;

/** More would be a list to read, not a page to act on. */
const shownTasks = 5;

/** What waits in a year, the most urgent first: figures, then what the auditor calls wrong, then what to look at. */
export function listTasks(
  document: PlanDocument,
  {
    year,
    score,
    findings,
    today,
  }: Readonly<{
    year: number;
    score: CascadeScore;
    findings: readonly Finding[];
    /** `YYYY-MM-DD` */
    today: string;
  }>,
): Readonly<{ shown: readonly Task[]; total: number }> {
  const tasks: Task[] = [];
  const add = (
    kind: 'fill-realizations' | 'look-at-low' | 'settle-provisional',
    ids: readonly string[],
  ): void => {
    const [indicatorId] = ids;
    if (indicatorId !== undefined) tasks.push({ kind, count: ids.length, indicatorId });
  };
  add('fill-realizations', listUnfilled(document, year));
  // They come out after their year's report and so are asked for whatever year is on show.
  const released = listReleased(document.realizations, today);
  const [longest] = released;
  if (longest) {
    const { indicatorId, year: of, quarter } = longest;
    tasks.push({ kind: 'enter-released', count: released.length, indicatorId, year: of, quarter });
  }
  add(
    'look-at-low',
    [...score.indicators.values()].flatMap((one) => (one.analysisNeed === 'low' ? [one.indicatorId] : [])),
  );
  add('settle-provisional', listProvisional(document, year));
  // Findings come worst first, and their groups with them; advice is no task.
  for (const [rule, group] of Map.groupBy(
    findings.filter(({ severity }) => severity !== 'hint'),
    (finding) => finding.rule,
  )) {
    const [finding] = group;
    if (finding) tasks.push({ kind: 'findings', rule, count: group.length, finding });
  }
  return { shown: tasks.slice(0, shownTasks), total: tasks.length };
}
