import { type Result, refuse } from '../domain/errors.ts';
import type { Level } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { readInPortions } from '../queries/by-ids.ts';
import { toLevel } from '../queries/plan.ts';
import type { Reader } from '../reader.ts';

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
