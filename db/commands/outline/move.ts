import type { CommandContext } from '../../command.ts';
import {
  type Cascade,
  checkIndicatorPlace,
  findLevelPlace,
  listTops,
  planMove,
} from '../../domain/cascade-rules.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import { succeed } from '../../domain/result.ts';
import type { Row } from '../../schema.ts';
import { findParentInPlan, readCascade, refusePlacement } from '../cascade.ts';
import { findRow, listSiblings } from '../rows.ts';
import { makeRoom } from '../sort.ts';
import { findChosen, type OutlinePlace, placeIndicators, placeNodes } from './places.ts';

type Chosen = Readonly<{ planId: string; nodeIds: readonly string[]; indicatorIds: readonly string[] }>;

/** Branches and indicators go together to one place of their plan, in the order they are named. */
export async function moveRows(
  context: CommandContext,
  input: Chosen & OutlinePlace & Readonly<{ levelId: string | null }>,
): Promise<Result<null>> {
  const { db, write } = context;
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const chosen = await findChosenInPlan(context, input);
  if (!chosen.ok) return chosen;
  const { cascade, indicators } = chosen.value;
  const nodes = keepTops(cascade, chosen.value.nodes);
  const word = cascade.levels.find(({ id }) => id === (input.levelId ?? nodes[0]?.level_id))?.name ?? '';
  const parent = await findParentInPlan(db, input.parentId, { planId: plan.id, level: word });
  if (!parent.ok) return parent;

  const nodeSorts = await placeNodes(
    context,
    plan.id,
    input,
    nodes.map(({ id }) => id),
  );
  if (!nodeSorts.ok) return nodeSorts;
  for (const [index, node] of nodes.entries()) {
    const levelId = input.levelId ?? node.level_id;
    const moved = await moveBranch(context, cascade, {
      node,
      parentId: input.parentId,
      levelId,
      sort: nodeSorts.value[index] ?? node.sort,
    });
    if (!moved.ok) return moved;
  }
  if (indicators.length === 0) return succeed(null);
  if (!parent.value) return refusePlacement({ rule: 'indicator-needs-row', level: '', parent: '' });
  const refusal = checkIndicatorPlace(parent.value.level);
  if (refusal) return refusePlacement(refusal);
  const nodeId = parent.value.node.id;
  const ids = indicators.map(({ id }) => id);
  const sorts = await placeIndicators(context, { nodeId, afterId: input.afterId }, ids);
  if (!sorts.ok) return sorts;
  for (const [index, indicator] of indicators.entries()) {
    const sort = sorts.value[index] ?? indicator.sort;
    // Making room may have changed the row since it was read.
    const now = await findRow(db, 'indicator', indicator.id);
    if (now) await write.update('indicator', now, { node_id: nodeId, sort });
  }
  return succeed(null);
}

/** Gives branches another level; each climbs out of the rows that are not above that level any more. */
export async function setLevels(
  context: CommandContext,
  input: Readonly<{ planId: string; nodeIds: readonly string[]; levelId: string }>,
): Promise<Result<null>> {
  const { db, write } = context;
  const chosen = await findChosenInPlan(context, { ...input, indicatorIds: [] });
  if (!chosen.ok) return chosen;
  let { cascade } = chosen.value;
  if (!cascade.levels.some(({ id }) => id === input.levelId)) {
    return refuse('row-not-found', { what: 'framework_level' });
  }
  // From the last: rows that climb behind the same one keep their order.
  for (const { id } of keepTops(cascade, chosen.value.nodes).toReversed()) {
    const node = await findRow(db, 'node', id);
    if (!node) return refuse('row-not-found', { what: 'node' });
    const { parentId, behind } = findLevelPlace(cascade, { id, levelId: input.levelId });
    let sort = node.sort;
    if (behind !== null) {
      const siblings = await listSiblings(db, input.planId, parentId);
      const placed = await makeRoom(write, { table: 'node', siblings, id, place: { afterId: behind } });
      if (!placed.ok) return placed;
      sort = placed.value;
    }
    const moved = await moveBranch(context, cascade, { node, parentId, levelId: input.levelId, sort });
    if (!moved.ok) return moved;
    cascade = moved.value;
  }
  return succeed(null);
}

async function findChosenInPlan({ db }: CommandContext, input: Chosen) {
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const found = await findChosen(db, input);
  if (!found.ok) return found;
  const cascade = await readCascade(db, plan);
  const own = new Set(cascade.nodes.map(({ id }) => id));
  if (found.value.nodes.some(({ id }) => !own.has(id))) return refuse('row-not-found', { what: 'node' });
  if (found.value.indicators.some((one) => !own.has(one.node_id))) {
    return refuse('row-not-found', { what: 'indicator' });
  }
  return succeed({ ...found.value, cascade });
}

function keepTops(cascade: Cascade, nodes: readonly Row<'node'>[]): readonly Row<'node'>[] {
  const tops = new Set(
    listTops(
      cascade.nodes,
      nodes.map(({ id }) => id),
    ),
  );
  return nodes.filter(({ id }) => tops.has(id));
}

type BranchMove = Readonly<{ node: Row<'node'>; parentId: string | null; levelId: string; sort: number }>;

/** Writes one branch to its place and gives the cascade as it is then. */
async function moveBranch(
  { db, write }: CommandContext,
  cascade: Cascade,
  { node, parentId, levelId, sort }: BranchMove,
): Promise<Result<Cascade>> {
  const planned = planMove(cascade, { id: node.id, parentId, levelId });
  if (!planned.ok) return refusePlacement(planned.refusal);
  const now = (await findRow(db, 'node', node.id)) ?? node;
  await write.update('node', now, { parent_id: parentId, level_id: levelId, sort });
  for (const [id, level_id] of planned.levelOf) {
    const below = id === node.id ? undefined : await findRow(db, 'node', id);
    if (below) await write.update('node', below, { level_id });
  }
  const nodes = cascade.nodes.map((one) => {
    const next = { ...one, levelId: planned.levelOf.get(one.id) ?? one.levelId };
    return one.id === node.id ? { ...next, parentId } : next;
  });
  return succeed({ ...cascade, nodes });
}
