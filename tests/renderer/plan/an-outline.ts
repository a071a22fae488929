import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { createCellActions } from '../../../renderer/features/plan/state/cell-actions.ts';
import { createNewRowActions } from '../../../renderer/features/plan/state/new-row-actions.ts';
import { createPasteActions } from '../../../renderer/features/plan/state/paste-actions.ts';
import { createRowActions } from '../../../renderer/features/plan/state/row-actions.ts';
import { aHost } from './a-host.ts';
import { aBudget, aNode, anIndicator, aPlan } from './a-plan.ts';

/** One row of each level that the tests need, with two indicators. */
export const plan = aPlan({
  nodes: [
    aNode('V', 'vision', null),
    aNode('G', 'goal', 'V'),
    aNode('O', 'objective', 'G'),
    aNode('P', 'program', 'O'),
  ],
  indicators: [anIndicator('i1', 'O'), anIndicator('i2', 'O')],
  budgets: [aBudget('P', 2026, '5000000')],
});

/** The page's outline with everything that acts on it. */
export function openOutline(document: PlanDocument = plan) {
  const parts = aHost(document);
  const newRows = createNewRowActions(parts.host);
  const cells = createCellActions(parts.host, newRows);
  const rows = createRowActions(parts.host);
  const paste = createPasteActions(parts.host, newRows, cells);
  return { ...parts, newRows, cells, rows, paste };
}

export const newKeys = ({ outline }: ReturnType<typeof openOutline>) =>
  outline.get().newRows.map((row) => row.key);
export const behind = (afterKey: string) => ({ kind: 'indicator', parentKey: 'O', afterKey }) as const;
export const rowOf = (id: string) => ({
  key: id,
  node: plan.nodes.find((node) => node.id === id) ?? null,
  indicator: plan.indicators.find((indicator) => indicator.id === id) ?? null,
  draft: null,
});
