import { type AppError, refuse } from './errors.ts';
import type { Level } from './plan-document.ts';

/** A level as somebody wants it; without an id it is a new one. */
export type WantedLevel = Omit<Level, 'id' | 'sort'> & Readonly<{ id: string | null }>;

/** What stands on the levels of a framework, in all plans that use it. */
export type LevelUsage = Readonly<{
  /** Rows, indicators and rows with budgets, by level. */
  nodes: ReadonlyMap<string, number>;
  indicators: ReadonlyMap<string, number>;
  budgets: ReadonlyMap<string, number>;
  /** Levels that stand directly under another somewhere. */
  pairs: readonly Readonly<{ levelId: string; parentLevelId: string }>[];
}>;

/**
 * Why a framework cannot be changed so; null where every row that is there keeps its place. The screen asks before it
 * offers a change and the command asks again before it writes.
 */
export function checkFrameworkChange(
  levels: readonly Level[],
  wanted: readonly WantedLevel[],
  usage: LevelUsage,
): AppError | null {
  const placeOf = new Map(wanted.map(({ id }, index) => [id, index]));
  const wantedOf = new Map(wanted.map((level) => [level.id, level]));
  for (const { id, name } of levels) {
    const level = wantedOf.get(id);
    const count = usage.nodes.get(id) ?? 0;
    if (!level) {
      if (count > 0) return refuse('level-in-use', { level: name, count }).error;
      continue;
    }
    const indicators = usage.indicators.get(id) ?? 0;
    if (!level.mayHoldIndicators && indicators > 0) {
      return refuse('level-has-indicators', { level: name, count: indicators }).error;
    }
    const budgets = usage.budgets.get(id) ?? 0;
    if (!level.mayHoldBudgets && budgets > 0) {
      return refuse('level-has-budgets', { level: name, count: budgets }).error;
    }
  }
  const broken = usage.pairs.find(
    ({ levelId, parentLevelId }) => (placeOf.get(levelId) ?? 0) <= (placeOf.get(parentLevelId) ?? 0),
  );
  if (!broken) return null;
  const nameOf = (id: string): string => wantedOf.get(id)?.name ?? '';
  return refuse('level-order-broken', {
    level: nameOf(broken.levelId),
    parent: nameOf(broken.parentLevelId),
  }).error;
}
