import type { Level } from '../../../../db/domain/plan-document.ts';
import type { TreeItem } from './plan-tree.ts';

/** Down to where the outline is shown: everything, a level's id, or the indicators of results. */
export type LevelFilter = 'all' | 'indicators' | (string & {});

/** The levels a chip is worth having for: where an office looks for its goals, objectives and programs. */
export function listFilterLevels(levels: readonly Level[]): readonly Level[] {
  const ordered = levels.toSorted((a, b) => a.sort - b.sort);
  const usual = ordered.filter((level) => ['goal', 'objective', 'program'].includes(level.kind));
  return usual.length > 0 ? usual : ordered.slice(1, -1);
}

/** Whether a row is shown; rows below one that is not are not shown either. */
export function passesFilter(item: TreeItem, filter: LevelFilter, levels: readonly Level[]): boolean {
  if (filter === 'all') return true;
  if (filter === 'indicators') return item.kind === 'indicator' || !item.level.mayHoldBudgets;
  const last = levels.find((level) => level.id === filter);
  return item.kind === 'node' && (last === undefined || item.level.sort <= last.sort);
}
