import { useCallback, useMemo, useState } from 'react';
import type { Period } from '../../app/period.ts';
import type { EntryRow, GroupRow } from './entry-rows.ts';
import { type EntryFilter, isInFilter } from './entry-summary.ts';
import { findFirst } from './find-problem.ts';
import type { EntryModel } from './use-entry-model.ts';

type Filtered = {
  readonly filter: EntryFilter;
  readonly periodKey: string;
  /** Who was in it when it was chosen: filling in a row does not take it away from under the hand. */
  readonly keys: ReadonlySet<string> | null;
};

/** The rows on show: those of the filter, without those of collapsed groups. */
export function useShownRows(model: EntryModel, period: Period) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const periodKey = `${period.year} ${period.quarter}`;
  const [filtered, setFiltered] = useState<Filtered>({ filter: 'all', periodKey, keys: null });
  const listKeys = (filter: EntryFilter): ReadonlySet<string> | null =>
    filter === 'all'
      ? null
      : new Set(model.rows.filter((row) => isInFilter(row, filter)).map((row) => row.key));
  // Another period has other rows in the same filter.
  if (filtered.periodKey !== periodKey) {
    setFiltered({ filter: filtered.filter, periodKey, keys: listKeys(filtered.filter) });
  }
  const { keys } = filtered;
  const rows = useMemo(
    () =>
      model.groups.flatMap((group): readonly EntryRow[] => {
        const inside = keys === null ? group.rows : group.rows.filter((row) => keys.has(row.key));
        // A goal without numbers has no rows, and is one itself.
        const isTold = keys === null && group.status !== undefined;
        if (inside.length === 0 && !isTold) return [];
        return collapsed.has(group.key) ? [group] : [group, ...inside];
      }),
    [model.groups, keys, collapsed],
  );
  const groups = useMemo(() => new Map(model.groups.map((group) => [group.key, group])), [model.groups]);

  const toggle = useCallback((key: string) => {
    setCollapsed((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  /** Makes sure that an indicator is on show: its group open and the filter not in its way. */
  const reveal = useCallback(
    (rowKey: string) => {
      const groupKey = model.rowOf.get(rowKey)?.groupKey;
      setCollapsed((now) =>
        groupKey !== undefined && now.has(groupKey)
          ? new Set([...now].filter((key) => key !== groupKey))
          : now,
      );
      setFiltered((now) =>
        now.keys === null || now.keys.has(rowKey)
          ? now
          : { filter: 'all', periodKey: now.periodKey, keys: null },
      );
    },
    [model.rowOf],
  );
  return {
    rows,
    filter: filtered.filter,
    setFilter: (filter: EntryFilter) => setFiltered({ filter, periodKey, keys: listKeys(filter) }),
    isCollapsed: useCallback((key: string) => collapsed.has(key), [collapsed]),
    toggle,
    reveal,
    groupOf: useCallback(
      (row: EntryRow): GroupRow | null => (row.kind === 'group' ? row : (groups.get(row.groupKey) ?? null)),
      [groups],
    ),
    /** Where the keyboard begins. */
    first: useMemo(() => findFirst(rows), [rows]),
  };
}
