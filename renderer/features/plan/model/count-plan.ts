import { standsBeside } from '../../../../db/domain/cascade-rules.ts';
import type { Level, PlanDocument } from '../../../../db/domain/plan-document.ts';

type LevelCount = Readonly<{ level: Level; count: number }>;
type PlanCounts = Readonly<{ levels: readonly LevelCount[]; indicators: number }>;

/** Rows of each level of results and of programs; what is below a program is detail, what is beside it optional. */
export function countPlan({ levels, nodes, indicators }: PlanDocument): PlanCounts {
  const byLevel = Map.groupBy(nodes, (node) => node.levelId);
  const counted = levels
    .toSorted((a, b) => a.sort - b.sort)
    .filter((level) => level.kind !== 'activity' && level.kind !== 'subactivity')
    .map((level) => ({ level, count: byLevel.get(level.id)?.length ?? 0 }))
    .filter(({ level, count }) => count > 0 || !standsBeside(level));
  return { levels: counted, indicators: indicators.length };
}
