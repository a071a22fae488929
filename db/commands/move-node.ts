import type { CommandContext } from '../command.ts';
import { planMove } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { findParentInPlan, readCascade, refusePlacement } from './cascade.ts';
import { findRow, listSiblings } from './rows.ts';
import { makeRoom, type Place } from './sort.ts';

type NodeMove = Readonly<{ id: string; parentId: string | null; levelId: string }> & Place;

/** Moves a branch within its plan, re-levelled as a whole where its top gets another level. */
export async function moveNode({ db, write }: CommandContext, input: NodeMove): Promise<Result<null>> {
  const node = await findRow(db, 'node', input.id);
  const plan = node && (await findRow(db, 'plan', node.plan_id));
  if (!node || !plan) return refuse('row-not-found', { what: 'node' });
  const cascade = await readCascade(db, plan);
  const level = cascade.levels.find((one) => one.id === input.levelId);
  if (!level) return refuse('row-not-found', { what: 'framework_level' });
  const parent = await findParentInPlan(db, input.parentId, { planId: plan.id, level: level.name });
  if (!parent.ok) return parent;
  const planned = planMove(cascade, input);
  if (!planned.ok) return refusePlacement(planned.refusal);

  const siblings = await listSiblings(db, plan.id, input.parentId);
  const sort = await makeRoom(write, { table: 'node', siblings, id: node.id, place: input });
  if (!sort.ok) return sort;
  await write.update('node', node, {
    parent_id: input.parentId,
    level_id: input.levelId,
    sort: sort.value,
  });
  for (const [id, levelId] of planned.levelOf) {
    const below = id === node.id ? undefined : await findRow(db, 'node', id);
    if (below) await write.update('node', below, { level_id: levelId });
  }
  return succeed(null);
}
