import type { CommandContext } from '../command.ts';
import { checkBudgetPlace } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { BudgetCell } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { readInPortions } from '../queries/by-ids.ts';
import { refusePlacement } from './cascade.ts';
import { keyOf, type Wish, writeCells } from './cells.ts';
import { listNodeOwners } from './owners.ts';

export type BudgetInput = Readonly<{
  nodeId: string;
  year: number;
  edition: BudgetCell['edition'];
  ceiling: string | null;
  realized: string | null;
}>;

/** Whole rupiah, on levels that hold budgets; a cell with neither ceiling nor realization is removed. */
export async function setBudgets(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string; cells: readonly BudgetInput[] }>,
): Promise<Result<null>> {
  const owners = await listNodeOwners(
    db,
    input.planId,
    input.cells.map((cell) => cell.nodeId),
  );
  if (!owners.ok) return owners;
  for (const { level } of owners.value.values()) {
    const refusal = checkBudgetPlace(level);
    if (refusal) return refusePlacement(refusal);
  }
  for (const { ceiling, realized } of input.cells) {
    if (ceiling?.includes('.')) return refuse('invalid-input', { field: 'ceiling' });
    if (realized?.includes('.')) return refuse('invalid-input', { field: 'realized' });
  }
  const rows = await readInPortions([...owners.value.keys()], (ids) =>
    db
      .selectFrom('budget')
      .selectAll()
      .where('node_id', 'in', ids ?? [])
      .execute(),
  );
  const present = new Map(rows.map((row) => [keyOf(row.node_id, row.year, row.edition), row]));
  const wishes = new Map<string, Wish<'budget'>>();
  for (const { nodeId, year, edition, ceiling, realized } of input.cells) {
    const key = keyOf(nodeId, year, edition);
    wishes.set(key, {
      present: present.get(key),
      patch: ceiling === null && realized === null ? null : { ceiling, realized },
      create: () => ({
        id: newId(),
        organization_id: owners.value.get(nodeId)?.organizationId ?? '',
        node_id: nodeId,
        year,
        edition,
        ceiling,
        realized,
        fund_source: null,
      }),
    });
  }
  await writeCells(write, 'budget', wishes.values());
  return succeed(null);
}
