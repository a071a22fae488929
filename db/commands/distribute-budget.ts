import type { CommandContext } from '../command.ts';
import { type DistributionWay, distribute } from '../domain/budget/distribute.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { PlanNode } from '../domain/plan-document.ts';
import { listLevels } from '../queries/plan.ts';
import type { Reader } from '../reader.ts';
import { setBudgets } from './budget.ts';
import { listCeilings } from './budget-version.ts';
import { findRow } from './rows.ts';

export type Distribution = Readonly<{
  planId: string;
  nodeId: string;
  year: number;
  /** Null for the plan's own ceiling. */
  budgetVersionId: string | null;
  /** Whole rupiah. */
  amount: string;
  way: DistributionWay;
}>;

/**
 * Gives an amount to the lowest rows below a row. Figures of the row itself and of those between go: they are sums from
 * then on.
 */
export async function distributeBudget(
  context: CommandContext,
  { planId, nodeId, year, budgetVersionId, amount, way }: Distribution,
): Promise<Result<null>> {
  const { db } = context;
  const node = await findRow(db, 'node', nodeId);
  if (!node || node.plan_id !== planId) return refuse('row-not-found', { what: 'node' });
  const branch = await listBranch(db, planId, nodeId);
  const parents = new Set(branch.map(({ parentId }) => parentId));
  const leaves = branch.filter(({ id }) => id !== nodeId && !parents.has(id));
  const versionId = budgetVersionId ?? (await findOwnVersion(db, planId, year));
  const rows = versionId === null ? [] : await listCeilings(db, versionId);
  const ceilings = new Map(rows.map((row) => [row.node_id, BigInt(row.ceiling)]));
  const shares = distribute(
    BigInt(amount),
    leaves.map(({ id }) => ({ nodeId: id, amount: ceilings.get(id) ?? 0n })),
    way,
  );
  if (!shares) return refuse('invalid-input', { field: 'way' });
  const at = { year, budgetVersionId };
  const upper = branch.filter(({ id }) => parents.has(id) && ceilings.has(id));
  return setBudgets(context, {
    planId,
    cells: [
      ...shares.map((share) => ({ ...at, nodeId: share.nodeId, ceiling: String(share.amount) })),
      ...upper.map(({ id }) => ({ ...at, nodeId: id, ceiling: null })),
    ],
  });
}

type BranchRow = Pick<PlanNode, 'id' | 'parentId'>;

/** The row and all rows below it that may hold money. */
async function listBranch(db: Reader, planId: string, topId: string): Promise<readonly BranchRow[]> {
  const plan = await findRow(db, 'plan', planId);
  const levels = plan ? await listLevels(db, plan.framework_id) : [];
  const holding = new Set(levels.filter((level) => level.mayHoldBudgets).map(({ id }) => id));
  const nodes = await db
    .selectFrom('node')
    .select(['id', 'parent_id', 'level_id'])
    .where('plan_id', '=', planId)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const collect = (id: string): BranchRow[] =>
    nodes
      .filter((node) => node.parent_id === id && holding.has(node.level_id))
      .flatMap((node) => [{ id: node.id, parentId: node.parent_id }, ...collect(node.id)]);
  return [{ id: topId, parentId: null }, ...collect(topId)];
}

const findOwnVersion = async (db: Reader, planId: string, year: number): Promise<string | null> =>
  (
    await db
      .selectFrom('budget_version')
      .select('id')
      .where('plan_id', '=', planId)
      .where('year', '=', year)
      .where('kind', '=', 'indikatif')
      .executeTakeFirst()
  )?.id ?? null;
