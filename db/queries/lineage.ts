import type { LineageStep, PredecessorChoice } from '../domain/indicator-trend.ts';
import type { Reader } from '../reader.ts';
import { listRealizations, listTargets } from './figures.ts';
import { listIndicators } from './indicator.ts';
import { findPlan } from './plan.ts';
import { listOrdinalScales } from './scoring.ts';

/** The indicators one follows, the oldest first, each with its figures; the indicator itself is not among them. */
export async function listLineage(db: Reader, indicatorId: string): Promise<LineageStep[]> {
  const steps: LineageStep[] = [];
  let before = await findPredecessor(db, indicatorId);
  // A chain that comes back to itself is refused where it is made; a file from elsewhere may still hold one.
  const seen = new Set([indicatorId]);
  while (before !== null && !seen.has(before)) {
    seen.add(before);
    const step = await readStep(db, before);
    if (!step) break;
    steps.unshift(step);
    before = step.indicator.predecessorId;
  }
  return steps;
}

async function findPredecessor(db: Reader, indicatorId: string): Promise<string | null> {
  const row = await db
    .selectFrom('indicator')
    .select('predecessor_id')
    .where('id', '=', indicatorId)
    .executeTakeFirst();
  return row?.predecessor_id ?? null;
}

async function readStep(db: Reader, indicatorId: string): Promise<LineageStep | null> {
  const place = await db
    .selectFrom('indicator')
    .innerJoin('node', 'node.id', 'indicator.node_id')
    .select('node.plan_id')
    .where('indicator.id', '=', indicatorId)
    .executeTakeFirst();
  const owned = place && (await findPlan(db, place.plan_id));
  if (!owned) return null;
  const { plan, organizationId } = owned;
  const [indicator] = await listIndicators(db, plan.id, [indicatorId]);
  if (!indicator) return null;
  const scales = await listOrdinalScales(db, organizationId);
  return {
    planId: plan.id,
    planTitle: plan.title,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    indicator,
    targets: await listTargets(db, plan.id, await listCellIds(db, 'target', indicatorId)),
    realizations: await listRealizations(db, plan.id, await listCellIds(db, 'realization', indicatorId)),
    ordinalScale: scales.find(({ id }) => id === indicator.ordinalScaleId) ?? null,
  };
}

async function listCellIds(
  db: Reader,
  table: 'target' | 'realization',
  indicatorId: string,
): Promise<string[]> {
  const rows = await db.selectFrom(table).select('id').where('indicator_id', '=', indicatorId).execute();
  return rows.map(({ id }) => id);
}

/**
 * The indicators of other plans that `indicatorId` may follow: those of the plan of the period before, or, where none is
 * named, those of every other plan of the file. Those that follow it themselves are left out.
 */
export async function listPredecessorChoices(db: Reader, indicatorId: string): Promise<PredecessorChoice[]> {
  const own = await db
    .selectFrom('indicator')
    .innerJoin('node', 'node.id', 'indicator.node_id')
    .innerJoin('plan', 'plan.id', 'node.plan_id')
    .select(['plan.id', 'plan.predecessor_id'])
    .where('indicator.id', '=', indicatorId)
    .executeTakeFirst();
  if (!own) return [];
  const rows = await db
    .selectFrom('indicator')
    .innerJoin('node', 'node.id', 'indicator.node_id')
    .innerJoin('plan', 'plan.id', 'node.plan_id')
    .select([
      'indicator.id',
      'indicator.code',
      'indicator.name',
      'indicator.unit_of_measure',
      'indicator.predecessor_id',
      'plan.id as plan_id',
      'plan.title',
    ])
    .where('plan.id', '<>', own.id)
    .$if(own.predecessor_id !== null, (query) => query.where('plan.id', '=', own.predecessor_id))
    .orderBy('plan.sort')
    .orderBy('plan.id')
    .orderBy('indicator.name')
    .orderBy('indicator.id')
    .execute();
  const followers = findFollowers(rows, indicatorId);
  return rows.flatMap(
    ({ id, code, name, unit_of_measure: unitOfMeasure, plan_id: planId, title: planTitle }) =>
      followers.has(id) ? [] : [{ id, code, name, unitOfMeasure, planId, planTitle }],
  );
}

function findFollowers(
  rows: readonly Readonly<{ id: string; predecessor_id: string | null }>[],
  indicatorId: string,
): ReadonlySet<string> {
  const followers = new Set([indicatorId]);
  for (let size = 0; size < followers.size; ) {
    size = followers.size;
    for (const { id, predecessor_id: before } of rows)
      if (before !== null && followers.has(before)) followers.add(id);
  }
  return followers;
}
