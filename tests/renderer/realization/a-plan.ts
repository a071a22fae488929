import type { PlanDocument, PlanIndicator } from '../../../db/domain/plan-document.ts';
import { plainIndicator, plainNode, plainPlan } from '../../support/plain-rows.ts';

export { plainRealization as aRealization, plainTarget as aTarget } from '../../support/plain-rows.ts';

/** Builders that state only what a test is about. */
export const anIndicator = (id: string, change: Partial<PlanIndicator> = {}): PlanIndicator =>
  plainIndicator({ id, nodeId: 'node', unitOfMeasure: 'Orang', ...change });

type Parts = Pick<PlanDocument, 'indicators' | 'targets' | 'realizations'>;

/** An agency's plan whose objectives are those its indicators stand at. */
export function aPlan(parts: Parts): PlanDocument {
  const nodeIds = [...new Set(parts.indicators.map((indicator) => indicator.nodeId))];
  return plainPlan({
    ...parts,
    levels: [
      {
        id: 'level',
        sort: 1,
        kind: 'objective',
        name: 'Sasaran',
        mayHoldIndicators: true,
        mayHoldBudgets: false,
      },
    ],
    nodes: nodeIds.map((id, sort) => plainNode({ id, levelId: 'level', levelKind: 'objective', sort })),
  });
}
