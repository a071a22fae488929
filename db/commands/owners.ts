import { type Result, refuse } from '../domain/errors.ts';
import type { Level } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { readInPortions } from '../queries/by-ids.ts';
import { toLevel } from '../queries/plan.ts';
import type { Reader } from '../reader.ts';

/** Each indicator with the organization its figures belong to; refuses one that is not in the plan. */
export async function listIndicatorOwners(
  db: Reader,
  planId: string,
  indicatorIds: readonly string[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const wanted = [...new Set(indicatorIds)];
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('indicator')
      .innerJoin('node', 'node.id', 'indicator.node_id')
      .select(['indicator.id', 'indicator.organization_id'])
      .where('node.plan_id', '=', planId)
      .where('indicator.id', 'in', ids ?? [])
      .execute(),
  );
  if (rows.length < wanted.length) return refuse('row-not-found', { what: 'indicator' });
  return succeed(new Map(rows.map((row) => [row.id, row.organization_id])));
}

type NodeOwner = Readonly<{ organizationId: string; level: Level }>;

/** Each node with its organization and level; refuses one that is not in the plan. */
export async function listNodeOwners(
  db: Reader,
  planId: string,
  nodeIds: readonly string[],
): Promise<Result<ReadonlyMap<string, NodeOwner>>> {
  const wanted = [...new Set(nodeIds)];
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('node')
      .innerJoin('framework_level', 'framework_level.id', 'node.level_id')
      .selectAll('framework_level')
      .select(['node.id as node_id', 'node.organization_id as node_organization_id'])
      .where('node.plan_id', '=', planId)
      .where('node.id', 'in', ids ?? [])
      .execute(),
  );
  if (rows.length < wanted.length) return refuse('row-not-found', { what: 'node' });
  return succeed(
    new Map(
      rows.map((row) => [row.node_id, { organizationId: row.node_organization_id, level: toLevel(row) }]),
    ),
  );
}
