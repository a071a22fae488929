import type { Level, Plan, PlanVersion } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

/** The plan as screens read it, and whose it is. */
export type OwnedPlan = Readonly<{ plan: Plan; organizationId: string }>;

export async function findPlan(db: Reader, id: string): Promise<OwnedPlan | null> {
  const row = await db
    .selectFrom('plan')
    .innerJoin('framework', 'framework.id', 'plan.framework_id')
    .selectAll('plan')
    .select(['framework.slug as framework_slug', 'framework.language as framework_language'])
    .where('plan.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const plan: Plan = {
    id: row.id,
    version: row.version,
    frameworkId: row.framework_id,
    frameworkSlug: row.framework_slug,
    language: row.framework_language,
    kind: row.kind,
    title: row.title,
    regulation: row.regulation,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    profile: row.profile,
    status: row.status,
    adoptedOn: row.adopted_on,
    predecessorId: row.predecessor_id,
    servesId: row.serves_id,
  };
  return { plan, organizationId: row.organization_id };
}

export const toLevel = (row: Row<'framework_level'>): Level => ({
  id: row.id,
  sort: row.sort,
  kind: row.kind,
  name: row.name,
  mayHoldIndicators: row.may_hold_indicators === 1,
  mayHoldBudgets: row.may_hold_budgets === 1,
});

/** From the top. */
export async function listLevels(db: Reader, frameworkId: string): Promise<Level[]> {
  const rows = await db
    .selectFrom('framework_level')
    .selectAll()
    .where('framework_id', '=', frameworkId)
    .orderBy('sort')
    .execute();
  return rows.map(toLevel);
}

/** Adopted states, the first one first, without their content. */
export async function listVersions(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<PlanVersion[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('plan_version')
      .select(['id', 'version', 'number', 'adopted_on', 'decree', 'note'])
      .where('plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('number')
      .execute(),
  );
  return rows.map(({ adopted_on: adoptedOn, ...row }) => ({ ...row, adoptedOn }));
}
