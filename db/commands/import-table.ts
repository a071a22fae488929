import type { NewRow } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { checkLevelOrder } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import type { ImportChanges, NewNode, Ref } from '../domain/table-import/import-changes.ts';
import { listLevels } from '../queries/plan.ts';
import type { Row } from '../schema.ts';
import { setBudgets } from './budget.ts';
import { findIndicatorHolder, findParentInPlan, refusePlacement } from './cascade.ts';
import { makeNewIndicator, toIndicatorColumns, updateIndicator } from './indicator.ts';
import { makeNewNode, updateNode } from './node.ts';
import { createNodeLink } from './node-link.ts';
import { findRow, listSiblings } from './rows.ts';
import { sortStep } from './sort.ts';
import { setTargets } from './target.ts';

export type ImportCounts = Readonly<{
  nodes: number;
  indicators: number;
  targets: number;
  ceilings: number;
}>;

/** Ids of the rows this import makes, by their key in the table. */
type Made = Map<string, string>;
type Order = Readonly<{ planId: string; changes: ImportChanges }>;

const findId = (ref: Ref, made: Made): string => ('id' in ref ? ref.id : (made.get(ref.key) ?? ''));

/** Writes what a table says: rows, indicators, baselines, targets, ceilings and links; all of it or nothing. */
export async function importTable(context: CommandContext, order: Order): Promise<Result<ImportCounts>> {
  const { planId, changes } = order;
  const plan = await findRow(context.db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  if (plan.status === 'adopted') return refuse('plan-adopted', { plan: plan.title });
  const made: Made = new Map();
  const steps = [
    () => changeRows(context, order),
    () => addNodes(context, plan, changes, made),
    () => addIndicators(context, plan, changes, made),
    () => writeFigures(context, order, made),
    () => addLinks(context, changes, made),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  return succeed({
    nodes: changes.newNodes.length + changes.changedNodes.length,
    indicators: changes.newIndicators.length + changes.changedIndicators.length,
    targets: changes.targets.length,
    ceilings: changes.ceilings.length,
  });
}

/** Rows that are there already, each in the version the comparison saw. */
async function changeRows(
  context: CommandContext,
  { changes: { changedNodes, changedIndicators } }: Order,
): Promise<Result<null>> {
  for (const change of changedNodes) {
    const updated = await updateNode(context, change);
    if (!updated.ok) return updated;
  }
  for (const change of changedIndicators) {
    const updated = await updateIndicator(context, change);
    if (!updated.ok) return updated;
  }
  return succeed(null);
}

async function addNodes(
  context: CommandContext,
  plan: Row<'plan'>,
  { newNodes }: ImportChanges,
  made: Made,
): Promise<Result<null>> {
  const { db, write, newId } = context;
  const levels = new Map((await listLevels(db, plan.framework_id)).map((level) => [level.id, level]));
  const levelOf = new Map<string, string>();
  const lastSort = new Map<string | null, number>();
  const rows: NewRow<'node'>[] = [];
  for (const node of newNodes) {
    const level = levels.get(node.levelId);
    if (!level) return refuse('row-not-found', { what: 'framework_level' });
    const parentId = node.parent === null ? null : findId(node.parent, made);
    const ownLevel = levels.get(levelOf.get(parentId ?? '') ?? '');
    const parent = ownLevel
      ? succeed({ level: ownLevel })
      : await findParentInPlan(db, parentId, { planId: plan.id, level: level.name });
    if (!parent.ok) return parent;
    const refusal = checkLevelOrder(level, parent.value?.level ?? null);
    if (refusal) return refusePlacement(refusal);
    // Below a row of this import stands nothing yet.
    const siblings = ownLevel || lastSort.has(parentId) ? [] : await listSiblings(db, plan.id, parentId);
    const sort = (lastSort.get(parentId) ?? siblings.at(-1)?.sort ?? 0) + sortStep;
    lastSort.set(parentId, sort);
    const id = newId();
    made.set(node.key, id);
    levelOf.set(id, level.id);
    rows.push(makeRow(plan, node, { id, parent_id: parentId, sort }));
  }
  await write.insert('node', rows);
  return succeed(null);
}

const makeRow = (
  plan: Row<'plan'>,
  { levelId, code, text, location, targetGroup, fundSource }: NewNode,
  place: Pick<Row<'node'>, 'id' | 'parent_id' | 'sort'>,
): NewRow<'node'> => ({
  ...makeNewNode({
    ...place,
    organization_id: plan.organization_id,
    plan_id: plan.id,
    level_id: levelId,
    code,
    text,
  }),
  location,
  target_group: targetGroup,
  fund_source: fundSource,
});

async function addIndicators(
  { db, write, newId }: CommandContext,
  plan: Row<'plan'>,
  { newIndicators }: ImportChanges,
  made: Made,
): Promise<Result<null>> {
  const lastSort = new Map<string, number>();
  const rows: NewRow<'indicator'>[] = [];
  for (const { key, node, name, fields } of newIndicators) {
    const nodeId = findId(node, made);
    if (!lastSort.has(nodeId)) {
      const holder = await findIndicatorHolder(db, nodeId);
      if (!holder.ok) return holder;
      if (holder.value.plan_id !== plan.id) return refuse('row-not-found', { what: 'node' });
      const last = await db
        .selectFrom('indicator')
        .select('sort')
        .where('node_id', '=', nodeId)
        .orderBy('sort', 'desc')
        .executeTakeFirst();
      lastSort.set(nodeId, last?.sort ?? 0);
    }
    const sort = (lastSort.get(nodeId) ?? 0) + sortStep;
    lastSort.set(nodeId, sort);
    const id = newId();
    made.set(key, id);
    const start = { id, organization_id: plan.organization_id, node_id: nodeId, sort, name };
    rows.push({ ...makeNewIndicator(start), ...toIndicatorColumns(fields) });
  }
  await write.insert('indicator', rows);
  return succeed(null);
}

/** Targets of whole years, and ceilings as the plan's own: a table says nothing of quarters or budget documents. */
async function writeFigures(
  context: CommandContext,
  { planId, changes }: Order,
  made: Made,
): Promise<Result<null>> {
  const targets = changes.targets.map(({ indicator, ...target }) => ({
    ...target,
    indicatorId: findId(indicator, made),
    quarter: 0 as const,
  }));
  const written = targets.length > 0 ? await setTargets(context, { planId, cells: targets }) : succeed(null);
  if (!written.ok) return written;
  const ceilings = changes.ceilings.map(({ node, year, ceiling }) => ({
    nodeId: findId(node, made),
    year,
    budgetVersionId: null,
    ceiling,
  }));
  return ceilings.length > 0 ? setBudgets(context, { planId, cells: ceilings }) : succeed(null);
}

async function addLinks(
  context: CommandContext,
  { links }: ImportChanges,
  made: Made,
): Promise<Result<null>> {
  for (const { from, to } of links) {
    const ends = { fromNodeId: findId(from, made), toNodeId: findId(to, made) };
    const linked = await createNodeLink(context, { ...ends, kind: 'supports', note: null });
    if (!linked.ok) return linked;
  }
  return succeed(null);
}
