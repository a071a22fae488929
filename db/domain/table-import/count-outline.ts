import type { LevelRole } from './column-roles.ts';
import type { ImportOutline } from './import-outline.ts';

export type OutlineCounts = Readonly<{
  /** By level, in the order of the table; levels it does not speak of are absent. */
  levels: Readonly<Partial<Record<LevelRole, number>>>;
  indicators: number;
  targets: number;
  baselines: number;
  ceilings: number;
  /** Directions read from the course of the targets. */
  guessedDirections: number;
}>;

export function countOutline({ nodes, indicators }: ImportOutline): OutlineCounts {
  const levels: Partial<Record<LevelRole, number>> = {};
  for (const { level } of nodes) levels[level] = (levels[level] ?? 0) + 1;
  return {
    levels,
    indicators: indicators.length,
    targets: indicators.reduce((sum, { targets }) => sum + targets.length, 0),
    baselines: indicators.filter((one) => one.baselineValue !== null || one.baselineOrdinal !== null).length,
    ceilings: nodes.reduce((sum, { ceilings }) => sum + ceilings.length, 0),
    guessedDirections: indicators.filter(({ isDirectionGuessed }) => isDirectionGuessed).length,
  };
}
