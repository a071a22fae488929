import type { FileOverview } from '../domain/file-overview.ts';
import type { PlanDocument } from '../domain/plan-document.ts';
import { noRecords } from '../domain/plan-records.ts';
import { describePlanState } from '../domain/plan-state.ts';
import type { Reader } from '../reader.ts';
import { listLevels } from './plan.ts';

/** Every plan of the file with whose it is, how it stands and what it follows and serves. */
export async function readFileOverview(db: Reader): Promise<FileOverview> {
  const plans = await db.selectFrom('plan').selectAll().orderBy('sort').orderBy('id').execute();
  const versions = await db
    .selectFrom('plan_version')
    .select(['id', 'version', 'plan_id', 'number', 'adopted_on', 'decree', 'note'])
    .orderBy('number')
    .execute();
  const nodes = await countByPlan(db, 'nodes');
  const indicators = await countByPlan(db, 'indicators');
  const organizations = await db
    .selectFrom('organization')
    .select(['id', 'kind', 'name', 'short_name'])
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const frameworks = await db.selectFrom('framework').select(['id', 'name']).orderBy('id').execute();
  const levelsOf = new Map<string, readonly string[]>();
  for (const { id } of frameworks)
    levelsOf.set(
      id,
      (await listLevels(db, id)).map(({ name }) => name),
    );
  return {
    plans: plans.map((row) => {
      const own = versions
        .filter(({ plan_id: planId }) => planId === row.id)
        .map(({ plan_id: _, adopted_on: adoptedOn, ...version }) => ({ ...version, adoptedOn }));
      return {
        id: row.id,
        version: row.version,
        title: row.title,
        kind: row.kind,
        periodStart: row.period_start,
        periodEnd: row.period_end,
        status: row.status,
        adoptedOn: row.adopted_on,
        predecessorId: row.predecessor_id,
        servesId: row.serves_id,
        frameworkId: row.framework_id,
        organizationId: row.organization_id,
        state: describePlanState(row.status, own),
        versions: own,
        nodes: nodes.get(row.id) ?? 0,
        indicators: indicators.get(row.id) ?? 0,
      };
    }),
    organizations: organizations.map(({ short_name: shortName, ...row }) => ({ ...row, shortName })),
    frameworks: frameworks.map((row) => ({ ...row, levels: levelsOf.get(row.id) ?? [] })),
  };
}

async function countByPlan(db: Reader, what: 'nodes' | 'indicators'): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('node')
    .$if(what === 'indicators', (query) => query.innerJoin('indicator', 'indicator.node_id', 'node.id'))
    .select(['node.plan_id', (column) => column.fn.countAll<number | string>().as('count')])
    .groupBy('node.plan_id')
    .execute();
  return new Map(rows.map((row) => [row.plan_id, Number(row.count)]));
}

/** A plan as it was adopted; null when there is no such state. Lists that came later than it are empty in it. */
export async function readPlanVersion(
  db: Reader,
  { planId, number }: Readonly<{ planId: string; number: number }>,
): Promise<PlanDocument | null> {
  const row = await db
    .selectFrom('plan_version')
    .select('content')
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? { ...noRecords, ...(JSON.parse(row.content) as PlanDocument) } : null;
}
