import { type Cascade, checkIndicatorPlace, type Refusal } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Level } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { listLevels, toLevel } from '../queries/plan.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';

/** A node with the level it stands on. */
type PlacedNode = Readonly<{ node: Row<'node'>; level: Level }>;

export const refusePlacement = (refusal: Refusal) => refuse('not-allowed-here', refusal);

/**
 * The row something is to be put under. An indicator looks like a row on the screen, so that putting something under
 * one gets its own reason; `level` is the word for what was to be put there.
 */
async function findParent(db: Reader, id: string, level: string): Promise<Result<PlacedNode>> {
  const node = await db.selectFrom('node').selectAll().where('id', '=', id).executeTakeFirst();
  if (node) return succeed({ node, level: await getLevel(db, node.level_id) });
  const indicator = await db.selectFrom('indicator').select('name').where('id', '=', id).executeTakeFirst();
  if (!indicator) return refuse('row-not-found', { what: 'node' });
  return refusePlacement({ rule: 'indicator-has-no-children', level, parent: indicator.name });
}

/** As above, in one plan; null stands for its top. */
export async function findParentInPlan(
  db: Reader,
  id: string | null,
  { planId, level }: Readonly<{ planId: string; level: string }>,
): Promise<Result<PlacedNode | null>> {
  if (id === null) return succeed(null);
  const parent = await findParent(db, id, level);
  if (parent.ok && parent.value.node.plan_id !== planId) return refuse('row-not-found', { what: 'node' });
  return parent;
}

/** The node an indicator is to hang on, if its level holds indicators. */
export async function findIndicatorHolder(db: Reader, nodeId: string): Promise<Result<Row<'node'>>> {
  const parent = await findParent(db, nodeId, '');
  if (!parent.ok) return parent;
  const refusal = checkIndicatorPlace(parent.value.level);
  return refusal ? refusePlacement(refusal) : succeed(parent.value.node);
}

async function getLevel(db: Reader, id: string): Promise<Level> {
  const row = await db
    .selectFrom('framework_level')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return toLevel(row);
}

/** All of a plan that the rules of placement look at. */
export async function readCascade(
  db: Reader,
  plan: Readonly<{ id: string; framework_id: string }>,
): Promise<Cascade> {
  const nodes = await db
    .selectFrom('node')
    .select(['id', 'parent_id', 'level_id'])
    .where('plan_id', '=', plan.id)
    .execute();
  const indicators = await db
    .selectFrom('indicator')
    .innerJoin('node', 'node.id', 'indicator.node_id')
    .select('indicator.node_id')
    .distinct()
    .where('node.plan_id', '=', plan.id)
    .execute();
  const budgets = await db
    .selectFrom('budget')
    .innerJoin('node', 'node.id', 'budget.node_id')
    .select('budget.node_id')
    .distinct()
    .where('node.plan_id', '=', plan.id)
    .execute();
  return {
    levels: await listLevels(db, plan.framework_id),
    nodes: nodes.map((node) => ({ id: node.id, parentId: node.parent_id, levelId: node.level_id })),
    indicatorNodeIds: new Set(indicators.map((row) => row.node_id)),
    budgetNodeIds: new Set(budgets.map((row) => row.node_id)),
  };
}
