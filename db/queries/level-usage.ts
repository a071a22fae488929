import type { LevelUsage } from '../domain/framework-change.ts';
import type { Reader } from '../reader.ts';

/** What stands on each level of a framework, in every plan of the file that uses it. */
export async function readLevelUsage(db: Reader, frameworkId: string): Promise<LevelUsage> {
  const levels = db.selectFrom('framework_level').select('id').where('framework_id', '=', frameworkId);
  const nodes = await db
    .selectFrom('node')
    .leftJoin('node as parent', 'parent.id', 'node.parent_id')
    .select(['node.id', 'node.level_id', 'parent.level_id as parent_level_id'])
    .where('node.level_id', 'in', levels)
    .execute();
  const levelOf = new Map(nodes.map((row) => [row.id, row.level_id]));
  const holders = db.selectFrom('node').select('id').where('level_id', 'in', levels);
  const indicators = await db
    .selectFrom('indicator')
    .select('node_id')
    .where('node_id', 'in', holders)
    .execute();
  const budgets = await db
    .selectFrom('budget')
    .select('node_id')
    .distinct()
    .where('node_id', 'in', holders)
    .execute();
  const pairs = new Map(
    nodes.flatMap(({ level_id: levelId, parent_level_id: parentLevelId }) =>
      parentLevelId === null ? [] : [[`${levelId} ${parentLevelId}`, { levelId, parentLevelId }] as const],
    ),
  );
  const count = (nodeIds: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const id of nodeIds) {
      const level = levelOf.get(id);
      if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    return counts;
  };
  return {
    nodes: count(nodes.map(({ id }) => id)),
    indicators: count(indicators.map((row) => row.node_id)),
    budgets: count(budgets.map((row) => row.node_id)),
    pairs: [...pairs.values()],
  };
}
