import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { findFindings, findingIdOf, planKey, rowKeyOf } from '../model/findings.ts';
import { yearKey } from '../model/outline-row.ts';
import { getTree } from '../state/outline-host.ts';
import { reveal } from '../state/outline-state.ts';
import type { OutlineActions } from '../use-outline.ts';

/** The cell where a finding is put right. */
function findColumn({ rule, year }: Finding): string {
  if (rule === 'indicator-without-unit' || rule === 'indicator-without-direction') return 'unit';
  if (rule === 'indicator-without-baseline') return 'baseline';
  return year === null || rule === 'realization-out-of-bounds' || rule === 'evidence-outside-period'
    ? 'text'
    : yearKey(year);
}

/** Goes to the cell of a finding by its place in the list; a finding about the plan as a whole goes to its panel. */
export function goToFinding(plan: PlanDocument, index: number, { host }: OutlineActions): void {
  const finding = findFindings(plan).all[index];
  if (!finding) return;
  const rowKey = rowKeyOf(finding);
  const current = { index, id: findingIdOf(finding) };
  if (rowKey === planKey) {
    const name = finding.rule === 'plan-without-period' ? 'periodStart' : 'profile';
    host.outline.set({ finding: current, panel: 'plan', field: { name, rowKey: null } });
    return;
  }
  host.outline.set((now) => ({ ...reveal(now, getTree(host), rowKey), finding: current }));
  host.focus({ rowKey, columnKey: findColumn(finding), edit: false });
}
