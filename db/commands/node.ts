import type { NewRow, RowPatch } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { checkLevelOrder } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { PlanNode } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { listLevels } from '../queries/plan.ts';
import type { Row } from '../schema.ts';
import { findParentInPlan, refusePlacement } from './cascade.ts';
import type { Created } from './organization.ts';
import { keepGiven, type PatchOf, toFlag } from './patch.ts';
import { findRow, listSiblings } from './rows.ts';
import { makeRoom, type Place } from './sort.ts';

type NewNode = Readonly<{
  planId: string;
  parentId: string | null;
  levelId: string;
  text: string;
  code?: string | null | undefined;
}> &
  Place;

export async function createNode(context: CommandContext, input: NewNode): Promise<Result<Created>> {
  const { db, write, newId } = context;
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const level = (await listLevels(db, plan.framework_id)).find((one) => one.id === input.levelId);
  if (!level) return refuse('row-not-found', { what: 'framework_level' });
  const parent = await findParentInPlan(db, input.parentId, { planId: plan.id, level: level.name });
  if (!parent.ok) return parent;
  const refusal = checkLevelOrder(level, parent.value?.level ?? null);
  if (refusal) return refusePlacement(refusal);
  const id = newId();
  const siblings = await listSiblings(db, plan.id, input.parentId);
  const sort = await makeRoom(write, { table: 'node', siblings, id, place: input });
  if (!sort.ok) return sort;
  const owner = { organization_id: plan.organization_id, plan_id: plan.id };
  const at = { level_id: level.id, parent_id: input.parentId, sort: sort.value };
  await write.insert('node', [
    makeNewNode({ id, ...owner, ...at, code: input.code ?? null, text: input.text }),
  ]);
  return succeed({ id });
}

type NodeStart = Pick<
  Row<'node'>,
  'id' | 'organization_id' | 'plan_id' | 'level_id' | 'parent_id' | 'sort' | 'code' | 'text'
>;

/** A row that says its text and nothing else yet. */
export const makeNewNode = (start: NodeStart): NewRow<'node'> => ({
  ...start,
  explanation: null,
  unit_id: null,
  location: null,
  target_group: null,
  fund_source: null,
  source_note: null,
  is_served: 1,
});

export type NodePatchInput = PatchOf<
  Pick<
    PlanNode,
    | 'text'
    | 'code'
    | 'explanation'
    | 'isServed'
    | 'unitId'
    | 'location'
    | 'targetGroup'
    | 'fundSource'
    | 'sourceNote'
  >
>;

export async function updateNode(
  { db, write }: CommandContext,
  input: Readonly<{ id: string; version: number; patch: NodePatchInput }>,
): Promise<Result<null>> {
  const node = await findRow(db, 'node', input.id);
  if (!node) return refuse('row-not-found', { what: 'node' });
  const { unitId } = input.patch;
  if (unitId && !(await findRow(db, 'unit', unitId))) return refuse('row-not-found', { what: 'unit' });
  const columns: RowPatch<'node'> = keepGiven({
    text: input.patch.text,
    code: input.patch.code,
    explanation: input.patch.explanation,
    is_served: toFlag(input.patch.isServed),
    unit_id: unitId,
    location: input.patch.location,
    target_group: input.patch.targetGroup,
    fund_source: input.patch.fundSource,
    source_note: input.patch.sourceNote,
  });
  return write.update('node', node, columns, input.version);
}
