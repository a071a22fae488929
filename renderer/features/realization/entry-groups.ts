import { listUncounted } from '../../../db/domain/entry/uncounted-goals.ts';
import type { GroupRow, IndicatorRow, RowInputs } from './entry-rows.ts';

const noGoals: ReadonlySet<string> = new Set();

/** The rows under the statements they measure, in reading order; a group whose rows are the same stays the same object. */
export function makeGroups(
  { document, year, quarter }: Pick<RowInputs, 'document' | 'year' | 'quarter'>,
  byNode: ReadonlyMap<string, readonly IndicatorRow[]>,
  known: Map<string, GroupRow>,
): readonly GroupRow[] {
  const levels = new Map(document.levels.map((level) => [level.id, level.name]));
  // A word about a goal is one of the year.
  const told = quarter === 0 ? listUncounted(document) : noGoals;
  const words = new Map(
    document.nodeStatuses.filter((one) => one.year === year).map((one) => [one.nodeId, one.status]),
  );
  return document.nodes.flatMap((node) => {
    const unsorted = byNode.get(node.id);
    const isTold = told.has(node.id);
    if (!unsorted && !isTold) return [];
    const status = isTold ? { status: words.get(node.id) ?? null } : {};
    const rows = [...(unsorted ?? [])].sort((a, b) => a.indicator.sort - b.indicator.sort);
    const levelName = levels.get(node.levelId) ?? '';
    const old = known.get(node.id);
    const isSame =
      old?.node === node &&
      old.levelName === levelName &&
      old.status === status.status &&
      old.rows.length === rows.length &&
      rows.every((row, at) => row === old.rows[at]);
    const group: GroupRow =
      old && isSame ? old : { kind: 'group', key: node.id, node, levelName, rows, ...status };
    known.set(node.id, group);
    return [group];
  });
}
