import { type ComputedFix, withFix } from '../../../../db/domain/check/fix.ts';
import type { Result } from '../../../../db/domain/errors.ts';
import { listMonths } from '../../../../db/domain/months.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { askConsequence } from '../../indicator/consequence/ask-consequence.ts';
import type { OutlineHost } from '../state/outline-host.ts';

/**
 * One command, one step to take back; what cannot be done is said and changes nothing. Where past achievements would be
 * others, they are shown first.
 */
export async function applyFix(fix: ComputedFix, plan: PlanDocument, host: OutlineHost): Promise<void> {
  if (!(await askConsequence(plan, withFix(plan, fix)))) return;
  const result = await run(fix, plan, host);
  if (result && !result.ok) host.notify(host.say.error(result.error), undefined, 'error');
}

function run(fix: ComputedFix, plan: PlanDocument, host: OutlineHost): Promise<Result<unknown>> | null {
  const { document, planId } = host;
  switch (fix.kind) {
    case 'set-target':
    case 'remove-target': {
      const { indicatorId, year } = fix;
      const value = fix.kind === 'set-target' ? fix.value : null;
      const none = { value: null, valueMax: null, ordinalCode: null };
      const quarters = plan.targets.filter(
        (cell) => cell.indicatorId === indicatorId && cell.year === year && cell.quarter !== 0,
      );
      const rest =
        value === null
          ? quarters.flatMap(({ quarter }) =>
              [undefined, ...listMonths(quarter)].map((month) => ({
                ...{ indicatorId, year, quarter, ...none },
                ...(month === undefined ? {} : { month }),
              })),
            )
          : [];
      const cells = [{ indicatorId, year, quarter: 0 as const, ...none, value }, ...rest];
      return document.run('target.set', { planId, cells });
    }
    case 'set-realization': {
      const { indicatorId, year, value } = fix;
      return document.run('realization.set', { planId, cells: [{ indicatorId, year, quarter: 0, value }] });
    }
    case 'set-node-text': {
      const node = plan.nodes.find((one) => one.id === fix.nodeId);
      if (!node) return null;
      const { id, version } = node;
      return document.run('node.update', { id, version, patch: { text: fix.text } });
    }
    case 'set-indicator-name': {
      const indicator = plan.indicators.find((one) => one.id === fix.indicatorId);
      if (!indicator) return null;
      const { id, version } = indicator;
      return document.run('indicator.update', { id, version, patch: { name: fix.text } });
    }
  }
}
